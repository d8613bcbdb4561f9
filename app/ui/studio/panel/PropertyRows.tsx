import type { Pointer } from '../../../core/drafting/pointer.ts'
import type { PanelRow } from '../../../core/drafting/properties/panel-rows.ts'
import { PropertyRow } from './PropertyRow.tsx'

export function PropertyRows({
  pointers,
  rows,
}: {
  readonly pointers: readonly Pointer[]
  readonly rows: readonly PanelRow[]
}) {
  return (
    <div className="panel-rows">
      {rows.map(({ property, words, state, isChanged }) => (
        <PropertyRow
          key={property.key}
          pointers={pointers}
          property={property}
          title={words.title}
          help={words.help}
          state={state.state}
          value={state.state === 'set' ? state.value : undefined}
          standing={isChanged ? 'changed' : 'default'}
        />
      ))}
    </div>
  )
}
