import { markOf } from './language-mark.ts'
import { messagesFor } from './messages.ts'

export function Progress({
  page,
  pages,
  locale,
}: {
  readonly page: number
  readonly pages: number
  readonly locale: string
}) {
  if (pages < 2) return null
  return (
    <div className="progress">
      <p {...markOf(locale, 'progress')}>{messagesFor(locale).progress(page, pages)}</p>
      <div className="track" aria-hidden="true">
        {Array.from({ length: pages }, (_, index) => (
          <span key={index} className={index < page ? 'done' : undefined} />
        ))}
      </div>
    </div>
  )
}
