import type { JsonObject } from '#app/core/json.ts'
import type { Plan } from '#app/core/response/plan.ts'
import type { Columns } from '#app/core/tally/columns/columns.ts'
import { crosstab } from '#app/core/tally/analysis/count-crosstab.ts'
import type { BannerGroup, Crosstab, CrosstabSpec } from '#app/core/tally/analysis/crosstab.ts'
import { valueOf } from '#tests/core/plans.ts'
import { columnsOf } from '#tests/core/tables.ts'

export const spec = (
  rows: string,
  banner: readonly BannerGroup[],
  more: Partial<CrosstabSpec> = {},
): CrosstabSpec => ({
  kind: 'crosstab',
  rows,
  banner,
  where: null,
  weighting: { kind: 'none' },
  flagged: 'kept',
  letters: { adjustment: 'none', level: 0.05 },
  ...more,
})

export const crosstabOf = (columns: Columns, asked: CrosstabSpec): Crosstab =>
  valueOf(crosstab(columns, asked))

export const counted = (plan: Plan, answers: readonly JsonObject[], asked: CrosstabSpec) =>
  crosstabOf(columnsOf(plan, answers), asked)

/** The counts of a group, row by row. */
export const countsIn = ({ groups }: Crosstab, group = 0): readonly (readonly number[])[] =>
  (groups[group]?.columns ?? []).map(({ cells }) => cells.map(({ count }) => count))
