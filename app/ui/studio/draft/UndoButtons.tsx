import { useEffect } from 'react'
import { useDraftStore, useDraftView } from './DraftProvider.tsx'

/** One way back over everything that is drafted, by button and by the usual keys. */
export function UndoButtons() {
  const store = useDraftStore()
  const { window: draft, said } = useDraftView()
  const { undo, redo } = draft.undoState
  const unsent = draft.pending.at(-1)
  const undoName = unsent?.name ?? undo?.name ?? null
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
        aria-disabled={redo === null}
        onClick={() => void store.redo()}
        title={redo === null ? 'Nothing to redo' : `Redo: ${redo.name}`}
      >
        <span className="undo-icon" aria-hidden="true">
          ↷
        </span>
        <span className="undo-word">Redo</span>
        <span className="visually-hidden">{redo === null ? '' : `: ${redo.name}`}</span>
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
