import { markOf } from './language-mark.ts'
import { messagesFor } from './messages.ts'
import type { CareView } from './view.ts'

/** What somebody wants to know before they answer anything. */
export function CareNote({ care, locale }: { readonly care: CareView; readonly locale: string }) {
  const messages = messagesFor(locale)
  return (
    <div className="care" {...markOf(locale, 'care')}>
      <p>
        {[
          care.operator === null ? messages.demonstration : messages.askedBy(care.operator),
          messages.care.minutes(care.minutes),
          care.canLeaveOut === 'all' ? messages.care.leaveOutAny : messages.care.leaveOutMost,
          care.timeLimitMinutes === null
            ? messages.care.stopAndComeBack
            : messages.time.limit(care.timeLimitMinutes),
        ].join(' ')}
      </p>
    </div>
  )
}
