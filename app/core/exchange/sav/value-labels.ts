import type { ByteWriter } from './byte-writer.ts'
import { utf8 } from './byte-writer.ts'
import { LONGEST_VALUE_LABEL } from './dictionary.ts'
import { isVeryLong, type Segment } from './segments.ts'

const [LABELS, LABELLED] = [3, 4]

export const hasLongLabels = ({ variable, width, part }: Segment): boolean =>
  variable.kind === 'string' &&
  part === 'first' &&
  (width > 8 || isVeryLong(variable)) &&
  variable.labels.length > 0

/** Of numbers and of strings up to eight bytes; longer ones have a record of their own. */
export function writeValueLabels(out: ByteWriter, segments: readonly Segment[]): void {
  for (const segment of segments) {
    const { variable, part, element } = segment
    if (part === 'later' || variable.labels.length === 0 || hasLongLabels(segment)) continue
    out.int32(LABELS, variable.labels.length)
    for (const { value, label } of variable.labels) {
      if (typeof value === 'number') out.float64(value)
      else out.text(value, 8)
      const bytes = utf8(label, LONGEST_VALUE_LABEL)
      // With the byte that says how long it is, a label fills whole elements.
      out.byte(bytes.length).padded(bytes, Math.ceil((bytes.length + 1) / 8) * 8 - 1, 0x20)
    }
    out.int32(LABELLED, 1, element)
  }
}
