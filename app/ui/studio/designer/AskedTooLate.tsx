import { memo, useMemo } from 'react'
import { labelOf, type Outline } from '../../../core/drafting/edits/outline.ts'
import { outOfOrder } from '../../../core/drafting/edits/out-of-order.ts'
import { useOnceStill } from '../draft/use-once-still.ts'

/** Says which questions need answers that come after them, once there is time to look. */
export const AskedTooLate = memo(function AskedTooLate({ outline }: { readonly outline: Outline }) {
  const settled = useOnceStill(outline)
  const late = useMemo(() => outOfOrder(settled), [settled])
  if (late.length === 0) return null
  return (
    <section className="late" aria-labelledby="late">
      <h2 id="late">Asked too late</h2>
      <ul>
        {late.map(({ reader, reads }) => (
          <li key={`${reader.pointer}${reads.pointer}`}>
            “{labelOf(reader)}” needs the answer to “{labelOf(reads)}”, which comes after it.
          </li>
        ))}
      </ul>
    </section>
  )
})
