import type { KeyboardEvent } from 'react'
import { printNumber } from '../../charts/printed.ts'
import { AfterHydration } from '../draft/AfterHydration.tsx'
import { CODES_WITH_KEYS, type TextView, type TextsView } from './texts-view.ts'
import { useCoding, type Coding } from './use-coding.ts'

/** Answers with a box for each code; by keys where the page is alive. */
export function CodingList({ view }: { readonly view: TextsView }) {
  const { survey, name, texts, codes, coded, answered } = view
  const address = `/studio/surveys/${survey.slug}/codings`
  const coding = useCoding(texts, codes, { address, variable: name })
  const mayCode = view.may === 'code' && codes.length > 0
  const since = texts.reduce(
    (sum, text) => sum + Math.sign(coding.codesOf(text.seq).length) - Math.sign(text.codes.length),
    0,
  )
  return (
    <div className="coding">
      <div className="coding-head">
        <p>
          {printNumber(coded + since)} of {printNumber(answered)} answers have a code.
        </p>
        {mayCode && (
          <AfterHydration fallback={null}>
            <p className="form-hint coding-keys">
              Keys in an answer: 1 to 9 give and take codes, arrows go up and down, U undoes.
            </p>
            {coding.undo !== null && (
              <button className="button button-quiet" type="button" onClick={coding.undo}>
                Undo
              </button>
            )}
          </AfterHydration>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {coding.said}
      </p>
      {coding.refused !== null && (
        <p className="form-error" role="alert">
          {coding.refused}
        </p>
      )}
      <ol
        className="coded-texts"
        onKeyDown={mayCode ? (event) => onKey(event, view, coding) : undefined}
      >
        {texts.map((text) => (
          <CodedText key={text.seq} text={text} view={view} coding={coding} />
        ))}
      </ol>
    </div>
  )
}

/** Where letters and digits are no words. */
function onKey(event: KeyboardEvent<HTMLOListElement>, { codes }: TextsView, coding: Coding): void {
  const own = event.target instanceof Element ? event.target.closest('[data-seq]') : null
  if (!(own instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return
  const { key } = event
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const item = own.closest('li')
    const next = key === 'ArrowDown' ? item?.nextElementSibling : item?.previousElementSibling
    next?.querySelector<HTMLElement>('[data-seq]')?.focus()
    event.preventDefault()
    return
  }
  if (key === 'u' || key === 'U') return coding.undo?.()
  const code = /^[1-9]$/.test(key) ? codes[Number(key) - 1] : undefined
  if (code !== undefined) coding.toggle(Number(own.dataset['seq']), code.value)
}

type TextProps = {
  readonly text: TextView
  readonly view: TextsView
  readonly coding: Coding
}

function CodedText({ text: { seq, number, text }, view, coding }: TextProps) {
  const { codes, locale, here } = view
  const isCoder = view.may === 'code' && codes.length > 0
  const given = coding.codesOf(seq)
  return (
    <li>
      <div
        className="coded-text"
        id={`answer-${seq}`}
        data-seq={seq}
        role="group"
        aria-label={`Answer ${printNumber(number)}`}
        tabIndex={isCoder ? 0 : undefined}
      >
        <p className="answer-words" lang={locale} dir="auto">
          {text}
        </p>
        {isCoder ? (
          <form className="code-boxes" method="post" action={here}>
            <input type="hidden" name="seq" value={seq} />
            {codes.map(({ value, label }, place) => (
              <label key={value} className="code-box">
                <input
                  type="checkbox"
                  name="code"
                  value={value}
                  checked={given.includes(value)}
                  onChange={() => coding.toggle(seq, value)}
                />
                {place < CODES_WITH_KEYS && (
                  <kbd className="code-key" aria-hidden="true">
                    {place + 1}
                  </kbd>
                )}
                <span dir="auto">{label}</span>
              </label>
            ))}
            <AfterHydration
              fallback={
                <button className="link-button" type="submit">
                  Save
                  <span className="visually-hidden">
                    {' '}
                    the codes of answer {printNumber(number)}
                  </span>
                </button>
              }
            >
              {null}
            </AfterHydration>
          </form>
        ) : (
          <ul className="code-boxes">
            {codes
              .filter(({ value }) => given.includes(value))
              .map(({ value, label }) => (
                <li key={value} className="state" dir="auto">
                  {label}
                </li>
              ))}
          </ul>
        )}
      </div>
    </li>
  )
}
