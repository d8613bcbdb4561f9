import { useDesigner, useDesk } from './desk.ts'
import { openSheet } from './sheet.ts'

export function ValuesSwitch() {
  const desk = useDesk()
  const { view } = desk
  const values = useDesigner((state) => state.values)
  return (
    <div className="designer-tools">
      <label className="tick">
        <input
          type="checkbox"
          checked={values === 'shown'}
          onChange={({ target }) => view.set({ values: target.checked ? 'shown' : 'hidden' })}
        />
        Show values beside labels
      </label>
      <button
        type="button"
        className="tool-button sheet-button"
        aria-haspopup="dialog"
        onClick={() => openSheet(desk)}
      >
        Properties
      </button>
    </div>
  )
}
