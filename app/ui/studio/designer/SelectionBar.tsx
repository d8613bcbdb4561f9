import { actOn, type ElementAction } from './act-on-elements.ts'
import { useDesigner, useDesk } from './desk.ts'

const ACTIONS: readonly { readonly action: ElementAction; readonly label: string }[] = [
  { action: 'up', label: 'Move up' },
  { action: 'down', label: 'Move down' },
  { action: 'moveTo', label: 'Move to page…' },
  { action: 'duplicate', label: 'Duplicate' },
  { action: 'required', label: 'Required' },
  { action: 'delete', label: 'Delete' },
]

/** What can be done with all that is selected. */
export function SelectionBar() {
  const desk = useDesk()
  const selected = useDesigner((state) => state.selected)
  const keys = [...selected].filter((key) => desk.keys().elementOf.has(key))
  if (keys.length === 0) return null
  return (
    <div className="selection-bar" role="toolbar" aria-label="What is selected">
      <strong>{keys.length} selected</strong>
      {ACTIONS.map(({ action, label }) => (
        <button
          key={action}
          type="button"
          className="tool-button"
          onClick={({ currentTarget }) => actOn(desk, keys, action, currentTarget)}
        >
          {label}
        </button>
      ))}
      <button
        type="button"
        className="tool-button"
        onClick={() => desk.view.set({ selected: new Set() })}
      >
        Clear
      </button>
    </div>
  )
}
