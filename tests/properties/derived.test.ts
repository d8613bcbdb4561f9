import fc from 'fast-check'
import { expect, test } from 'vitest'
import { childTables } from '#app/core/codebook/child-tables.ts'
import { oneWay } from '#app/core/findings/tables-for.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import type { ParsedResponse } from '#app/core/response/answer.ts'
import { Columns } from '#app/core/tally/columns/columns.ts'
import { countTable } from '#app/core/tally/tables/count-table.ts'
import type { DerivedVariable } from '#app/core/tally/derived/derived.ts'
import { asking, filter, valueOf } from '#tests/core/plans.ts'

const PLAN = asking(
  { type: 'radiogroup', name: 'mood', choices: ['great', 'fine', 'bad'], showDontKnowItem: true },
  { type: 'checkbox', name: 'uses', choices: ['phone', 'mail', 'chat'] },
  { type: 'text', name: 'age', inputType: 'number' },
  {
    type: 'paneldynamic',
    name: 'trips',
    templateElements: [
      { type: 'radiogroup', name: 'by', choices: ['bus', 'train'] },
      { type: 'text', name: 'minutes', inputType: 'number', visibleIf: "{panel.by} = 'train'" },
    ],
  },
)
const CHILDREN = childTables(PLAN.definition, {})

const named = (value: string) => ({ value, label: { default: value } })
const label = { default: 'Derived' }
const DERIVED: readonly DerivedVariable[] = [
  {
    kind: 'recode',
    id: 'well',
    label,
    of: 'mood',
    categories: [{ ...named('well'), from: ['great', 'fine'] }],
  },
  {
    kind: 'band',
    id: 'old',
    label,
    of: 'age',
    bands: [{ ...named('old'), from: 50, below: null }],
  },
  {
    kind: 'net',
    id: 'writes',
    label,
    of: 'uses',
    nets: [{ ...named('writes'), anyOf: ['mail', 'chat'] }],
  },
  { kind: 'compute', id: 'twice', label, by: filter('{age} * 2') },
  {
    kind: 'recode',
    id: 'again',
    label,
    of: 'well',
    categories: [{ ...named('y'), from: ['well'] }],
  },
]

const trip = fc.oneof(
  fc.record({ by: fc.constant('train'), minutes: fc.integer({ min: 0, max: 99 }) }),
  fc.constant({ by: 'bus' }),
)
const person = fc
  .record(
    {
      mood: fc.constantFrom('great', 'fine', 'bad', 'dontknow'),
      uses: fc.subarray(['phone', 'mail', 'chat'], { minLength: 1 }),
      age: fc.integer({ min: 18, max: 90 }),
      trips: fc.array(trip, { maxLength: 3 }),
    },
    { requiredKeys: [] },
  )
  .map((raw) => valueOf(parseAnswers(PLAN, raw)))

type Step =
  | { readonly kind: 'appended'; readonly said: ParsedResponse }
  | { readonly kind: 'leftOut' | 'takenBack' | 'withdrawn'; readonly row: number }
  | { readonly kind: 'looked' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: person.map((said): Step => ({ kind: 'appended', said })) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('leftOut', 'takenBack', 'withdrawn'),
      row: fc.nat(8),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'looked' }) },
)

function fresh(): Columns {
  const columns = new Columns(PLAN.codebook, CHILDREN)
  columns.declare(DERIVED)
  return columns
}

/** Tables of what is derived, filtered by what is derived, and of the entries. */
function look(columns: Columns) {
  const ofPeople = DERIVED.flatMap(({ id }) => [
    countTable(columns, oneWay(id, null)),
    countTable(columns, oneWay(id, filter("{well} = 'well' or {twice} > 100"))),
  ])
  const ofEntries = CHILDREN.flatMap(({ id, codebook }) => {
    const entries = columns.children.get(id)
    return entries === undefined
      ? []
      : codebook.map((variable) => countTable(entries, oneWay(variable.id, null)))
  })
  return { responses: columns.responses, ofPeople, ofEntries }
}

function take(columns: Columns, taken: Step): void {
  if (taken.kind === 'looked') look(columns)
  else if (taken.kind === 'appended') columns.append(taken.said.answers, taken.said.notShown)
  else if (taken.row >= columns.rows) return
  else if (taken.kind === 'leftOut') columns.leaveOut(taken.row)
  else if (taken.kind === 'takenBack') columns.takeBack(taken.row)
  else {
    columns.withdraw(taken.row)
    columns.dropWithdrawnEntries()
  }
}

/** The columns of those alone who count in the end, worked out from the steps. */
function rebuilt(steps: readonly Step[]): Columns {
  const people: { readonly said: ParsedResponse; counts: boolean; gone: boolean }[] = []
  for (const taken of steps) {
    if (taken.kind === 'looked') continue
    if (taken.kind === 'appended') people.push({ said: taken.said, counts: true, gone: false })
    else {
      const person = people[taken.row]
      if (person === undefined) continue
      person.counts = taken.kind === 'takenBack'
      person.gone ||= taken.kind === 'withdrawn'
    }
  }
  const columns = fresh()
  for (const { said, counts, gone } of people)
    if (counts && !gone) columns.append(said.answers, said.notShown)
  return columns
}

test('derived variables and tables of entries that follow the log are those of who is left', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
      const columns = fresh()
      for (const taken of steps) take(columns, taken)
      expect(look(columns)).toEqual(look(rebuilt(steps)))
    }),
    { numRuns: 60 },
  )
})

test('columns made of blocks of rows are those that were appended row by row', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 40, size: 'max' }), fc.nat(40), (people, at) => {
      const whole = fresh()
      const [first, second] = [fresh(), fresh()]
      people.forEach(({ answers, notShown }, row) => {
        whole.append(answers, notShown)
        const part = row < at ? first : second
        part.append(answers, notShown)
      })
      const joined = fresh()
      look(joined)
      for (const part of [first, second]) {
        joined.appendBlock(part.block())
        look(joined)
      }
      expect(look(joined)).toEqual(look(whole))
    }),
    { numRuns: 60 },
  )
})
