import { printNumber } from '../../charts/printed.ts'
import { labelsOf, type TextsView } from './texts-view.ts'

/** What was done without a script, and the way back. */
export function CodingDone({ view }: { readonly view: TextsView }) {
  const { done, codes, removed, here, texts } = view
  if (done === null) return null
  if (done.kind === 'coded') {
    const now = texts.find(({ seq }) => seq === done.seq)
    const words = now === undefined ? null : labelsOf(codes, now.codes)
    return (
      <div className="notice notice-with-way" role="status">
        <p>
          {words === null || now === undefined
            ? 'The codes of the answer are stored; it no longer belongs to those below.'
            : `Answer ${printNumber(now.number)}: ${words === '' ? 'no code' : words}.`}
        </p>
        <form method="post" action={here}>
          <input type="hidden" name="seq" value={done.seq} />
          <input type="hidden" name="codes" value={done.was.join(',')} />
          <button className="link-button" type="submit">
            Undo
          </button>
        </form>
      </div>
    )
  }
  const label = [...codes, ...removed].find(({ value }) => value === done.value)?.label
  return (
    <div className="notice notice-with-way" role="status">
      <p>
        {done.kind === 'add' && 'The code is added.'}
        {done.kind === 'rename' && `The code is called ${label ?? ''} now.`}
        {done.kind === 'remove' && `The code ${label ?? ''} is removed.`}
        {done.kind === 'restore' &&
          `The code ${label ?? ''} is back, with all that was coded by it.`}
      </p>
      {done.kind === 'remove' && done.value !== null && (
        <form method="post" action={here}>
          <input type="hidden" name="value" value={done.value} />
          <button className="link-button" type="submit" name="intent" value="restore">
            Undo
          </button>
        </form>
      )}
    </div>
  )
}
