import { describe, expect, test } from 'vitest'
import type { CollectorId, Seq, VersionId } from '#app/core/ids.ts'
import type { JsonObject } from '#app/core/json.ts'
import { FLAG_BITS } from '#app/core/quality/quality-flags.ts'
import { comparedAnswers } from '#app/core/quality/set/compare-answers.ts'
import { comparedResponses } from '#app/core/quality/set/compare-responses.ts'
import { pacedResponses } from '#app/core/quality/set/pace-figures.ts'
import { Columns } from '#app/core/tally/columns/columns.ts'
import { asking } from '#tests/core/plans.ts'

const MINUTE_MS = 60_000

type Person = {
  readonly answers: JsonObject
  readonly minutes?: number
  readonly flags?: number
}

const ratings = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ type: 'rating', name: `q${place}` }))

const sixRatings = asking(...ratings(6))
const grid = asking({
  type: 'matrix',
  name: 'grid',
  columns: [1, 2, 3, 4, 5],
  rows: ['a', 'b', 'c', 'd'],
})
const oneRating = asking(...ratings(1))

function columnsFrom({ codebook }: typeof grid, people: readonly Person[]): Columns {
  const columns = new Columns(codebook)
  const everything = columns.shownWithout([])
  for (const [place, { answers, minutes, flags }] of people.entries())
    columns.append(
      answers,
      everything,
      {
        seq: (place + 1) as Seq,
        at: 1000 * MINUTE_MS,
        version: 1 as VersionId,
        collector: 1 as CollectorId,
        startedAt: minutes === undefined ? null : (1000 - minutes) * MINUTE_MS,
      },
      flags,
    )
  return columns
}

const crowd = (count: number, person: (place: number) => Person): readonly Person[] =>
  Array.from({ length: count }, (_, place) => person(place))

const alike = (count: number, value: number): JsonObject =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [`q${place}`, value]))

/** What comes of the steps, and how many rests there are between them. */
function inSteps<Value>(steps: Generator<void, Value>): { value: Value; rests: number } {
  for (let rests = 0; ; rests += 1) {
    const step = steps.next()
    if (step.done === true) return { value: step.value, rests }
  }
}

describe('pace', () => {
  test('of up to 20,000 people is of all of them', () => {
    const columns = columnsFrom(
      oneRating,
      crowd(20_000, (place) => ({ answers: {}, minutes: place < 10_001 ? 4 : 9 })),
    )
    expect(inSteps(pacedResponses(columns)).value.figures).toMatchObject({
      known: 20_000,
      sampled: 20_000,
      medianMinutes: 4.5,
    })
  })

  test('of more has the median of 20,000 evenly spread, and still counts everybody who is fast', () => {
    const columns = columnsFrom(
      oneRating,
      crowd(30_000, (place) => ({
        answers: {},
        minutes: place % 10 === 0 ? 2 : place % 10 < 6 ? 12 : 40,
      })),
    )
    expect(inSteps(pacedResponses(columns)).value.figures).toEqual({
      known: 30_000,
      sampled: 20_000,
      medianMinutes: 12.5,
      underThirdOfMedian: 3000,
      logOutliers: 0,
    })
  })

  test('is of those who count and whose duration is known', () => {
    const columns = columnsFrom(oneRating, [
      { answers: {}, minutes: 3 },
      { answers: {} },
      { answers: {}, minutes: 200 },
    ])
    columns.leaveOut(2)
    const { figures, speeds } = inSteps(pacedResponses(columns)).value
    expect(figures).toMatchObject({ known: 1, medianMinutes: 3.5 })
    expect(speeds[3]?.ratio).toBe(1)
    expect(inSteps(pacedResponses(columnsFrom(oneRating, []))).value).toEqual({
      figures: null,
      speeds: [],
    })
  })
})

