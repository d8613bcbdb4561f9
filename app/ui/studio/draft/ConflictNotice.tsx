import type { Json } from '../../../core/json.ts'
import { useDraft, useDraftStore } from './DraftProvider.tsx'

/** Both texts of what two people have changed at once; whoever came second chooses. */
export function ConflictNotice() {
  const store = useDraftStore()
  const conflicts = useDraft(({ window }) => window.conflicts)
  if (conflicts.length === 0) return null
  return (
    <section className="conflicts" aria-labelledby="conflicts" role="alert">
      <h2 id="conflicts">Somebody else has changed the same</h2>
      <ul>
        {conflicts.map((conflict) => (
          <li key={conflict.step.id}>
            <p>
              “{conflict.step.name}” was not saved
              {conflict.theirs === null
                ? ''
                : `: “${conflict.theirs.name}” by ${conflict.theirs.author} came first`}
              .
            </p>
            <dl>
              <dt>Yours</dt>
              <dd>{inWords(conflict.mine)}</dd>
              <dt>Now there</dt>
              <dd>{inWords(conflict.kept)}</dd>
            </dl>
            <div className="button-row">
              <button
                type="button"
                className="tool-button"
                onClick={() => store.settle(conflict, 'kept')}
              >
                Leave what is there
              </button>
              {conflict.mine !== undefined && (
                <button
                  type="button"
                  className="tool-button"
                  onClick={() => store.settle(conflict, 'mine')}
                >
                  Put yours in its place
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const inWords = (value: Json | undefined): string =>
  value === undefined
    ? '(removed or moved)'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value, null, 1)
