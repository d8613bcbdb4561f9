import { useId } from 'react'
import type { Json } from '../../../core/json.ts'
import { valueAt } from '../../../core/drafting/operation.ts'
import { within, type Pointer } from '../../../core/drafting/pointer.ts'
import { rawProperty } from '../../../core/drafting/properties/property.ts'
import { asJson, type DraftDocument } from '../../../core/drafting/step.ts'
import { PropertyRow } from './PropertyRow.tsx'

/** What stands in the source and is no property that we know. */
export function RawProperties({
  document,
  pointer,
  keys,
}: {
  readonly document: DraftDocument
  readonly pointer: Pointer
  readonly keys: readonly string[]
}) {
  const id = useId()
  return (
    <details className="panel-group">
      <summary id={id}>Not known to Rapport</summary>
      <p className="panel-help">It is kept as it came. You can change it here as JSON.</p>
      <div className="panel-rows">
        {keys.map((key) => {
          const value: Json | undefined = valueAt(asJson(document), within(pointer, key))
          return (
            <PropertyRow
              key={key}
              pointers={[pointer]}
              property={rawProperty(key)}
              title={key}
              help=""
              state="set"
              value={value}
              standing="changed"
            />
          )
        })}
      </div>
    </details>
  )
}