describe('likeness', () => {
  const figuresOf = (columns: Columns) => inSteps(comparedAnswers(columns)).value.figures

  test('is looked for among the newest 5,000', () => {
    const columns = columnsFrom(
      sixRatings,
      crowd(5001, (place) => ({ answers: alike(6, place === 0 || place === 5000 ? 1 : 2) })),
    )
    const { figures, matches } = inSteps(comparedAnswers(columns)).value
    expect(figures).toEqual({
      kind: 'compared',
      people: 5000,
      questions: 6,
      // The newest is like the oldest, who is no longer looked at.
      alike: 4999,
      from: 0.85,
    })
    expect(matches.has(0)).toBe(false)
    expect(matches.get(5000)).toBe(0)
    columns.leaveOut(3000)
    expect(inSteps(comparedAnswers(columns)).value.matches.get(0)).toBe(1)
  })

  test('is looked for among fewer where there are many questions', () => {
    const columns = columnsFrom(
      asking(...ratings(100)),
      crowd(1700, () => ({ answers: alike(100, 3) })),
    )
    expect(figuresOf(columns)).toMatchObject({ people: 1638, questions: 100, alike: 1638 })
  })

  test('is not looked for with fewer than six questions, or fewer than two people', () => {
    const five = columnsFrom(
      asking(...ratings(5)),
      crowd(3, () => ({ answers: alike(5, 3) })),
    )
    expect(figuresOf(five)).toEqual({ kind: 'notCompared', reason: 'tooFewQuestions' })
    const alone = columnsFrom(sixRatings, [{ answers: alike(6, 3) }])
    expect(figuresOf(alone)).toEqual({ kind: 'notCompared', reason: 'tooFewPeople' })
  })
})

describe('responses held against each other', () => {
  test('are listed with the most signals first, then the newest, and at most a hundred', () => {
    const columns = columnsFrom(
      oneRating,
      crowd(300, (place) => ({
        answers: {},
        flags:
          place === 7
            ? FLAG_BITS.speeding | FLAG_BITS.honeypot
            : place < 150
              ? FLAG_BITS.speeding
              : 0,
      })),
    )
    columns.leaveOut(149)
    const { people, conspicuous, listed } = inSteps(comparedResponses(columns)).value
    expect([people, conspicuous, listed.length]).toEqual([299, 149, 100])
    expect(listed.slice(0, 3).map(({ seq }) => seq)).toEqual([8, 149, 148])
    expect(listed[0]?.flags).toEqual(['speeding', 'honeypot'])
  })

  test('have the means of every grid over those who saw it', () => {
    const said = (a: number, b: number, c: number, d: number | undefined): Person => ({
      answers: { grid: { a, b, c, ...(d === undefined ? {} : { d }) } },
    })
    const columns = columnsFrom(grid, [said(3, 3, 3, 3), said(1, 2, 2, undefined)])
    const { grids, listed, conspicuous } = inSteps(comparedResponses(columns)).value
    expect(grids).toEqual([
      {
        question: 'grid',
        column: null,
        rows: 4,
        people: 2,
        straightLined: 1,
        longstring: 3,
        variability: Math.sqrt(1 / 3) / 2,
        itemNonResponse: 0.125,
      },
    ])
    expect(conspicuous).toBe(1)
    expect(listed.map(({ seq }) => seq)).toEqual([1])
  })

  test('are nothing where there are none', () => {
    expect(inSteps(comparedResponses(columnsFrom(grid, []))).value).toEqual({
      people: 0,
      pace: null,
      grids: [
        {
          question: 'grid',
          column: null,
          rows: 4,
          people: 0,
          straightLined: 0,
          longstring: null,
          variability: null,
          itemNonResponse: null,
        },
      ],
      match: { kind: 'notCompared', reason: 'tooFewQuestions' },
      conspicuous: 0,
      listed: [],
    })
  })
})

describe('steps', () => {
  const many = columnsFrom(
    sixRatings,
    crowd(40_000, (place) => ({ answers: alike(6, 1 + (place % 5)), minutes: place % 9 })),
  )

  test('of the pace are no longer with more people, but more', () => {
    // Before each 16,384 rows, and before what is worked out of them.
    expect(inSteps(pacedResponses(many)).rests).toBe(4)
  })

  test('of likeness gather few people each', () => {
    // 5,000 people in steps of 64, gathered and keyed, and a step for each of five patterns.
    expect(inSteps(comparedAnswers(many)).rests).toBe(2 * Math.ceil(5000 / 64) + 5)
  })

  test('of the whole never read more than a block of rows', () => {
    let [reads, most] = [0, 0]
    const { counted } = many
    many.counted = new Proxy(counted, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof name === 'string' && /^\d+$/.test(name)) reads += 1
        return value
      },
    })
    const steps = comparedResponses(many)
    for (let done = false; !done; reads = 0) {
      done = steps.next().done === true
      most = Math.max(most, reads)
    }
    many.counted = counted
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThanOrEqual(16_384)
  })
})
