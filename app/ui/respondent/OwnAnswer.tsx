import { markOf } from './language-mark.ts'
import type { OwnAnswerView } from './view.ts'

/** For what is not listed. */
export function OwnAnswer({
  view,
  locale,
}: {
  readonly view: OwnAnswerView
  readonly locale: string
}) {
  const field = { id: view.id, name: view.field, defaultValue: view.value, dir: 'auto' }
  return (
    <div className="words">
      <label htmlFor={view.id} {...markOf(locale, 'fields')}>
        {view.label}
      </label>
      {view.lines === 'many' ? (
        <textarea {...field} rows={2} />
      ) : (
        <input {...field} type="text" autoComplete="off" />
      )}
    </div>
  )
}
