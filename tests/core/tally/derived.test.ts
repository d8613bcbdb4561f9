import { expect, test } from 'vitest'
import { oneWay } from '#app/core/findings/tables-for.ts'
import { countOneWay } from '#app/core/tally/tables/count-one-way.ts'
import type { DerivedVariable } from '#app/core/tally/derived/derived.ts'
import { strayDerived } from '#app/core/tally/derived/stray-derived.ts'
import type { Columns } from '#app/core/tally/columns/columns.ts'
import { asking, filter } from '#tests/core/plans.ts'
import { columnsOf, times } from '#tests/core/tables.ts'
import { countsIn, crosstabOf, spec } from './a-crosstab.ts'

const PLAN = asking(
  { type: 'radiogroup', name: 'mood', choices: ['great', 'fine', 'bad'], showDontKnowItem: true },
  { type: 'checkbox', name: 'uses', choices: ['phone', 'mail', 'chat'], showNoneItem: true },
  { type: 'text', name: 'age', inputType: 'number' },
  { type: 'text', name: 'visits', inputType: 'number', visibleIf: '{age} > 20' },
)

const named = (value: string) => ({ value, label: { default: value } })

const DERIVED: readonly DerivedVariable[] = [
  {
    kind: 'recode',
    id: 'mood2',
    label: { default: 'Mood' },
    of: 'mood',
    categories: [
      { ...named('well'), from: ['great', 'fine'] },
      { ...named('ill'), from: ['bad'] },
    ],
  },
  {
    kind: 'band',
    id: 'ages',
    label: { default: 'Age' },
    of: 'age',
    bands: [
      { ...named('under 30'), from: null, below: 30 },
      { ...named('30 to 49'), from: 30, below: 50 },
    ],
  },
  {
    kind: 'net',
    id: 'writes',
    label: { default: 'Writes' },
    of: 'uses',
    nets: [
      { ...named('writing'), anyOf: ['mail', 'chat'] },
      { ...named('electronic'), anyOf: ['chat'] },
    ],
  },
  { kind: 'compute', id: 'sum', label: { default: 'Sum' }, by: filter('{age} + {visits}') },
]

const PEOPLE = [
  ...times(3, { mood: 'great', uses: ['phone'], age: 29.9, visits: 1 }),
  ...times(2, { mood: 'bad', uses: ['mail', 'chat'], age: 30, visits: 2 }),
  ...times(4, { mood: 'dontknow', uses: ['none'], age: 50 }),
  ...times(1, {}),
]

function derivedFrom(people = PEOPLE): Columns {
  const columns = columnsOf(PLAN, people)
  columns.declare(DERIVED)
  return columns
}

const tableOf = (columns: Columns, id: string, where: string | null = null) =>
  countOneWay(columns, oneWay(id, where === null ? null : filter(where)))

test('a recoded answer counts in its new category; one without any is outside the base', () => {
  const table = tableOf(derivedFrom(), 'mood2')
  expect(table?.counts.map(({ count }) => count)).toEqual([3, 2])
  expect(table?.base).toMatchObject({ asked: 10, substantive: 5 })
})

test('bands take their lower end and leave their upper end to the next', () => {
  const table = tableOf(derivedFrom(), 'ages')
  expect(table?.counts.map(({ count }) => count)).toEqual([3, 2])
  expect(table?.base.substantive).toBe(5)
})

test('a net counts those with any of its answers once, of all who answered', () => {
  const table = tableOf(derivedFrom(), 'writes')
  expect(table?.counts.map(({ count }) => count)).toEqual([2, 2])
  expect(table?.base.substantive).toBe(9)
  const [group] = crosstabOf(derivedFrom(), spec('writes', [{ variables: ['mood'] }])).groups
  expect(group?.columns.map(({ base }) => base.people)).toEqual([3, 0, 2])
})

test('a computed number has a mean, and its base is of those whom it can be worked out for', () => {
  const { total } = crosstabOf(derivedFrom(), spec('sum', []))
  expect(total.mean?.mean).toBeCloseTo((3 * 30.9 + 2 * 32 + 4 * 50) / 9, 12)
})

test('derived variables stand in banners and in filters', () => {
  const columns = derivedFrom()
  const table = crosstabOf(columns, spec('uses', [{ variables: ['mood2'] }]))
  expect(countsIn(table)).toEqual([
    [3, 0, 0, 0],
    [0, 2, 2, 0],
  ])
  expect(tableOf(columns, 'uses', "{mood2} = 'ill'")?.base.substantive).toBe(2)
})

test('rows that come later are derived like those that were there', () => {
  const grown = derivedFrom(PEOPLE.slice(0, 2))
  for (const { id } of DERIVED) tableOf(grown, id)
  for (const said of PEOPLE.slice(2))
    grown.append(said, 'age' in said && Number(said.age) > 20 ? [] : ['visits'])
  const whole = derivedFrom()
  for (const { id } of DERIVED) expect(tableOf(grown, id)).toEqual(tableOf(whole, id))
})

test('a new declaration of a variable takes the place of the old one', () => {
  const columns = derivedFrom()
  expect(tableOf(columns, 'uses', "{mood2} = 'ill'")?.base.substantive).toBe(2)
  const [recode] = DERIVED
  if (recode?.kind !== 'recode') throw new Error('No recode')
  columns.declare([{ ...recode, categories: [{ ...named('ill'), from: ['great'] }] }])
  expect(tableOf(columns, 'uses', "{mood2} = 'ill'")?.base.substantive).toBe(3)
})

test('declarations that fit the codebook have no misfits', () => {
  expect(strayDerived(DERIVED, PLAN.codebook)).toEqual([])
})

const [RECODE, BANDS, NETS, SUM] = DERIVED

test.each([
  ['a name that is taken', { ...SUM, id: 'age' }, 'name_taken'],
  ['an unknown source', { ...BANDS, of: 'nobody' }, 'unknown_variable'],
  ['an unknown name in a formula', { ...SUM, by: filter('{nobody} + 1') }, 'unknown_variable'],
  ['bands of a choice', { ...BANDS, of: 'mood' }, 'not_a_number'],
  ['a recoded multiple choice', { ...RECODE, of: 'uses', categories: [] }, 'not_a_single_choice'],
  [
    'a value that is no choice',
    { ...NETS, nets: [{ ...named('x'), anyOf: ['fax'] }] },
    'not_a_choice',
  ],
  [
    'a value in two categories',
    {
      ...RECODE,
      categories: [
        { ...named('x'), from: ['bad'] },
        { ...named('y'), from: ['bad'] },
      ],
    },
    'recoded_twice',
  ],
  [
    'overlapping bands',
    {
      ...BANDS,
      bands: [
        { ...named('x'), from: 0, below: 9 },
        { ...named('y'), from: 8, below: null },
      ],
    },
    'wrong_order',
  ],
])('%s is refused', (_, derived, code) => {
  const misfits = strayDerived([derived as DerivedVariable], PLAN.codebook)
  expect(misfits.map((misfit) => misfit.code)).toEqual([code])
})
