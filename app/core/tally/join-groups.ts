import type { RowGroups, RowRange } from './counted-rows.ts'

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
  let groups: RowGroups = { of: new Int32Array(range.to), count: 1 }
  let parts: readonly (readonly number[])[] = [[]]
  for (const next of groupings) {
    const joined = joinTwo(groups, next, range)
    groups = joined.groups
    parts = joined.pairs.map(([first, second]) => [...(parts[first] ?? []), second])
  }
  return { groups, parts }
}

function joinTwo(first: RowGroups, second: RowGroups, { from, to }: RowRange) {
  const of = new Int32Array(to)
  const seen = new Uint8Array(first.count * second.count)
  for (let row = from; row < to; row += 1) {
    const pair = (first.of[row] ?? 0) * second.count + (second.of[row] ?? 0)
    of[row] = pair
    seen[pair] = 1
  }
  const numbers = new Int32Array(seen.length)
  const pairs: (readonly [number, number])[] = []
  seen.forEach((isIn, pair) => {
    if (isIn === 0) return
    numbers[pair] = pairs.length
    pairs.push([Math.floor(pair / second.count), pair % second.count])
  })
  for (let row = from; row < to; row += 1) of[row] = numbers[of[row] ?? 0] ?? 0
  return { groups: { of, count: pairs.length }, pairs }
}
