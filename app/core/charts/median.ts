/**
 * The middle answer of counted numbers: of an even number of people the mean of the two middle
 * ones. Null where a count is hidden or nobody answered.
 */
export function medianOf(
  columns: readonly { readonly value: number; readonly count: number | null }[],
): number | null {
  const known = columns.flatMap(({ value, count }) => (count === null ? [] : [{ value, count }]))
  if (known.length < columns.length) return null
  const sorted = known.sort((a, b) => a.value - b.value)
  const people = sorted.reduce((sum, { count }) => sum + count, 0)
  if (people === 0) return null
  const at = (place: number): number => {
    let seen = 0
    return sorted.find(({ count }) => (seen += count) > place)?.value ?? 0
  }
  return (at(Math.floor((people - 1) / 2)) + at(Math.floor(people / 2))) / 2
}
