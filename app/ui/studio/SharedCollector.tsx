import type { CollectorKind } from '#app/core/response/collector.ts'
import { QrCode } from '#app/ui/respondent/QrCode.tsx'
import { embedCode } from './embed-code.ts'
import { OriginsForm } from './OriginsForm.tsx'
import type { ShareError } from './SharePage.tsx'

export type SharedView = {
  readonly key: string
  readonly kind: Exclude<CollectorKind, 'reconstruction' | 'import'>
  /** The researcher's own; empty where there is none. */
  readonly name: string
  readonly state: 'open' | 'notYet' | 'paused'
  readonly address: string
  readonly surveyTitle: string
  /** Of an embed. */
  readonly origins: readonly string[]
}

const KINDS: Readonly<Record<SharedView['kind'], string>> = {
  open: 'Open link',
  'single-use': 'Personal invitations',
  panel: 'Panel',
  embed: 'On a page of yours',
  practice: 'Practice link',
}

const HINTS: Readonly<Record<SharedView['kind'], string>> = {
  open: 'For everybody who gets it.',
  'single-use': 'Each invitation lets one person in.',
  panel: 'A panel adds its own parameter to this link.',
  embed: 'The survey within a page of your site. The link works by itself as well.',
  practice: 'For trying it out. What is answered here counts nowhere.',
}

const STATES = { open: 'Open', notYet: 'Not open yet', paused: 'Paused' } as const

type Props = {
  readonly slug: string
  readonly collector: SharedView
  readonly errors: readonly ShareError[]
  readonly tried: { readonly field: string; readonly origins: string } | null
}

export function SharedCollector({ slug, collector, errors, tried }: Props) {
  const { key, kind, name, state, origins } = collector
  const field = `origins-${key}`
  const heading = name === '' ? KINDS[kind] : name
  return (
    <article className="own-survey shared" id={`collector-${key}`}>
      <div className="own-survey-words">
        <p className={`state state-${state}`}>{STATES[state]}</p>
        <h2 dir="auto">{heading}</h2>
        <p className="form-hint">{HINTS[kind]}</p>
      </div>
      {kind === 'single-use' ? (
        <p className="own-survey-next">
          Make invitations with <code>POST /api/v1/surveys/{slug}/collectors/links</code>; each has
          an address of its own.
        </p>
      ) : (
        <Link slug={slug} collector={collector} heading={heading} />
      )}
      {kind === 'embed' && (
        <div className="shared-embed">
          <Code collector={collector} />
          <OriginsForm
            field={field}
            collector={key}
            origins={tried?.field === field ? tried.origins : origins.join('\n')}
            errors={errors}
            button="Save the list"
          />
        </div>
      )}
    </article>
  )
}

function Link({
  slug,
  collector: { key, address },
  heading,
}: {
  readonly slug: string
  readonly collector: SharedView
  readonly heading: string
}) {
  return (
    <div className="shared-link">
      <div className="form-field">
        <label htmlFor={`link-${key}`}>Link</label>
        <input type="text" id={`link-${key}`} readOnly value={address} />
      </div>
      <QrCode text={address} label={`QR code of the link: ${heading}`} />
      <a
        className="own-survey-link"
        href={`/studio/surveys/${slug}/share/${key}`}
        download={`${slug}-qr.svg`}
      >
        Download the QR code<span className="visually-hidden">: {heading}</span>
      </a>
    </div>
  )
}

function Code({
  collector: { key, address, surveyTitle, origins },
}: {
  readonly collector: SharedView
}) {
  if (origins.length === 0)
    return <p className="notice">No site may show it yet. Name one below, and save the list.</p>
  const code = embedCode({ key, address, title: surveyTitle })
  return (
    <div className="form-field">
      <label htmlFor={`code-${key}`}>Code for your page</label>
      <textarea
        className="code"
        id={`code-${key}`}
        readOnly
        rows={10}
        spellCheck={false}
        value={code}
      />
    </div>
  )
}
