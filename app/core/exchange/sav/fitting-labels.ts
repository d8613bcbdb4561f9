import type { FileCode } from '../file-column.ts'
import { utf8 } from './byte-writer.ts'
import { LONGEST_VALUE_LABEL } from './dictionary.ts'

const DECODER = new TextDecoder()
const GOES_ON = '…'
const GOES_ON_BYTES = 3

/** As much of a label as SPSS takes; one that goes on says so. */
export function fittingLabel(label: string, mostBytes: number): string {
  if (utf8(label, Infinity).length <= mostBytes) return label
  return DECODER.decode(utf8(label, mostBytes - GOES_ON_BYTES)).trimEnd() + GOES_ON
}

/** Labels of values that were unlike stay so: programs tell categories by them. */
export function fittingLabels(codes: readonly FileCode[]): readonly string[] {
  const taken = new Set<string>()
  return codes.map(({ label, code }) => {
    const cut = fittingLabel(label, LONGEST_VALUE_LABEL)
    const behind = ` (${code})`
    const own = taken.has(cut)
      ? fittingLabel(label, LONGEST_VALUE_LABEL - behind.length) + behind
      : cut
    taken.add(own)
    return own
  })
}
