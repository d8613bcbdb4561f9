import { printInstant, printNumber } from '../../charts/printed.ts'
import { StateMark } from '../StateMark.tsx'
import { CollectorLink } from './CollectorLink.tsx'
import { KIND_WORDS, nameOf, type CollectorCardView, type CollectorDeed } from './collect-view.ts'

type Props = {
  readonly slug: string
  readonly collector: CollectorCardView
  readonly may: 'change' | 'look'
}

const WAY_WORDS: Readonly<Record<CollectorCardView['kind'], string>> = {
  open: 'QR code and settings',
  'single-use': 'Settings',
  panel: 'QR code and settings',
  embed: 'Code, QR code and settings',
  practice: 'QR code and settings',
}

export function CollectorCard({ slug, collector, may }: Props) {
  const { key, kind, state, address, links } = collector
  const name = nameOf(collector)
  const here = `/studio/surveys/${slug}/collect/${key}`
  const about = <span className="visually-hidden">: {name}</span>
  return (
    <article className="own-survey collector" id={`collector-${key}`}>
      <div className="own-survey-words">
        <StateMark state={state} />
        <h2 dir="auto">{name}</h2>
        <p className="form-hint">{KIND_WORDS[kind].hint}</p>
        <ul className="facts">
          {factsOf(collector).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
      {kind === 'single-use' ? (
        <p className="own-survey-next">
          {links.open + links.used + links.revoked === 0
            ? 'No links yet.'
            : `${printNumber(links.open)} not used, ${printNumber(links.used)} used, ${printNumber(links.revoked)} taken back.`}{' '}
          <a className="own-survey-link" href={`${here}/links`}>
            {may === 'change' ? 'Make and see links' : 'See links'}
            {about}
          </a>
        </p>
      ) : (
        <CollectorLink id={`link-${key}`} label="Link" address={address} about={name} />
      )}
      <div className="own-survey-ways">
        <ul className="own-survey-links">
          <li>
            <a className="own-survey-link" href={here}>
              {WAY_WORDS[kind]}
              {about}
            </a>
          </li>
        </ul>
        {may === 'change' && (
          <div className="own-survey-links">
            {deedsFor(state).map(({ intent, label }) => (
              <DeedButton
                key={intent}
                slug={slug}
                collector={key}
                intent={intent}
                label={label}
                about={name}
              />
            ))}
          </div>
        )}
      </div>
    </article>
  )
}

export function DeedButton({
  slug,
  collector,
  intent,
  label,
  about,
}: {
  readonly slug: string
  readonly collector: string
  readonly intent: CollectorDeed
  readonly label: string
  readonly about: string
}) {
  return (
    <form method="post" action={`/studio/surveys/${slug}/collect`}>
      <input type="hidden" name="collector" value={collector} />
      <button className="link-button" type="submit" name="intent" value={intent}>
        {label}
        <span className="visually-hidden">: {about}</span>
      </button>
    </form>
  )
}

function deedsFor(
  state: CollectorCardView['state'],
): readonly { readonly intent: CollectorDeed; readonly label: string }[] {
  switch (state) {
    case 'open':
    case 'notYet':
      return [
        { intent: 'pause', label: 'Pause' },
        { intent: 'close', label: 'Close' },
      ]
    case 'paused':
      return [
        { intent: 'resume', label: 'Resume' },
        { intent: 'close', label: 'Close' },
      ]
    case 'closed':
      return [{ intent: 'reopen', label: 'Reopen' }]
  }
}

function factsOf({
  counts,
  version,
  opensAt,
  closesAt,
  quotas,
  kind,
  origins,
}: CollectorCardView): readonly string[] {
  const { submitted, screenedOut, brokeOff } = counts
  const full = quotas.filter(({ limit, taken }) => taken >= limit).length
  return [
    submitted === 1 ? '1 response' : `${printNumber(submitted)} responses`,
    ...(screenedOut === 0 ? [] : [`${printNumber(screenedOut)} screened out`]),
    ...(brokeOff === 0 ? [] : [`${printNumber(brokeOff)} broke off`]),
    version === 'latest' ? 'Latest version' : `Version ${version}`,
    ...(opensAt === null ? [] : [`Opens ${printInstant(opensAt)}`]),
    ...(closesAt === null ? [] : [`Closes ${printInstant(closesAt)}`]),
    ...(quotas.length === 0 ? [] : [`${full} of ${quotas.length} quotas full`]),
    ...(kind === 'embed' ? [origins.length === 1 ? '1 site' : `${origins.length} sites`] : []),
  ]
}
