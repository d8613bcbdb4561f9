import type { Progress as ProgressMade } from '#app/core/response/progress.ts'
import { markOf } from './language-mark.ts'
import { messagesFor, progressIn } from './messages.ts'

export function Progress({
  progress,
  locale,
}: {
  readonly progress: ProgressMade
  readonly locale: string
}) {
  const { page, pages } = progress
  if (pages < 2) return null
  return (
    <div className="progress">
      <p {...markOf(locale, progress.certainty === 'about' ? 'progressAbout' : 'progress')}>
        {progressIn(messagesFor(locale), progress)}
      </p>
      <div className="track" aria-hidden="true">
        {Array.from({ length: pages }, (_, index) => (
          <span key={index} className={index < page ? 'done' : undefined} />
        ))}
      </div>
    </div>
  )
}
