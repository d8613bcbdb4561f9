import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerTo } from '#app/core/codebook/answer-to.ts'
import type { Variable } from '#app/core/codebook/variable.ts'
import { isTrue } from '#app/core/expression/evaluate.ts'
import { oneWay } from '#app/core/findings/tables-for.ts'
import type { Answer, ParsedResponse } from '#app/core/response/answer.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import { Columns } from '#app/core/tally/columns/columns.ts'
import { countTable } from '#app/core/tally/tables/count-table.ts'
import type { Filter, OneWayTable, Table, TableSpec } from '#app/core/tally/tables/table.ts'
import { filter, valueOf, variableOf } from '#tests/core/plans.ts'
import { crossSpec } from '#tests/core/tables.ts'
import { answers, PLAN } from './a-survey.ts'

const FILTERS = [
  "{a} = 'x'",
  "{m} contains 'c33' or {r} >= 3",
  '{n} > 0 and {b} notempty',
  '{a} notempty',
].map(filter)
const CROSSES = [crossSpec('a', 'b'), crossSpec('r', 't/p')]
const SPECS: readonly TableSpec[] = [
  ...PLAN.codebook.map(({ id }) => oneWay(id, null)),
  ...FILTERS.flatMap((where) => PLAN.codebook.map(({ id }) => oneWay(id, where))),
  ...CROSSES,
]

/** What becomes of responses, by their place in the order of arrival. */
type Change = { readonly kind: 'withdrawn' | 'excluded' | 'restored'; readonly of: number }
type Step = { readonly said: ParsedResponse } | Change

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: answers.map((raw) => ({ said: valueOf(parseAnswers(PLAN, raw)) })) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('withdrawn', 'excluded', 'restored'),
      of: fc.nat(120),
    }),
  },
)
const steps = fc.array(step, { maxLength: 120, size: 'max' })

/** Follows the log as a server does, and looks at the numbers on the way. */
function follow(log: readonly Step[], lookEvery: number): Columns {
  const columns = new Columns(PLAN.codebook)
  const withdrawn = new Set<number>()
  for (const [index, entry] of log.entries()) {
    if ('said' in entry) columns.append(entry.said.answers, entry.said.notShown)
    else if (entry.of < columns.rows && !withdrawn.has(entry.of)) {
      if (entry.kind === 'restored') columns.takeBack(entry.of)
      else columns.leaveOut(entry.of)
      if (entry.kind === 'withdrawn') withdrawn.add(entry.of)
    }
    if (index % lookEvery === 0) for (const spec of SPECS) countTable(columns, spec)
  }
  return columns
}

/** Who counts in the end, worked out from the log alone. */
function remaining(log: readonly Step[]): readonly ParsedResponse[] {
  const people: { said: ParsedResponse; counts: boolean; gone: boolean }[] = []
  for (const entry of log) {
    if ('said' in entry) {
      people.push({ said: entry.said, counts: true, gone: false })
      continue
    }
    const person = people[entry.of]
    if (person === undefined) continue
    if (entry.kind === 'withdrawn') person.gone = true
    else person.counts = entry.kind === 'restored'
  }
  return people.filter(({ counts, gone }) => counts && !gone).map(({ said }) => said)
}

const answerOf = (variable: Variable, { answers: said, notShown }: ParsedResponse): Answer =>
  answerTo(variable, said, new Set(notShown))

const isSubstantive = ({ state }: Answer) => state === 'answered'
const isAnswer = ({ state }: Answer) => state === 'answered' || state === 'declined'

function valuesIn(answer: Answer): readonly unknown[] {
  if (answer.state !== 'answered' && answer.state !== 'declined') return []
  return answer.content.kind === 'choices' ? answer.content.values : [answer.content.value]
}

function fromScratch(
  people: readonly ParsedResponse[],
  id: string,
  where: Filter | null,
): Omit<OneWayTable, 'moments'> & { readonly numbers: readonly number[] } {
  const variable = variableOf(PLAN, id)
  const asked = people.filter((person) => answerOf(variable, person).state !== 'notShown')
  const isIn = ({ answers: said }: ParsedResponse) =>
    where === null || isTrue(where.expression, said)
  const inside = asked.filter(isIn).map((person) => answerOf(variable, person))
  const outside = asked
    .filter((person) => !isIn(person))
    .map((person) => answerOf(variable, person))
  return {
    kind: 'oneWay',
    id: where === null ? id : `${id} | ${where.text}`,
    variable: id,
    where: where?.text ?? null,
    base: {
      asked: inside.length,
      answered: inside.filter(isAnswer).length,
      substantive: inside.filter(isSubstantive).length,
    },
    counts: variable.categories.map(({ value, role }) => ({
      ...(role === 'declined' ? { role } : {}),
      value,
      count: inside.filter((answer) => valuesIn(answer).includes(value)).length,
    })),
    complement: outside.filter(isSubstantive).length,
    numbers: variable.measure === 'scale' ? inside.flatMap(valuesIn).map(Number) : [],
  }
}

