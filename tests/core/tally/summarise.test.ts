import { expect, test } from 'vitest'
import { compareGroups, type ComparisonSpec } from '#app/core/tally/analysis/compare-groups.ts'
import type { JsonObject } from '#app/core/json.ts'
import { summarise } from '#app/core/tally/analysis/summarise.ts'
import type { SummarySpec } from '#app/core/tally/analysis/summary.ts'
import { asking, filter, valueOf } from '#tests/core/plans.ts'
import { columnsOf, times } from '#tests/core/tables.ts'

const PLAN = asking(
  { type: 'rating', name: 'csat' },
  { type: 'rating', name: 'nps', rateMin: 0, rateMax: 10 },
  { type: 'rating', name: 'ease', rateMin: 1, rateMax: 7 },
  { type: 'checkbox', name: 'uses', choices: ['phone', 'mail'], showNoneItem: true },
  { type: 'radiogroup', name: 'mood', choices: ['up', 'down'], showDontKnowItem: true },
  { type: 'text', name: 'minutes', inputType: 'number' },
)

const summaryOf = (
  answers: readonly JsonObject[],
  variable: string,
  more: Partial<SummarySpec> = {},
) =>
  valueOf(
    summarise(columnsOf(PLAN, answers), {
      variable,
      where: null,
      boxes: [],
      weighting: { kind: 'none' },
      flagged: 'kept',
      ...more,
    }),
  )

test('bases fall from those asked to those who said something substantive', () => {
  const people = [...times(6, { mood: 'up' }), ...times(3, { mood: 'dontknow' }), {}]
  const { bases } = summaryOf(people, 'mood')
  expect([bases.asked, bases.answered, bases.substantive].map(({ people: n }) => n)).toEqual([
    10, 9, 6,
  ])
})

test('a net is the share of its answers less that of those against', () => {
  const people = [...times(6, { mood: 'up' }), ...times(2, { mood: 'down' })]
  const boxes = [
    { id: 'good', values: ['up'], against: [] },
    { id: 'balance', values: ['up'], against: ['down'] },
  ]
  const [good, balance] = summaryOf(people, 'mood', { boxes }).boxes
  expect(good).toMatchObject({ kind: 'share', share: { share: 0.75, count: 6 } })
  expect(balance).toMatchObject({ kind: 'net', net: { mean: 0.5 } })
})

test('a scale of 0 to 10 has a net promoter score in points', () => {
  const people = [...times(5, { nps: 9 }), ...times(3, { nps: 7 }), ...times(2, { nps: 6 })]
  expect(summaryOf(people, 'nps').numbers?.nps?.mean).toBeCloseTo(30, 12)
  expect(summaryOf(people, 'csat').numbers?.nps).toBeNull()
})

test('satisfaction is the two best of five, ease 5 to 7 of seven', () => {
  const people = [...times(3, { csat: 4, ease: 5 }), ...times(1, { csat: 3, ease: 4 })]
  expect(summaryOf(people, 'csat').numbers).toMatchObject({ csat: { share: 0.75 }, ces: null })
  expect(summaryOf(people, 'ease').numbers).toMatchObject({ csat: null, ces: { share: 0.75 } })
})

test('numbers have mean, deviation, median, quartiles and a histogram', () => {
  const people = [1, 2, 3, 4].map((minutes) => ({ minutes }))
  expect(summaryOf(people, 'minutes').numbers).toMatchObject({
    mean: 2.5,
    standardDeviation: Math.sqrt(5 / 3),
    median: 2.5,
    quartiles: { lower: 1.5, upper: 3.5 },
    histogram: [1, 2, 3, 4].map((from) => ({ from, below: from + 1, people: 1 })),
  })
})

test('ticks are shares of respondents and of responses, and contradictions are counted', () => {
  const columns = columnsOf(PLAN, [
    ...times(2, { uses: ['phone', 'mail'] }),
    ...times(1, { uses: ['phone'] }),
  ])
  columns.append({ uses: ['none', 'mail'] }, [])
  const asked = {
    variable: 'uses',
    where: null,
    boxes: [],
    weighting: { kind: 'none' },
    flagged: 'kept',
  } as const
  const { categories, ticks } = valueOf(summarise(columns, asked))
  expect(categories.map(({ share }) => share.share)).toEqual([0.75, 0.75, 0.25])
  expect(ticks?.ofResponses.map(({ share }) => share)).toEqual([3 / 7, 3 / 7, 1 / 7])
  expect(ticks).toMatchObject({ ticksPerPerson: 1.75, contradictions: 1 })
})

test('nobody has no share, no mean and no score', () => {
  const { numbers, categories } = summaryOf([], 'nps')
  expect(categories.every(({ share }) => share.share === null && share.interval === null)).toBe(
    true,
  )
  expect(numbers).toMatchObject({ mean: null, median: null, histogram: [], nps: { mean: null } })
})

test('a box of something that is no category is refused', () => {
  const boxes = [{ id: 'box', values: ['sideways'], against: [] }]
  const refused = summarise(columnsOf(PLAN, []), {
    variable: 'mood',
    where: null,
    boxes,
    weighting: { kind: 'none' },
    flagged: 'kept',
  })
  expect(refused).toMatchObject({
    ok: false,
    problem: { code: 'unknownCategory', value: 'sideways' },
  })
})

const compared = (people: readonly JsonObject[], more: Partial<ComparisonSpec>) =>
  valueOf(
    compareGroups(columnsOf(PLAN, people), {
      variable: 'csat',
      compared: { kind: 'mean' },
      groups: [filter("{mood} = 'up'"), filter("{mood} = 'down'")],
      weighting: { kind: 'none' },
      flagged: 'kept',
      ...more,
    }),
  )

const TWO_MOODS = [
  ...[5, 4, 5, 3].map((csat) => ({ csat, mood: 'up' })),
  ...[1, 2, 3].map((csat) => ({ csat, mood: 'down' })),
]

test('the difference of two groups has the degrees of freedom of both', () => {
  const { groups, difference } = compared(TWO_MOODS, {})
  expect(groups.map(({ mean }) => mean)).toEqual([4.25, 2])
  expect(difference).toMatchObject({ difference: 2.25, df: 6 })
  expect(difference?.p).toBeLessThan(0.05)
})

test('a group does not differ from itself', () => {
  const itself = filter("{mood} = 'up'")
  const { difference } = compared(TWO_MOODS, { groups: [itself, itself] })
  expect(difference).toMatchObject({ difference: 0, standardError: 0, p: null })
})

test('a group without anybody gives no difference', () => {
  const groups = [filter("{mood} = 'up'"), filter("{mood} = 'nothing'")] as const
  expect(compared(TWO_MOODS, { groups }).difference).toBeNull()
})
