import { isJsonObject, type Json } from '../json.ts'

/**
 * By what the entries of a list are known wherever they stand: their name, their value, or
 * themselves. Null where two are known by the same, or one by nothing.
 */
export function identitiesOf(list: readonly Json[]): readonly string[] | null {
  const ids = list.map(identityOf)
  const known = ids.filter((id) => id !== null)
  return known.length === ids.length && new Set(known).size === known.length ? known : null
}

function identityOf(entry: Json): string | null {
  const own = isJsonObject(entry) ? (entry['name'] ?? entry['value']) : entry
  if (own === undefined || own === null || typeof own === 'object') return null
  // In SurveyJS 1 and "1" are one value, so a change of its type is a change and no other entry.
  return String(own)
}

export type ListChange =
  | { readonly kind: 'remove'; readonly index: number }
  | { readonly kind: 'add'; readonly index: number; readonly id: string }
  | { readonly kind: 'move'; readonly from: number; readonly index: number }

/** Steps from one order to another, each on the list as the one before left it; few are moved. */
export function planMoves(
  before: readonly string[],
  after: readonly string[],
): readonly ListChange[] {
  const wanted = new Set(after)
  const changes: ListChange[] = []
  for (const [index, id] of [...before.entries()].toReversed())
    if (!wanted.has(id)) changes.push({ kind: 'remove', index })
  const order = before.filter((id) => wanted.has(id))
  const staying = longestInOrder(order, after)
  let last = -1
  for (const id of after) {
    const from = order.indexOf(id)
    if (staying.has(id)) {
      last = from
      continue
    }
    if (from >= 0) order.splice(from, 1)
    const index = last + (from >= 0 && from <= last ? 0 : 1)
    order.splice(index, 0, id)
    if (from < 0) changes.push({ kind: 'add', index, id })
    else if (from !== index) changes.push({ kind: 'move', from, index })
    last = index
  }
  return changes
}

/** The most that can stay where it is: a longest increasing subsequence. */
function longestInOrder(order: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const rank = new Map(after.map((id, index) => [id, index]))
  const ranks = order.map((id) => rank.get(id) ?? 0)
  /** For each length, where the run of that length with the smallest end ends. */
  const ends: number[] = []
  const previous: number[] = []
  for (const [at, value] of ranks.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ranks[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[at] = ends[low - 1] ?? -1
    ends[low] = at
  }
  const staying = new Set<string>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) staying.add(order[at] ?? '')
  return staying
}
