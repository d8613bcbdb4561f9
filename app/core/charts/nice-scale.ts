/** A scale from nought that ends at a round number, and the round numbers on it. */
export type Scale = { readonly end: number; readonly ticks: readonly number[] }

const STEPS = [1, 2, 2.5, 5, 10]

/** With two to five steps of 1, 2, 2.5 or 5 times a power of ten; counts have whole ones. */
export function niceScale(most: number, of: 'counts' | 'numbers' = 'numbers'): Scale {
  if (!(most > 0)) return { end: 1, ticks: [0, 1] }
  const power = 10 ** Math.floor(Math.log10(most / 4))
  const step = STEPS.map((times) => times * power)
    .filter((size) => of === 'numbers' || Number.isInteger(size))
    .find((size) => size * 4 >= most * (1 - 1e-12))
  const size = step ?? Math.ceil(most / 4)
  const count = Math.max(1, Math.ceil(most / size - 1e-9))
  return {
    end: count * size,
    ticks: Array.from({ length: count + 1 }, (_, index) => index * size),
  }
}

/** Percentages share one scale, unless all of them would crowd at its start. */
export function percentScale(percents: readonly number[]): Scale {
  const most = Math.max(0, ...percents)
  return most > 40 || most === 0 ? { end: 100, ticks: [0, 50, 100] } : niceScale(most)
}
