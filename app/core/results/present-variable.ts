import type { Variable } from '../codebook/variable.ts'
import type { Choice, ChoiceValue } from '../definition/definition.ts'
import { textIn } from '../definition/localized-text.ts'
import { DISCLOSURE } from '../disclosure/rules.ts'
import { standardDeviation } from '../stats/moments.ts'
import { countInterval } from '../stats/count-interval.ts'
import type { Interval } from '../stats/score-interval.ts'
import type { IntervalMethod } from '../stats/share-interval.ts'
import type { OneWayTable } from '../tally/tables/table.ts'
import type { PresentedCategory, PresentedVariable } from './public-results.ts'

export type Intervals = 'shown' | 'none'

export type ShownTable = {
  readonly table: OneWayTable
  readonly asOf: number | null
  /** Answers whose count stays hidden. */
  readonly hidden?: readonly ChoiceValue[]
  /** Is it told how many skipped or declined? Left out, it is. */
  readonly aside?: 'shown' | 'hidden'
  readonly weighted?: WeightedShares
  /** Everybody of whom it is a part; left out, intervals are of its base alone. */
  readonly drawn?: number
}

/** The same table where people count as much as their weights say. */
export type WeightedShares = {
  readonly base: number
  readonly effective: number | null
  readonly designEffect: number | null
  readonly shares: ReadonlyMap<
    ChoiceValue,
    { readonly share: number | null; readonly interval: Interval | null }
  >
  readonly mean: number | null
  readonly standardDeviation: number | null
}

export function presentVariable(
  variable: Variable,
  question: string,
  shown: ShownTable | null,
  intervals: Intervals,
  locale: string,
  interval: IntervalMethod = 'wilson',
): PresentedVariable {
  const label = textIn(variable.label, locale)
  const common = {
    id: variable.id,
    label: variable.row === null ? label : `${question} – ${label}`,
    ...(variable.row === null
      ? {}
      : {
          grid: {
            question: variable.question,
            title: question,
            row: label,
            ...(variable.part === 'rank' ? { part: variable.part } : {}),
          },
        }),
    measure: variable.measure,
    percentOf: 'substantive' as const,
  }
  if (shown === null)
    return {
      ...common,
      hidden: 'smallBase',
      asOf: null,
      base: null,
      smallBase: false,
      values: [],
      mean: null,
      sd: null,
    }
  const { table, asOf, hidden = [], aside = 'shown', weighted } = shown
  return {
    ...common,
    hidden: null,
    asOf,
    base: aside === 'shown' ? table.base : { ...table.base, asked: null, answered: null },
    smallBase: table.base.substantive < DISCLOSURE.ordinaryBase,
    values: variable.categories.map((category): PresentedCategory => {
      const { value, role } = category
      const said = { value, label: textIn(category.label, locale), role }
      if (hidden.includes(value)) return { ...said, count: null, percent: null, ci: null }
      const count = table.counts.find((counted) => counted.value === value)?.count ?? 0
      return {
        ...said,
        count,
        ...sharesOf(category, count, shown, intervals === 'none' ? null : interval),
      }
    }),
    ...(weighted === undefined
      ? {
          mean: table.moments?.mean ?? null,
          sd: table.moments === null ? null : standardDeviation(table.moments),
        }
      : {
          mean: weighted.mean,
          sd: weighted.standardDeviation,
          weighted: {
            base: weighted.base,
            effective: weighted.effective,
            designEffect: weighted.designEffect,
          },
        }),
  }
}

/** Declined answers are outside the base. */
function sharesOf(
  { value, role }: Choice,
  count: number,
  { table, weighted, drawn }: ShownTable,
  interval: IntervalMethod | null,
): Pick<PresentedCategory, 'percent' | 'ci'> {
  const base = role === 'declined' ? 0 : table.base.substantive
  if (weighted !== undefined) {
    const found = role === 'declined' ? undefined : weighted.shares.get(value)
    const share = found?.share ?? null
    return {
      percent: share === null ? null : 100 * share,
      ci: interval === null ? null : inPercent(found?.interval ?? null),
    }
  }
  return {
    percent: base === 0 ? null : (100 * count) / base,
    ci: interval === null ? null : inPercent(countInterval(count, base, interval, drawn)),
  }
}

export const inPercent = (
  interval: { readonly lower: number; readonly upper: number } | null,
): readonly [number, number] | null =>
  interval === null ? null : [100 * interval.lower, 100 * interval.upper]
