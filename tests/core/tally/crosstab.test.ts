import { expect, test } from 'vitest'
import { crosstab } from '#app/core/tally/analysis/count-crosstab.ts'
import { withoutWeight } from '#app/core/tally/designs/without-weight.ts'
import { asking, filter } from '#tests/core/plans.ts'
import { columnsOf, times } from '#tests/core/tables.ts'
import { counted, countsIn, crosstabOf, spec } from './a-crosstab.ts'

const PLAN = asking(
  { type: 'radiogroup', name: 'mood', choices: ['up', 'down'], showDontKnowItem: true },
  { type: 'radiogroup', name: 'age', choices: ['young', 'old'] },
  { type: 'radiogroup', name: 'city', choices: ['a', 'b'] },
  { type: 'checkbox', name: 'uses', choices: ['phone', 'mail', 'chat'], showNoneItem: true },
  { type: 'rating', name: 'stars' },
  { type: 'text', name: 'years', inputType: 'number' },
  { type: 'text', name: 'weight', inputType: 'number' },
  { type: 'comment', name: 'words' },
)

const PEOPLE = [
  ...times(30, { mood: 'up', age: 'young', uses: ['phone'], stars: 5 }),
  ...times(10, { mood: 'down', age: 'young', uses: ['phone', 'mail'], stars: 4 }),
  ...times(10, { mood: 'up', age: 'old', uses: ['mail'], stars: 2 }),
  ...times(30, { mood: 'down', age: 'old', uses: ['none'], stars: 1 }),
  ...times(5, { mood: 'dontknow', age: 'old' }),
  ...times(7, { mood: 'up' }),
]

test('a column holds those with a substantive answer to both sides, the total all with one to the rows', () => {
  const table = counted(PLAN, PEOPLE, spec('mood', [{ variables: ['age'] }]))
  expect(countsIn(table)).toEqual([
    [30, 10],
    [10, 30],
  ])
  expect(table.groups[0]?.base.people).toBe(80)
  expect(table.total.base.people).toBe(87)
  expect(table.total.cells.map(({ count }) => count)).toEqual([47, 40])
  const [cell] = table.groups[0]?.columns[0]?.cells ?? []
  expect(cell).toMatchObject({ columnShare: 0.75, rowShare: 0.75, totalShare: 0.375 })
})

test('a column has the letters of those than which it is significantly larger', () => {
  const table = counted(PLAN, PEOPLE, spec('mood', [{ variables: ['age'] }]))
  const [young, old] = table.groups[0]?.columns ?? []
  expect([young?.letter, old?.letter]).toEqual(['A', 'B'])
  expect(young?.cells.map(({ letters }) => letters)).toEqual(['B', ''])
  expect(old?.cells.map(({ letters }) => letters)).toEqual(['', 'A'])
  expect(table.groups[0]?.test).toBe('z')
})

test('letters come from inside a group of the banner only', () => {
  const banner = [{ variables: ['age'] }, { variables: ['uses'] }]
  const [first] = counted(PLAN, PEOPLE, spec('mood', banner)).groups
  const [alone] = counted(PLAN, PEOPLE, spec('mood', [{ variables: ['age'] }])).groups
  expect(first).toEqual(alone)
})

test('people who ticked several stand in several columns, which are compared jointly', () => {
  const [group] = counted(PLAN, PEOPLE, spec('mood', [{ variables: ['uses'] }])).groups
  expect(group).toMatchObject({ overlapping: true, test: 't', association: null })
  expect(group?.columns.map(({ base }) => base.people)).toEqual([40, 20, 0, 30])
  expect(group?.base.people).toBe(80)
  expect(group?.columns[2]?.cells[0]).toMatchObject({ count: 0, columnShare: null, interval: null })
})

