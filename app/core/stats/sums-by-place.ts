/**
 * Sums by place, with the part that rounding drops kept beside each (Neumaier, ZAMM 54 (1974),
 * 39–51): a million weights add up to the last digit.
 *
 * `amounts` and `places` go together; `size` is the number of sums. In the units of the amounts.
 *
 * @example
 * [...sumsByPlace([1, 1e100, 1, -1e100], [0, 0, 0, 0], 1)] // [2]
 */
export function sumsByPlace(
  amounts: ArrayLike<number>,
  places: ArrayLike<number>,
  size: number,
): Float64Array {
  const sums = new Float64Array(size)
  const dropped = new Float64Array(size)
  for (let index = 0; index < amounts.length; index += 1) {
    const place = places[index] ?? 0
    const amount = amounts[index] ?? 0
    const sum = sums[place] ?? 0
    const next = sum + amount
    const rest = Math.abs(sum) >= Math.abs(amount) ? sum - next + amount : amount - next + sum
    dropped[place] = (dropped[place] ?? 0) + rest
    sums[place] = next
  }
  return sums.map((sum, place) => sum + (dropped[place] ?? 0))
}
