import type { Variable } from '../codebook/variable.ts'
import { textIn } from '../definition/localized-text.ts'
import { DISCLOSURE } from '../disclosure/rules.ts'
import { standardDeviation } from '../stats/moments.ts'
import { wilsonInterval } from '../stats/wilson-interval.ts'
import type { OneWayTable } from '../tally/table.ts'
import type { PresentedCategory, PresentedVariable } from './public-results.ts'

export type Intervals = 'shown' | 'none'

export function presentVariable(
  variable: Variable,
  question: string,
  shown: { readonly table: OneWayTable; readonly asOf: number | null } | null,
  intervals: Intervals,
  locale: string,
): PresentedVariable {
  const label = textIn(variable.label, locale)
  const common = {
    id: variable.id,
    label: variable.row === null ? label : `${question} – ${label}`,
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
  const { table, asOf } = shown
  return {
    ...common,
    hidden: null,
    asOf,
    base: table.base,
    smallBase: table.base.substantive < DISCLOSURE.ordinaryBase,
    values: variable.categories.map((category): PresentedCategory => {
      const count = table.counts.find(({ value }) => value === category.value)?.count ?? 0
      const base = category.role === 'declined' ? 0 : table.base.substantive
      return {
        value: category.value,
        label: textIn(category.label, locale),
        role: category.role,
        count,
        percent: base === 0 ? null : (100 * count) / base,
        ci: intervals === 'shown' ? inPercent(wilsonInterval(count, base)) : null,
      }
    }),
    mean: table.moments?.mean ?? null,
    sd: table.moments === null ? null : standardDeviation(table.moments),
  }
}

export const inPercent = (
  interval: { readonly lower: number; readonly upper: number } | null,
): readonly [number, number] | null =>
  interval === null ? null : [100 * interval.lower, 100 * interval.upper]
