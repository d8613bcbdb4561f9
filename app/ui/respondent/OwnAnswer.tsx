import type { OwnAnswerView } from './view.ts'

/** For what is not listed. */
export function OwnAnswer({ view }: { readonly view: OwnAnswerView }) {
  const field = { id: view.id, name: view.field, defaultValue: view.value, dir: 'auto' }
  return (
    <div className="words">
      <label htmlFor={view.id}>{view.label}</label>
      {view.lines === 'many' ? (
        <textarea {...field} rows={2} />
      ) : (
        <input {...field} type="text" autoComplete="off" />
      )}
    </div>
  )
}