function expectEqual(columns: Columns, people: readonly ParsedResponse[]): void {
  expect(columns.responses).toBe(people.length)
  for (const spec of SPECS) {
    const counted = countTable(columns, spec)
    if (spec.kind === 'cross' || counted?.kind !== 'oneWay') continue
    const { moments, ...rest } = counted
    const { numbers, ...expected } = fromScratch(people, spec.variable, spec.where)
    expect(rest).toEqual(expected)
    const n = numbers.length
    if (n === 0) expect(moments).toBeNull()
    else {
      const mean = numbers.reduce((sum, number) => sum + number, 0) / n
      const squares = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0)
      expect(moments?.n).toBe(n)
      expect(moments?.mean).toBeCloseTo(mean, 5)
      expect(Math.abs((moments?.squares ?? 0) - squares)).toBeLessThanOrEqual(1e-6 * (1 + squares))
    }
  }
}

function expectCross(columns: Columns, people: readonly ParsedResponse[]): void {
  for (const spec of CROSSES) {
    if (spec.kind !== 'cross') continue
    const table = countTable(columns, spec)
    if (table?.kind !== 'cross') throw new Error('No table')
    const pairs = people
      .map((person) => ({
        row: answerOf(variableOf(PLAN, spec.rows), person),
        column: answerOf(variableOf(PLAN, spec.columns), person),
      }))
      .filter(({ row, column }) => row.state !== 'notShown' && column.state !== 'notShown')
    expect(table.base).toEqual({
      asked: pairs.length,
      answered: pairs.filter(({ row, column }) => isAnswer(row) && isAnswer(column)).length,
      substantive: pairs.filter(({ row, column }) => isSubstantive(row) && isSubstantive(column))
        .length,
    })
    expect(table.counts).toEqual(
      table.rowValues.map((down) =>
        table.columnValues.map(
          (across) =>
            pairs.filter(
              ({ row, column }) =>
                valuesIn(row).includes(down) && valuesIn(column).includes(across),
            ).length,
        ),
      ),
    )
  }
}

test('columns that follow the log equal a count from scratch', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 30 }), (log, lookEvery) => {
      const columns = follow(log, lookEvery)
      const people = remaining(log)
      expectEqual(columns, people)
      expectCross(columns, people)
    }),
    { numRuns: 60 },
  )
})

const withoutRounding = (table: Table | null) =>
  table?.kind === 'oneWay' ? { ...table, moments: table.moments?.n ?? null } : table

test('the order in which responses come does not change a table', () => {
  const said = fc.array(
    answers.map((raw) => ({ said: valueOf(parseAnswers(PLAN, raw)) })),
    {
      maxLength: 100,
    },
  )
  const twoOrders = said.chain((log) =>
    fc.tuple(
      fc.constant(log),
      fc.shuffledSubarray(log, { minLength: log.length, maxLength: log.length }),
    ),
  )
  fc.assert(
    fc.property(twoOrders, ([log, shuffled]) => {
      const [one, other] = [follow(log, 7), follow(shuffled, 200)]
      for (const spec of SPECS)
        expect(withoutRounding(countTable(other, spec))).toEqual(
          withoutRounding(countTable(one, spec)),
        )
    }),
    { numRuns: 40 },
  )
})

test('the counts of a single choice add up to those who answered', () => {
  fc.assert(
    fc.property(steps, (log) => {
      const columns = follow(log, 200)
      for (const spec of SPECS) {
        const table = countTable(columns, spec)
        if (table?.kind !== 'oneWay') continue
        const { measure } = variableOf(PLAN, table.variable)
        if (measure !== 'nominal' && measure !== 'ordinal') continue
        expect(table.counts.reduce((sum, { count }) => sum + count, 0)).toBe(table.base.answered)
      }
    }),
    { numRuns: 60 },
  )
})
