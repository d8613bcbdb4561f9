import { useState } from 'react'
import { languageName } from '../languages/view.ts'
import { useDraftView } from '../draft/DraftProvider.tsx'
import { usePreview, type PreviewView } from './use-preview.ts'

const DEVICES = [
  ['phone', 'Phone', '360 px'],
  ['tablet', 'Tablet', '768 px'],
  ['desktop', 'Desktop', 'full width'],
] as const

const ENDS = [
  ['screenedOut', 'Screened out'],
  ['quotaFull', 'Quota full'],
  ['full', 'Enough have answered'],
  ['closed', 'Closed'],
  ['paused', 'Paused'],
  ['notYet', 'Not open yet'],
] as const

/** With scripts or without, a page in here leads nowhere but to itself. */
const SANDBOX = {
  on: 'allow-forms allow-same-origin allow-scripts',
  off: 'allow-forms allow-same-origin',
} as const

export function PreviewScreen({
  slug,
  language,
}: {
  readonly slug: string
  /** Empty: the survey's own. */
  readonly language: string
}) {
  const { window: draft } = useDraftView()
  const [device, setDevice] = useState<(typeof DEVICES)[number][0]>('phone')
  const [start, setStart] = useState('')
  const [lang, setLang] = useState(language)
  const [scripts, setScripts] = useState<keyof typeof SANDBOX>('on')
  const [scheme, setScheme] = useState<'light' | 'dark'>('light')
  const [again, setAgain] = useState(0)
  const state = usePreview(slug, { revision: draft.kept.revision, start, lang }, again)
  const preview = state.kind === 'there' ? state.preview : null
  return (
    <div className="preview">
      <h2>Preview</h2>
      <p className="form-hint">
        The real answer page. What you answer here is thrown away and never counted.
      </p>
      <div className="preview-choices">
        <div className="button-row" role="group" aria-label="Device">
          {DEVICES.map(([key, words, size]) => (
            <button
              key={key}
              type="button"
              className="tool-button"
              aria-pressed={device === key}
              onClick={() => setDevice(key)}
            >
              {words} <span className="preview-size">{size}</span>
            </button>
          ))}
        </div>
        <label className="inline-field">
          Start at
          <select value={start} onChange={({ target }) => setStart(target.value)}>
            <option value="">The beginning</option>
            <optgroup label="Pages">
              {(preview?.pages ?? []).map((title, at) => (
                <option key={at} value={at + 1}>
                  Page {at + 1}
                  {title === '' ? '' : `: ${title}`}
                </option>
              ))}
            </optgroup>
            <optgroup label="Ends">
              {ENDS.map(([key, words]) => (
                <option key={key} value={key}>
                  {words}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
        <label className="inline-field">
          Language
          <select value={lang} onChange={({ target }) => setLang(target.value)}>
            <option value="">The survey’s own</option>
            {(preview?.locales ?? (lang === '' ? [] : [lang])).map((locale) => (
              <option key={locale} value={locale}>
                {languageName(locale)}
              </option>
            ))}
          </select>
        </label>
        <label className="inline-field">
          Scripts
          <select
            value={scripts}
            onChange={({ target }) => setScripts(target.value === 'off' ? 'off' : 'on')}
          >
            <option value="on">On</option>
            <option value="off">Off</option>
          </select>
        </label>
        <label className="inline-field">
          Colours
          <select
            value={scheme}
            onChange={({ target }) => setScheme(target.value === 'dark' ? 'dark' : 'light')}
          >
            <option value="light">By day</option>
            <option value="dark">By night</option>
          </select>
        </label>
        <button type="button" className="tool-button" onClick={() => setAgain(again + 1)}>
          Start again
        </button>
      </div>
      {state.kind === 'loading' && <p role="status">Loading…</p>}
      {state.kind === 'refused' && (
        <p className="form-error" role="alert">
          {state.why}.
        </p>
      )}
      {preview !== null && <Faults preview={preview} slug={slug} />}
      {preview !== null && (
        <iframe
          key={`${preview.address} ${scripts} ${again}`}
          className={`preview-frame preview-${device} preview-${scheme}`}
          title="The survey as somebody answers it"
          src={preview.address}
          sandbox={SANDBOX[scripts]}
        />
      )}
    </div>
  )
}

const SHOWN: Readonly<Record<PreviewView['shows'], string>> = {
  draft: '',
  earlier: 'What is shown is the draft as it last could have been published.',
  live: 'What is shown is the live version.',
  asFarAsRead: 'What is shown is the draft as far as it could be read.',
}

function Faults({
  preview: { shows, problems },
  slug,
}: {
  readonly preview: PreviewView
  readonly slug: string
}) {
  if (shows === 'draft') return null
  return (
    <section className="form-errors" aria-labelledby="preview-faults">
      <h3 id="preview-faults">
        {problems.length === 1 ? 'One problem keeps' : `${problems.length} problems keep`} the draft
        from being published
      </h3>
      <p>{SHOWN[shows]}</p>
      <ProblemList problems={problems.slice(0, SEEN_AT_ONCE)} />
      {problems.length > SEEN_AT_ONCE && (
        <details>
          <summary>More of them</summary>
          <ProblemList problems={problems.slice(SEEN_AT_ONCE, LISTED)} />
        </details>
      )}
      <a className="own-survey-link" href={`/studio/surveys/${slug}/edit/json`}>
        See them in the JSON
      </a>
    </section>
  )
}

/** What is previewed is not to be pushed out of sight by what is wrong with it. */
const SEEN_AT_ONCE = 3
const LISTED = 20

const ProblemList = ({ problems }: Pick<PreviewView, 'problems'>) => (
  <ul>
    {problems.map(({ pointer, message }, at) => (
      <li key={`${pointer} ${at}`}>
        <code>{pointer}</code> {message}
      </li>
    ))}
  </ul>
)
