import { useId } from 'react'
import type { Json } from '../../../core/json.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { useDraftStore } from '../draft/DraftProvider.tsx'
import { JsonControl } from './controls/JsonControl.tsx'

/** An entry of a kind that nobody knows, as it stands in the source. */
export function RawEntry({ pointer, entry }: { readonly pointer: Pointer; readonly entry: Json }) {
  const id = useId()
  const store = useDraftStore()
  return (
    <div className="panel-row">
      <label htmlFor={id}>Of a kind that Rapport does not know; it is kept as it came</label>
      <JsonControl
        id={id}
        describedBy={undefined}
        value={entry}
        isMixed={false}
        onChange={(value) =>
          value !== undefined &&
          store.perform({
            name: 'Change entry',
            operations: [{ op: 'replace', path: pointer, value }],
            mergeKey: `text:${pointer}`,
          })
        }
      />
    </div>
  )
}
