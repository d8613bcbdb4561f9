import type { RowGroups, RowRange } from '../columns/counted-rows.ts'

/** Groups of rows that stand together in every part, and where each of them stands in each part. */
export type JoinedGroups = {
  readonly groups: RowGroups
  readonly parts: readonly (readonly number[])[]
}

/**
 * Sorts the rows of a range by where they stand in several groupings at once. Only groups in which
 * a row stands are numbered, in ascending order of their parts. Rows outside the range are in no
 * known group. O(rows × groupings).
 *
 * @example
 * joinGroups([{ of: Uint8Array.of(1, 0), count: 2 }, { of: Uint8Array.of(0, 2), count: 3 }], { from: 0, to: 2 }).parts // [[0, 2], [1, 0]]
 */
export function joinGroups(groupings: readonly RowGroups[], range: RowRange): JoinedGroups {
  // A byte a row until there are more groups: of a late range most of the array stays empty.
  let groups: RowGroups = { of: new Uint8Array(range.to), count: 1 }
  let parts: readonly (readonly number[])[] = [[]]
  for (const next of groupings) {
    const joined = joinTwo(groups, next, range)
    groups = joined.groups
    parts = joined.pairs.map(([first, second]) => [...(parts[first] ?? []), second])
  }
  return { groups, parts }
}

/** Writes over the first groups where there is room for the numbers of both. */
function joinTwo(first: RowGroups, second: RowGroups, { from, to }: RowRange) {
  const seen = new Uint8Array(first.count * second.count)
  for (let row = from; row < to; row += 1)
    seen[(first.of[row] ?? 0) * second.count + (second.of[row] ?? 0)] = 1
  const numbers = new Int32Array(seen.length)
  const pairs: (readonly [number, number])[] = []
  seen.forEach((isIn, pair) => {
    if (isIn === 0) return
    numbers[pair] = pairs.length
    pairs.push([Math.floor(pair / second.count), pair % second.count])
  })
  const isWide = pairs.length > MOST_IN_A_BYTE && first.of instanceof Uint8Array
  const of = isWide ? new Int32Array(to) : first.of
  for (let row = from; row < to; row += 1)
    of[row] = numbers[(first.of[row] ?? 0) * second.count + (second.of[row] ?? 0)] ?? 0
  return { groups: { of, count: pairs.length }, pairs }
}

const MOST_IN_A_BYTE = 256