test('rows of a multiple choice are shares of the people who answered it', () => {
  const table = counted(PLAN, PEOPLE, spec('uses', [{ variables: ['age'] }]))
  expect(table.rowsOverlap).toBe(true)
  expect(countsIn(table)).toEqual([
    [40, 10, 0, 0],
    [0, 10, 0, 30],
  ])
  expect(table.groups[0]?.columns[0]?.cells[1]?.columnShare).toBe(0.25)
})

test('nested groups have a column for each pair of categories, empty ones too', () => {
  const people = PEOPLE.map((said, index) => ({ ...said, city: index % 2 === 0 ? 'a' : 'b' }))
  const [group] = counted(PLAN, people, spec('mood', [{ variables: ['age', 'city'] }])).groups
  expect(group?.columns.map(({ values }) => values)).toEqual([
    ['young', 'a'],
    ['young', 'b'],
    ['old', 'a'],
    ['old', 'b'],
  ])
  expect(group?.columns.map(({ base }) => base.people)).toEqual([20, 20, 20, 20])
})

test('answers that are numbers have means, with letters of their own', () => {
  const [group] = counted(PLAN, PEOPLE, spec('stars', [{ variables: ['age'] }])).groups
  expect(group?.columns.map(({ mean }) => mean?.mean)).toEqual([4.75, 1.25])
  expect(group?.columns.map(({ mean }) => mean?.letters)).toEqual(['B', ''])
  expect(counted(PLAN, PEOPLE, spec('mood', [])).total.mean).toBeNull()
})

test('a number of many values has a mean and no rows', () => {
  const people = Array.from({ length: 60 }, (_, years) => ({ years, age: 'old' }))
  const table = counted(PLAN, people, spec('years', [{ variables: ['age'] }]))
  expect(table.rowValues).toEqual([])
  expect(table.groups[0]?.columns.map(({ mean }) => mean?.mean)).toEqual([null, 29.5])
})

test('those without a weight above 0 are outside of everything', () => {
  const weighting = { kind: 'variable', variable: 'weight' } as const
  const asked = spec('mood', [{ variables: ['age'] }], { weighting })
  const weigh = PEOPLE.map((said, index) => ({ ...said, weight: 1 + (index % 3) }))
  const others = [...times(9, { mood: 'up', age: 'old', weight: 0 }), ...times(9, { mood: 'up' })]
  expect(counted(PLAN, [...weigh, ...others], asked)).toEqual(counted(PLAN, weigh, asked))
})

test('a filter leaves people out of the table, not out of the design', () => {
  const where = filter("{age} = 'young'")
  const table = counted(PLAN, PEOPLE, spec('mood', [{ variables: ['age'] }], { where }))
  expect(countsIn(table)).toEqual([
    [30, 10],
    [0, 0],
  ])
  expect(table.total.base.people).toBe(40)
  const own = PEOPLE.filter((said) => 'age' in said && said.age === 'young')
  const alone = counted(PLAN, own, spec('mood', []))
  const errors = [table, alone].map(({ total }) => total.cells[0]?.standardError ?? 0)
  // n/(n − 1) of all 92 against that of the 40 alone.
  expect((errors[0] ?? 0) / (errors[1] ?? 1)).toBeCloseTo(Math.sqrt(92 / 91 / (40 / 39)), 10)
})

test('flagged responses count until they are asked to be left out', () => {
  const columns = columnsOf(PLAN, times(4, { mood: 'up' }))
  columns.append({ mood: 'down' }, [], undefined, 1)
  const people = (flagged: 'kept' | 'leftOut') =>
    crosstabOf(columns, spec('mood', [], { flagged })).total.base.people
  expect([people('kept'), people('leftOut')]).toEqual([5, 4])
})

