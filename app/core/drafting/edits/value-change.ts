import type { JsonScalar } from '../../json.ts'
import { isWithin, type Pointer } from '../pointer.ts'
import type { Reader, ValueList } from './readers-of-value.ts'
import { revaluedInText } from './values-in-text.ts'

/** An item that is stored under another value from now on. */
export type ValueChange = {
  readonly list: ValueList
  readonly from: JsonScalar
  readonly to: JsonScalar
  readonly item: Pointer
}

/** Whether a path between braces at a place reads an answer that may be it. */
export const reads = (readers: readonly Reader[], path: string, at: Pointer) =>
  readers.some(
    (reader) => (reader.within === null || isWithin(at, reader.within)) && reader.path.test(path),
  )

const BRACES = /\{([^{}]*)\}/g

/** A text of the source with the value written otherwise; `rule`: comparisons in it count. */
export function rewritten(
  text: string,
  at: Pointer,
  { list, from, to }: ValueChange,
  form: 'rule' | 'words',
) {
  if (!text.includes('{')) return text
  const compared =
    form === 'words'
      ? text
      : revaluedInText(text, { from, to, isRead: (path) => reads(list.readers, path, at) })
  if (list.role !== 'rows') return compared
  return compared.replace(BRACES, (whole, path: string) => {
    const renamed = renamedRow(path, at, list.rowReaders, { from, to })
    return renamed === null ? whole : `{${renamed}}`
  })
}

/** `grid.old.cost` read through a row. */
export function renamedRow(
  path: string,
  at: Pointer,
  readers: readonly Reader[],
  { from, to }: Pick<ValueChange, 'from' | 'to'>,
): string | null {
  const lead = /^\s*#?/.exec(path)?.[0].length ?? 0
  const rest = path.slice(lead)
  for (const reader of readers) {
    if (reader.within !== null && !isWithin(at, reader.within)) continue
    const start = reader.path.exec(rest)?.[0].length ?? -1
    const step = `.${String(from)}`
    if (start === -1 || !rest.startsWith(step, start)) continue
    const after = rest.slice(start + step.length)
    if (/^\s*$|^[.[]/.test(after))
      return `${path.slice(0, lead)}${rest.slice(0, start)}.${String(to)}${after}`
  }
  return null
}
