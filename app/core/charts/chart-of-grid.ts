import type { PresentedVariable } from '../results/public-results.ts'
import { shareIn } from './chart-of-variable.ts'
import type { LikertChart, RankingChart, Side, Tone } from './chart.ts'

/**
 * Rows of one question beside each other, or items of a ranking. Null where they don't share one
 * ordered scale of few steps, or nothing of them may be shown.
 */
export function chartOfGrid(
  rows: readonly PresentedVariable[],
  tone: Tone,
): LikertChart | RankingChart | null {
  const shown = rows.filter(({ hidden, base }) => hidden === null && base !== null)
  const [first] = shown
  if (first?.grid?.part === 'rank') return rankingOf(shown, tone)
  if (first === undefined || !shown.every(({ measure }) => measure === 'ordinal')) return null
  const scale = substantive(first)
  if (scale.length < 2 || scale.length > MOST_STEPS) return null
  const isSame = shown.every((row) => {
    const other = substantive(row)
    return (
      other.length === scale.length &&
      other.every(({ value }, index) => value === scale[index]?.value)
    )
  })
  if (!isSame) return null
  return {
    kind: 'likert',
    tone,
    scale: scale.map(({ label }, index) => ({ label, side: sideOf(index, scale.length) })),
    rows: shown.map((row) => {
      const base = row.base?.[row.percentOf] ?? 0
      return {
        label: row.grid?.row ?? row.label,
        base,
        parts: substantive(row).map((category) => shareIn(category, base)),
        score: null,
      }
    }),
  }
}

/** Best first. */
const rankingOf = (items: readonly PresentedVariable[], tone: Tone): RankingChart => ({
  kind: 'ranking',
  tone,
  items: items
    .map(({ label, grid, base, mean }) => ({
      label: grid?.row ?? label,
      base: base?.substantive ?? 0,
      meanRank: mean,
      interval: null,
      first: null,
    }))
    .sort((a, b) => (a.meanRank ?? Infinity) - (b.meanRank ?? Infinity)),
})

const MOST_STEPS = 7

const substantive = ({ values }: PresentedVariable) =>
  values.filter(({ role }) => role !== 'declined')

/** An odd number of steps has one in the middle. */
export function sideOf(index: number, count: number): Side {
  const from = index - (count - 1) / 2
  return from === 0 ? 'middle' : from < 0 ? 'low' : 'high'
}
