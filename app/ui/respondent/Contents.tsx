import { GO_TO_FIELD } from '#app/core/response/form/field-names.ts'
import { markOf } from './language-mark.ts'
import { messagesFor } from './messages.ts'
import type { ContentsItem } from './view.ts'

/** The pages of the survey; going to one keeps what was typed on this one. */
export function Contents({
  contents,
  locale,
}: {
  readonly contents: readonly ContentsItem[]
  readonly locale: string
}) {
  const messages = messagesFor(locale)
  return (
    <details className="contents">
      <summary {...markOf(locale, 'contents')}>{messages.contents.heading}</summary>
      <ol>
        {contents.map((item, index) => (
          <li key={index} aria-current={item.state === 'current' ? 'step' : undefined}>
            {item.goTo === null ? (
              <span>{item.title}</span>
            ) : (
              <button type="submit" name={GO_TO_FIELD} value={item.goTo} formNoValidate>
                {item.title}
              </button>
            )}
            {item.state === 'problem' && (
              <span className="state" {...markOf(locale, 'contents')}>
                {messages.contents.hasProblem}
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
