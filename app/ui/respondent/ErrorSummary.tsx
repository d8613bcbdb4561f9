import { markOf } from './language-mark.ts'
import { messagesFor } from './messages.ts'
import type { ErrorLink } from './view.ts'

export function ErrorSummary({
  errors,
  locale,
}: {
  readonly errors: readonly ErrorLink[]
  readonly locale: string
}) {
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2 {...markOf(locale, 'thereIsAProblem')}>{messagesFor(locale).thereIsAProblem}</h2>
      <ul>
        {errors.map(({ href, text, about }) => (
          <li key={href}>
            <span>{about}</span>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
