import { QrCode } from '#app/ui/respondent/QrCode.tsx'
import { printInstant, printNumber } from '../../charts/printed.ts'
import { FormErrors } from '../../layout/FormErrors.tsx'
import { CollectorLink } from '../collect/CollectorLink.tsx'
import { SurveyHeader } from '../SurveyHeader.tsx'
import { EmbedSection } from './EmbedSection.tsx'
import { PasswordField } from './PasswordField.tsx'
import { ShareLinkForm } from './ShareLinkForm.tsx'
import type { SharedLinkView, SharingTried, SharingView } from './sharing-view.ts'

type Props = { readonly view: SharingView; readonly tried: SharingTried }

/** Links by which people without an account read results: new ones, and what became of others. */
export function SharingPage({ view, tried }: Props) {
  const { survey, links, notice, may } = view
  const here = `/studio/surveys/${survey.slug}/results-links`
  return (
    <div className="studio collect">
      <FormErrors errors={tried.errors} />
      {notice !== null && tried.made === null && tried.errors.length === 0 && (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      <SurveyHeader survey={survey} heading="Share results" />
      <p className="form-hint">
        Whoever has a link sees what it opens without an account, whatever the public may see. It
        never shows more than the public numbers are. For a room there are{' '}
        <a href={`/results/${survey.slug}/screen`}>the results on a big screen</a>.
      </p>
      {tried.made !== null && <MadeLink made={tried.made} />}
      {links.length === 0 ? (
        <div className="empty">
          <h2>No links yet</h2>
          <p>Each says here how often it was opened, and can be taken back.</p>
        </div>
      ) : (
        <section className="link-list" aria-labelledby="links-heading">
          <h2 id="links-heading">Links to results</h2>
          {links.map((link) => (
            <LinkCard key={link.address} link={link} action={here} may={may} />
          ))}
        </section>
      )}
      {may === 'change' && (
        <section className="collector-settings" aria-labelledby="make-link">
          <h2 id="make-link">Make a link</h2>
          <ShareLinkForm
            view={view}
            tried={tried}
            action={`${here}#made`}
            submit={{ intent: 'make', label: 'Make the link' }}
          >
            <PasswordField label="Password (optional)" errors={tried.errors} />
          </ShareLinkForm>
        </section>
      )}
      <EmbedSection
        slug={survey.slug}
        title={survey.title}
        embed={view.embed}
        blocks={view.blocks}
        locale={view.locale}
      />
    </div>
  )
}

function MadeLink({
  made: { name, address },
}: {
  readonly made: NonNullable<SharingTried['made']>
}) {
  return (
    <section className="made-links notice" id="made" aria-labelledby="made-heading">
      <h2 id="made-heading">The link is made</h2>
      <p>Keep it now: it is shown this once, because only its fingerprint is stored.</p>
      <CollectorLink id="made-address" label="Link to results" address={address} about={name} />
      <QrCode text={address} label={`QR code of the link: ${name}`} />
    </section>
  )
}

const STATE_WORDS: Readonly<Record<SharedLinkView['state'], string>> = {
  open: 'Open',
  expired: 'Its time is over',
  revoked: 'Taken back',
}

type CardProps = {
  readonly link: SharedLinkView
  readonly action: string
  readonly may: 'change' | 'look'
}

function LinkCard({ link, action, may }: CardProps) {
  const { name, state, opens, opened, lastOpenedAt, expiresAt, hasPassword, address } = link
  return (
    <article className="own-survey collector">
      <div className="own-survey-words">
        <p className="state">{STATE_WORDS[state]}</p>
        <h3 dir="auto">{name}</h3>
        <ul className="facts">
          <li>{openedWords(opened)}</li>
          {lastOpenedAt !== null && <li>Last {printInstant(lastOpenedAt)}</li>}
          <li>{expiresAt === null ? 'Without end' : `Until ${printInstant(expiresAt)}`}</li>
          <li>{hasPassword ? 'With a password' : 'Without a password'}</li>
        </ul>
        <p>Opens: {opens.join('; ')}</p>
      </div>
      {may === 'change' && state !== 'revoked' && (
        <div className="link-actions">
          <a className="link-button" href={`${action}/${address}`}>
            Change<span className="visually-hidden">: {name}</span>
          </a>
          <form method="post" action={action}>
            <input type="hidden" name="address" value={address} />
            <button className="link-button" type="submit" name="intent" value="revoke">
              Take back<span className="visually-hidden">: {name}</span>
            </button>
          </form>
        </div>
      )}
    </article>
  )
}

const openedWords = (n: number) =>
  n === 0 ? 'Never opened' : n === 1 ? 'Opened once' : `Opened ${printNumber(n)} times`
