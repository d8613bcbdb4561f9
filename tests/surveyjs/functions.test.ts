import { ExpressionRunner, Model } from 'survey-core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { evaluate, isTrue } from '#app/core/expression/evaluate.ts'
import { FUNCTION_NAMES } from '#app/core/expression/expression.ts'
import type { Json } from '#app/core/json.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'
import { expression } from '#tests/core/plans.ts'
import { DATE_CASES, PLAIN_CASES } from './function-cases.ts'

type Answers = { readonly [name: string]: Json }

/** Noon of a day, wherever the machine stands: SurveyJS reads the calendar of its place. */
const [HERE, AT] = [new Date(2026, 4, 3, 12), Date.UTC(2026, 4, 3, 12)]
beforeEach(() => {
  vi.useFakeTimers({ now: HERE, toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const ours = (text: string, answers: Answers) => comparable(evaluate(expression(text), answers, AT))
const theirs = (text: string, answers: Answers) =>
  comparable(new ExpressionRunner(text).runValues({ ...answers }) as unknown)

/** A moment is compared as the calendar shows it; "no value" has more than one form. */
function comparable(value: unknown): unknown {
  if (value === undefined || value === '' || Number.isNaN(value)) return null
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : calendar(value)
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return `${value}T00:00:00`
  return value
}

const two = (part: number) => String(part).padStart(2, '0')
const calendar = (date: Date) =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T` +
  [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')

describe('gives what SurveyJS gives', () => {
  test.each([...PLAIN_CASES, ...DATE_CASES])('%s with %j', (text, answers) => {
    expect(ours(text, answers)).toEqual(theirs(text, answers))
  })

  test.each(['and', 'or'])('a chain of two hundred joined by %s', (joint) => {
    const chain = (wanted: number) =>
      Array.from({ length: 200 }, (_, n) => `{q${n}} = ${n === 150 ? wanted : n}`).join(
        ` ${joint} `,
      )
    const answers = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`q${n}`, n]))
    for (const text of [chain(150), chain(-1), chain(-1).replaceAll('= ', '<> ')]) {
      expect(ours(text, answers)).toBe(theirs(text, answers))
      expect(ours(text, {})).toBe(theirs(text, {}))
    }
  })

  test.each<[string, Answers]>([
    ['getComment("liked")', { liked: 'other', 'liked-Comment': 'A boat' }],
    ['getComment("liked") = "A boat"', { liked: 'other', 'liked-Comment': 'A boat' }],
    ['getComment("liked") <> "A boat"', { liked: 'yes' }],
    ['getComment("nobody")', { liked: 'yes' }],
  ])('%s with %j', (text, answers) => {
    const model = new Model({
      elements: [{ type: 'radiogroup', name: 'liked', choices: ['yes'], showOtherItem: true }],
    })
    model.data = { ...answers }
    expect(ours(text, answers)).toEqual(comparable(model.runExpression(text) as unknown))
  })
})

test('every function that we know is held against SurveyJS here', () => {
  const written = [...PLAIN_CASES, ...DATE_CASES].map(([text]) => text).join(' ')
  expect(
    FUNCTION_NAMES.filter((name) => name !== 'getComment' && !written.includes(`${name}(`)),
  ).toEqual([])
})

describe('differs from SurveyJS on purpose', () => {
  test.each<[string, Answers, Json, unknown]>([
    ['sum({a}, {b})', { a: 'x', b: 2 }, 2, '0x2'],
    ['avg({a}, {b})', { a: 2, b: 'x' }, 1, null],
  ])('words in %s count as nothing', (text, answers, own, other) => {
    expect(ours(text, answers)).toBe(own)
    expect(theirs(text, answers)).toBe(other)
  })

  test('a name in another case is refused when the survey is read, and is no answer', () => {
    expect(theirs('{LIKED} = 1', { liked: 1 })).toBe(true)
    expect(ours('{LIKED} = 1', { liked: 1 })).toBe(false)
    const { problems } = readSource({
      elements: [
        { type: 'rating', name: 'liked' },
        { type: 'comment', name: 'why', visibleIf: '{LIKED} = 1' },
      ],
    })
    expect(problems.map(({ code }) => code)).toContain('expression_unknown_name')
  })

  test('a moment is after the day in which it lies, on whichever side it stands', () => {
    expect(ours('{a} < currentDate()', { a: '2026-05-03' })).toBe(true)
    expect(theirs('{a} < currentDate()', { a: '2026-05-03' })).toBe(true)
    expect(ours('currentDate() > {a}', { a: '2026-05-03' })).toBe(true)
    expect(theirs('currentDate() > {a}', { a: '2026-05-03' })).toBe(false)
  })

  test('without a clock no day is today', () => {
    expect(evaluate(expression('today()'), {})).toBeNull()
    expect(isTrue(expression('{a} < today()'), { a: '2020-01-01' })).toBe(false)
  })
})
