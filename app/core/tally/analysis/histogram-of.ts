import type { HistogramBar } from './summary.ts'

/** Values ascending, and who gave each. */
type Given = {
  readonly values: readonly number[]
  readonly people: readonly number[]
  readonly weights: readonly number[]
}

/** Sturges' bars would be few for many people, the square root's many. */
const MOST_BARS = 20
/** Few whole numbers have a bar each. */
const MOST_VALUES = 12

/**
 * Bars of equal width over numbers: a bar for each value where these are few whole numbers, else as
 * many as Sturges' rule says, log2(n) + 1, with ends that are round: 1, 2 or 5 times a power of 10.
 * Sturges, JASA 21 (1926), 65–66.
 *
 * In the units of the values; empty where nobody gave any.
 *
 * @example
 * histogramOf({ values: [1, 2], people: [3, 4], weights: [3, 4] }) // [{ from: 1, below: 2, people: 3, weighted: 3 }, { from: 2, below: 3, people: 4, weighted: 4 }]
 */
export function histogramOf({ values, people, weights }: Given): readonly HistogramBar[] {
  const met = values.flatMap((value, place) => ((people[place] ?? 0) > 0 ? [{ value, place }] : []))
  const [first, last] = [met[0]?.value, met.at(-1)?.value]
  if (first === undefined || last === undefined) return []
  const all = people.reduce((sum, count) => sum + count, 0)
  const isWhole = met.every(({ value }) => Number.isInteger(value))
  const width =
    isWhole && last - first < MOST_VALUES
      ? 1
      : roundWidth((last - first) / Math.min(MOST_BARS, Math.log2(all) + 1)) || 1
  const start = Math.floor(first / width)
  const bars = Array.from({ length: Math.floor(last / width) - start + 1 }, (_, bar) => ({
    from: (start + bar) * width,
    below: (start + bar + 1) * width,
    people: 0,
    weighted: 0,
  }))
  for (const { value, place } of met) {
    const bar = bars[Math.floor(value / width) - start]
    if (bar === undefined) continue
    bar.people += people[place] ?? 0
    bar.weighted += weights[place] ?? 0
  }
  return bars
}

function roundWidth(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return ([1, 2, 5, 10].find((step) => step * power >= least) ?? 10) * power
}
