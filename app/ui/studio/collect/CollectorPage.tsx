import { QrCode } from '#app/ui/respondent/QrCode.tsx'
import { FormErrors } from '../../layout/FormErrors.tsx'
import { embedCode } from '../embed-code.ts'
import { StateMark } from '../StateMark.tsx'
import { SurveyHeader, type SurveyHeaderView } from '../SurveyHeader.tsx'
import { CollectorForm } from './CollectorForm.tsx'
import { CollectorLink } from './CollectorLink.tsx'
import {
  KIND_WORDS,
  nameOf,
  type CollectorCardView,
  type CollectorFormView,
} from './collect-view.ts'

type Props = {
  readonly survey: SurveyHeaderView
  /** Null while it is being made. */
  readonly collector: CollectorCardView | null
  readonly form: CollectorFormView
  readonly notice: string | null
  readonly may: 'change' | 'look'
}

/** One collector whole: what to give to others, and all that can be changed. */
export function CollectorPage({ survey, collector, form, notice, may }: Props) {
  const { slug } = survey
  const kind = KIND_WORDS[form.kind]
  const heading = collector === null ? `New: ${kind.name.toLowerCase()}` : nameOf(collector)
  return (
    <div className="studio collect">
      <FormErrors errors={form.errors} />
      {notice !== null && (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      <SurveyHeader survey={survey} heading={heading} />
      <div className="collector-head">
        {collector !== null && <StateMark state={collector.state} />}
        <p className="form-hint">{kind.hint}</p>
        <a className="own-survey-link" href={`/studio/surveys/${slug}/collect`}>
          All collectors
        </a>
      </div>
      {collector !== null && <Given slug={slug} collector={collector} surveyTitle={survey.title} />}
      {may === 'change' && (
        <section className="collector-settings" aria-labelledby="settings">
          <h2 id="settings">Settings</h2>
          <CollectorForm
            view={form}
            action={
              collector === null
                ? `/studio/surveys/${slug}/collect/new?kind=${form.kind}`
                : `/studio/surveys/${slug}/collect/${collector.key}`
            }
            button={collector === null ? 'Make it' : 'Save the settings'}
          />
        </section>
      )}
    </div>
  )
}

function Given({
  slug,
  collector,
  surveyTitle,
}: {
  readonly slug: string
  readonly collector: CollectorCardView
  readonly surveyTitle: string
}) {
  const { key, kind, address, origins, panelSecret } = collector
  const name = nameOf(collector)
  if (kind === 'single-use')
    return (
      <p>
        <a className="button button-quiet" href={`/studio/surveys/${slug}/collect/${key}/links`}>
          Make and see links
        </a>
      </p>
    )
  return (
    <section className="collector-given" aria-labelledby="give">
      <h2 id="give">To give to others</h2>
      <CollectorLink id="link" label="Link" address={address} about={name} />
      <QrCode text={address} label={`QR code of the link: ${name}`} />
      <a
        className="own-survey-link"
        href={`/studio/surveys/${slug}/collect/${key}/qr`}
        download={`${slug}-qr.svg`}
      >
        Download the QR code
      </a>
      {kind === 'embed' &&
        (origins.length === 0 ? (
          <p className="notice">No site may show it yet. Name one below, and save.</p>
        ) : (
          <div className="form-field">
            <label htmlFor="code">Code for your page</label>
            <textarea
              className="code"
              id="code"
              readOnly
              rows={10}
              spellCheck={false}
              value={embedCode({ key, address, title: surveyTitle })}
            />
          </div>
        ))}
      {panelSecret !== null && (
        <details className="account-help">
          <summary>How the panel can check who came back</summary>
          <p>
            Each address back ends with a signature: HMAC-SHA256 in hexadecimal of the address
            before it, under this secret: <code>{panelSecret}</code>
          </p>
        </details>
      )}
    </section>
  )
}
