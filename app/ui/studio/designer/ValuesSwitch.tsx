import { useDesigner, useDesk } from './desk.ts'

export function ValuesSwitch() {
  const { view } = useDesk()
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
    </div>
  )
}
