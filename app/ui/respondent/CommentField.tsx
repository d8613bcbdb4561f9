import { describedBy, ErrorText } from './QuestionFrame.tsx'
import type { OtherView } from './view.ts'

/** Words beside an answer, whatever the answer. */
export function CommentField({
  view,
  locale,
}: {
  readonly view: OtherView
  readonly locale: string
}) {
  return (
    <div className="words">
      <label htmlFor={view.id}>{view.label}</label>
      <ErrorText id={view.id} text={view.error} locale={locale} />
      <textarea
        id={view.id}
        name={view.field}
        defaultValue={view.value}
        rows={2}
        dir="auto"
        aria-describedby={describedBy(view)}
        aria-invalid={view.error === null ? undefined : true}
      />
    </div>
  )
}
