import { useEffect } from 'react'
import { useDraft, useDraftStore } from './DraftProvider.tsx'

/** One way back over everything that is drafted, by button and by the usual keys. */
export function UndoButtons() {
  const store = useDraftStore()
  const said = useDraft((view) => view.said)
  const undoName = useDraft(
    ({ window }) => window.pending.at(-1)?.name ?? window.undoState.undo?.name ?? null,
  )
  const redoName = useDraft(({ window }) => window.undoState.redo?.name ?? null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isOwnUndo(event.target)) return
      const key = event.key.toLowerCase()
      const verb = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : 'undo'
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      void store[verb]()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [store])
  return (
    <div className="undo-buttons">
      <button
        type="button"
        className="tool-button"
        aria-disabled={undoName === null}
        onClick={() => void store.undo()}
        title={undoName === null ? 'Nothing to undo' : `Undo: ${undoName}`}
      >
        <span className="undo-icon" aria-hidden="true">
          ↶
        </span>
        <span className="undo-word">Undo</span>
        <span className="visually-hidden">{undoName === null ? '' : `: ${undoName}`}</span>
      </button>
      <button
        type="button"
        className="tool-button"
        aria-disabled={redoName === null}
        onClick={() => void store.redo()}
        title={redoName === null ? 'Nothing to redo' : `Redo: ${redoName}`}
      >
        <span className="undo-icon" aria-hidden="true">
          ↷
        </span>
        <span className="undo-word">Redo</span>
        <span className="visually-hidden">{redoName === null ? '' : `: ${redoName}`}</span>
      </button>
      <p className="said" role="status">
        {said !== null && <span key={said.at}>{said.text}</span>}
      </p>
    </div>
  )
}

/** An editor with a history of its own, such as that of the JSON text. */
const isOwnUndo = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-own-undo]') !== null
