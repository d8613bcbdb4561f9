import type { Variable } from '../../codebook/variable.ts'
import { ok, refuse, type Result } from '../../result.ts'
import type { Design } from '../../stats/design.ts'
import { estimateShare } from '../../stats/share.ts'
import { ANSWERED, type Column } from '../columns/column.ts'
import { columnBase } from './column-base.ts'
import type { Columns } from '../columns/columns.ts'
import { countCells } from '../designs/count-cells.ts'
import type { ColumnBase } from './crosstab.ts'
import { designOf, type DesignSpec } from '../designs/design-of.ts'
import { meanFigures, withoutEstimate } from '../axes/figures.ts'
import type { TallyRefusal } from './refusal.ts'
import { totalOf } from '../../stats/cells.ts'
import type { MeanFigures, ShareFigures } from './summary.ts'
import type { Filter } from '../tables/table.ts'

export type RankSpec = DesignSpec & { readonly question: string; readonly where: Filter | null }

export type RankedItem = {
  readonly variable: string
  /** Who gave this item a place. */
  readonly base: ColumnBase
  /** 1 is best; of those who gave it a place. */
  readonly meanRank: MeanFigures
  /** Of everybody who ranked anything. */
  readonly firstChoice: ShareFigures
}

/**
 * What a ranking says of each item: its mean rank, and the share of people who put it first.
 *
 * Refuses questions that are no ranking.
 *
 * @example
 * rankSummary(new Columns([]), { question: 'r', where: null, weighting: { kind: 'none' }, flagged: 'kept' }) // { ok: false, problem: { code: 'unknownVariable', variable: 'r' } }
 */
export function rankSummary(
  columns: Columns,
  { question, where, ...spec }: RankSpec,
): Result<readonly RankedItem[], TallyRefusal> {
  const design = designOf(columns, spec)
  if (!design.ok) return design
  const items = columns.codebook.flatMap((variable) => {
    const found = columns.variable(variable.id)
    return variable.question === question &&
      variable.part === 'rank' &&
      found?.column.kind === 'number'
      ? [{ variable, column: found.column }]
      : []
  })
  if (items.length === 0) return refuse({ code: 'unknownVariable', variable: question })
  const ranked = new Uint8Array(columns.rows)
  const mask = where === null ? null : columns.mask(where)
  for (const { column } of items)
    for (let row = 0; row < columns.rows; row += 1)
      if (column.codes[row] === ANSWERED && (mask === null || mask[row] === 1)) ranked[row] = 1
  return ok(items.map((item) => itemOf(item, items.length, design.value, ranked)))
}

type Item = {
  readonly variable: Variable
  readonly column: Extract<Column, { kind: 'number' }>
}

/** Cells are ranks; the first, 0, is of those who ranked other items only. */
function itemOf(
  { variable, column }: Item,
  items: number,
  design: Design,
  ranked: Uint8Array,
): RankedItem {
  const cellOf = new Int32Array(design.rows).fill(-1)
  for (let row = 0; row < design.rows; row += 1)
    if (ranked[row] === 1)
      cellOf[row] = column.codes[row] === ANSWERED ? (column.values[row] ?? 0) : 0
  const cells = countCells(design, cellOf, items + 1)
  const first = estimateShare(
    cells,
    (cell) => cell === 1,
    () => true,
  )
  const isPlaced = (cell: number) => cell > 0
  return {
    variable: variable.id,
    base: columnBase(totalOf(cells, isPlaced)),
    meanRank: meanFigures(
      cells,
      Float64Array.from({ length: items + 1 }, (_, rank) => rank),
      isPlaced,
    ),
    firstChoice: withoutEstimate(first),
  }
}
