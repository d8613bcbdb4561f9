import { messagesFor } from './messages.ts'
import type { NoticeView } from './view.ts'

/** Focused on arrival, because the page looks like the one just sent. */
export function NoticeBlock({
  notice,
  locale,
}: {
  readonly notice: NoticeView
  readonly locale: string
}) {
  return (
    <div className="notice" role="status" tabIndex={-1} autoFocus>
      <p>{notice.text}</p>
      {notice.href !== null && (
        <p>
          <a href={notice.href}>{messagesFor(locale).goToQuestion}</a>
        </p>
      )}
    </div>
  )
}
