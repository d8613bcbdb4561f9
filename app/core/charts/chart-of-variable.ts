import type { PresentedCategory, PresentedVariable } from '../results/public-results.ts'
import type { Aside, BarsChart, HistogramChart, Share, Tone } from './chart.ts'
import { medianOf } from './median.ts'

/** Numbers in at least so many steps are drawn as a distribution. */
const STEPS_OF_A_NUMBER = 6

/** The answers to one question; null where nothing may be shown, or nothing is counted. */
export function chartOfVariable(
  variable: PresentedVariable,
  tone: Tone,
): BarsChart | HistogramChart | null {
  const { base, values, percentOf, measure } = variable
  if (variable.hidden !== null || base === null || values.length === 0) return null
  const people = base[percentOf] ?? 0
  const shown = values.filter(({ role }) => role !== 'declined')
  const aside = asideOf(values)
  const columns = shown.flatMap((category) =>
    typeof category.value === 'number'
      ? [{ ...shareIn(category, people), value: category.value }]
      : [],
  )
  return measure === 'scale' &&
    columns.length === shown.length &&
    columns.length >= STEPS_OF_A_NUMBER
    ? { kind: 'histogram', tone, columns, aside, median: medianOf(columns) }
    : { kind: 'bars', tone, bars: shown.map((category) => shareIn(category, people)), aside }
}

/** Of weighted tables counts are not told, but shares are. */
export const shareIn = ({ label, count, percent, ci }: PresentedCategory, base: number): Share => ({
  label,
  count,
  base,
  percent,
  interval: ci,
})

const asideOf = (values: readonly PresentedCategory[]): readonly Aside[] =>
  values.flatMap(({ role, label, count }) =>
    role === 'declined' && count !== null ? [{ label, count }] : [],
  )