test('raked weights meet their targets', () => {
  const weighting = {
    kind: 'raking',
    bounds: null,
    base: null,
    margins: [
      {
        variable: 'mood',
        targets: [
          { value: 'up', share: 0.2 },
          { value: 'down', share: 0.8 },
        ],
      },
    ],
  } as const
  const people = PEOPLE.filter(({ mood }) => mood !== 'dontknow')
  const { total, designEffect } = counted(PLAN, people, spec('mood', [], { weighting }))
  expect(total.cells.map(({ columnShare }) => columnShare)).toEqual([
    expect.closeTo(0.2, 12),
    expect.closeTo(0.8, 12),
  ])
  expect(designEffect).toBeGreaterThan(1)
  // Five more did not say: they have no weight, and change nothing.
  const withOthers = counted(PLAN, PEOPLE, spec('mood', [], { weighting }))
  expect(withOthers.total).toEqual(total)
  expect(withoutWeight(columnsOf(PLAN, PEOPLE), { weighting, flagged: 'kept' })).toBe(5)
})

test('an answer that no target was set for is refused, for its people would be lost unseen', () => {
  const margins = [{ variable: 'mood', targets: [{ value: 'up', share: 1 }] }]
  const weighting = { kind: 'raking', bounds: null, base: null, margins } as const
  expect(crosstab(columnsOf(PLAN, PEOPLE), spec('stars', [], { weighting }))).toMatchObject({
    ok: false,
    problem: { code: 'notRaked', because: { kind: 'missingAnswer' }, variables: ['mood'] },
  })
})

test('a table over nobody is empty, and nothing in it is a number that is none', () => {
  const table = counted(PLAN, [], spec('stars', [{ variables: ['age'] }, { variables: ['uses'] }]))
  expect(JSON.stringify(table)).not.toMatch(/NaN|Infinity/)
  expect(table.total).toMatchObject({ base: { people: 0, effective: null } })
  expect(table.total.cells.every(({ columnShare }) => columnShare === null)).toBe(true)
  expect(table.total.mean?.mean).toBeNull()
})

test.each([
  ['nobody', ['age'], { code: 'unknownVariable', variable: 'nobody' }],
  ['mood', ['words'], { code: 'noCategories', variable: 'words' }],
  ['mood', [], { code: 'emptyGroup' }],
])('rows of %s by %j are refused', (rows, variables, problem) => {
  const refused = crosstab(columnsOf(PLAN, PEOPLE), spec(rows, [{ variables }]))
  expect(refused).toEqual({ ok: false, problem })
})

test('rates over time have a column for each period from the first to the last', () => {
  const columns = columnsOf(PLAN, [])
  const day = 86_400_000
  const arrival = { version: 1, collector: 1, startedAt: null }
  for (const [index, at] of [0, 0, 1, 3].entries())
    columns.append({ mood: at === 0 ? 'up' : 'down' }, [], {
      ...arrival,
      seq: index + 1,
      at: at * day,
    } as Parameters<typeof columns.append>[2])
  const [group] = crosstabOf(columns, spec('mood', [{ by: 'day', date: null }])).groups
  expect(group?.columns.map(({ values, base }) => [values[0], base.people])).toEqual([
    ['1970-01-01', 2],
    ['1970-01-02', 1],
    ['1970-01-03', 0],
    ['1970-01-04', 1],
  ])
})

test('a table with more comparisons of columns than can be made in seconds is refused', () => {
  const choices = Array.from({ length: 120 }, (_, n) => `c${n}`)
  const plan = asking(
    { type: 'dropdown', name: 'one', choices },
    { type: 'dropdown', name: 'two', choices },
    { type: 'radiogroup', name: 'age', choices: ['young', 'old'] },
  )
  const columns = columnsOf(plan, [{ one: 'c1', two: 'c2', age: 'old' }])
  expect(crosstab(columns, spec('one', [{ variables: ['two'] }]))).toEqual({
    ok: false,
    problem: { code: 'tooManyCombinations', variables: ['one', 'two'] },
  })
  expect(crosstab(columns, spec('one', [{ variables: ['age'] }])).ok).toBe(true)
  expect(crosstab(columns, spec('age', [{ variables: ['two'] }])).ok).toBe(true)
})
