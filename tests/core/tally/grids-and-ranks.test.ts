import { expect, test } from 'vitest'
import { gridTables } from '#app/core/tally/analysis/count-grid.ts'
import { rankSummary } from '#app/core/tally/analysis/rank-summary.ts'
import { asking, valueOf } from '#tests/core/plans.ts'
import { columnsOf, times } from '#tests/core/tables.ts'
import { spec } from './a-crosstab.ts'

const PLAN = asking(
  { type: 'matrix', name: 'likes', columns: ['yes', 'no'], rows: ['tea', 'coffee'] },
  { type: 'ranking', name: 'order', choices: ['x', 'y', 'z'], selectToRankEnabled: true },
  { type: 'radiogroup', name: 'age', choices: ['young', 'old'] },
)

const DESIGN = { weighting: { kind: 'none' }, flagged: 'kept' } as const

test('a matrix is a stack of tables, one for each of its rows', () => {
  const people = [
    ...times(3, { likes: { tea: 'yes', coffee: 'no' }, age: 'young' }),
    ...times(2, { likes: { tea: 'no' }, age: 'old' }),
  ]
  const { rows: _, ...asked } = spec('', [{ variables: ['age'] }])
  const tables = valueOf(gridTables(columnsOf(PLAN, people), { ...asked, question: 'likes' }))
  expect(tables.map(({ rows, total }) => [rows, total.base.people])).toEqual([
    ['likes/tea', 5],
    ['likes/coffee', 3],
  ])
  expect(gridTables(columnsOf(PLAN, []), { ...asked, question: 'age' }).ok).toBe(false)
})

test('a mean rank is of those who ranked the item, a first choice of all who ranked', () => {
  const people = [
    ...times(3, { order: ['x', 'y', 'z'] }),
    ...times(1, { order: ['y', 'x'] }),
    ...times(5, { age: 'old' }),
  ]
  const items = valueOf(
    rankSummary(columnsOf(PLAN, people), { ...DESIGN, question: 'order', where: null }),
  )
  expect(items.map(({ base }) => base.people)).toEqual([4, 4, 3])
  expect(items.map(({ meanRank }) => meanRank.mean)).toEqual([1.25, 1.75, 3])
  expect(items.map(({ firstChoice }) => firstChoice.share)).toEqual([0.75, 0.25, 0])
})
