import { useDesigner, useDesk } from './desk.ts'

/** What was just done, with its way back; it stays until something else is done. */
export function Toast() {
  const { view, draft } = useDesk()
  const toast = useDesigner((state) => state.toast)
  return (
    <div className="toast-place" role="status">
      {toast !== null && (
        <div className="toast">
          <p>{toast}</p>
          <button
            type="button"
            className="tool-button"
            onClick={() => {
              view.set({ toast: null })
              void draft.undo()
            }}
          >
            Undo this
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label="Close this message"
            onClick={() => view.set({ toast: null })}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  )
}
