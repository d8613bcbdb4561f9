export const DAY_MS = 86_400_000

/**
 * Counts of the last `days` days up to `today`, the oldest first; a day on which nothing happened is
 * 0. Days are counted since 1970, UTC.
 *
 * @example
 * lastDays(new Map([[20_000, 3]]), 20_001, 3) // [0, 3, 0]
 */
export const lastDays = (
  counts: ReadonlyMap<number, number>,
  today: number,
  days: number,
): readonly number[] =>
  Array.from({ length: days }, (_, index) => counts.get(today - days + 1 + index) ?? 0)
