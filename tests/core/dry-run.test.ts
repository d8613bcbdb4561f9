import { expect, test } from 'vitest'
import { textOf } from '#app/core/expression/compare.ts'
import { isJsonObject, type Json } from '#app/core/json.ts'
import { openDryRun } from '#app/core/study/dry-run.ts'
import { inventAnswers, respondentsLike } from '#app/core/study/invent-answers.ts'
import { NO_PROFILE, type Profile } from '#app/core/study/invent/profile.ts'
import { readProfile } from '#app/core/study/read-profile.ts'
import { seededRandom } from '#app/core/study/seeded-random.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { planFrom, planOfStudy, valueOf } from './plans.ts'

const AT = Date.UTC(2026, 4, 3, 12)

function dryRun(plan: Plan, n = 400, profile: Profile = NO_PROFILE) {
  const run = openDryRun(plan, { population: 'asTheyCome', profile })
  const random = seededRandom(1)
  for (let met = 0; met < n; met += 1) run.letIn(random, AT)
  return run.result()
}

const reachedOf = (run: ReturnType<typeof dryRun>, name: string) =>
  run.questions.find((question) => question.name === name)?.reached

const yesNo = (name: string, more = {}) => ({
  type: 'radiogroup',
  name,
  choices: ['yes', 'no'],
  isRequired: true,
  ...more,
})

test('a question whose rule never holds is reached by nobody', () => {
  const run = dryRun(
    planFrom({
      pages: [
        { name: 'one', elements: [yesNo('a')] },
        { name: 'two', elements: [yesNo('b', { visibleIf: "{a} = 'maybe'" }), yesNo('c')] },
      ],
    }),
  )
  expect([reachedOf(run, 'a'), reachedOf(run, 'b'), reachedOf(run, 'c')]).toEqual([400, 0, 400])
  expect(run.completed).toBe(400)
})

test('whoever is screened out meets no later page, and the run says by which rule', () => {
  const run = dryRun(
    planFrom({
      screenOut: { expression: "{a} = 'no' or {b} = 'no'", message: 'Thanks' },
      pages: [
        { name: 'first', elements: [yesNo('a')] },
        { name: 'second', elements: [yesNo('b')] },
        { name: 'third', elements: [yesNo('c')] },
      ],
    }),
  )
  expect(run.screenOuts.map(({ page, rule }) => [page, rule]).sort()).toEqual([
    ['second', "{a} = 'no'"],
    ['second', "{b} = 'no'"],
  ])
  const out = run.screenOuts.reduce((sum, { people }) => sum + people, 0)
  expect(out).toBe(run.screenedOut)
  expect(run.completed + out).toBe(400)
  expect(reachedOf(run, 'b')).toBe(400)
  expect(reachedOf(run, 'c')).toBe(run.completed)
})

test('a page without anything on it for somebody is not met', () => {
  const run = dryRun(
    planFrom({
      pages: [
        { name: 'one', elements: [yesNo('a')] },
        { name: 'two', elements: [yesNo('b', { visibleIf: "{a} = 'yes'" })] },
        { name: 'three', elements: [yesNo('c')] },
      ],
    }),
  )
  expect([run.pages?.least, run.pages?.most]).toEqual([2, 3])
})

test('choices and rows that nobody is offered are named', () => {
  const run = dryRun(
    planFrom({
      elements: [
        yesNo('a'),
        {
          type: 'radiogroup',
          name: 'b',
          choices: ['always', { value: 'never', visibleIf: "{a} = 'maybe'" }],
        },
        {
          type: 'matrix',
          name: 'm',
          columns: [1, 2],
          rows: ['r', { value: 's', visibleIf: "{a} = 'maybe'" }],
        },
      ],
    }),
  )
  expect(run.neverOffered).toEqual([
    { question: 'b', what: 'choices', values: ['never'] },
    { question: 'm', what: 'rows', values: ['s'] },
  ])
})

test('a question that takes nothing is where everybody is stuck', () => {
  const run = dryRun(
    planFrom({
      elements: [
        {
          type: 'text',
          name: 'a',
          isRequired: true,
          validators: [{ type: 'expression', expression: '1 = 2' }],
        },
      ],
    }),
    20,
  )
  expect([run.stuck, run.completed, run.pages]).toEqual([20, 0, null])
  expect(run.stuckAt).toEqual([{ question: 'a', code: 'required', people: 20 }])
})

test('a longer questionnaire takes more minutes', () => {
  const comments = (count: number) =>
    planFrom({
      elements: Array.from({ length: count }, (_, index) => ({
        type: 'comment',
        name: `c${index}`,
      })),
    })
  const minutes = (count: number) => dryRun(comments(count), 10).minutes?.median ?? 0
  expect(minutes(8)).toBeCloseTo(4 * minutes(2), 6)
})

test('the same seed finds the same', () => {
  const plan = planOfStudy('empathy-consumers-2020')
  expect(dryRun(plan)).toEqual(dryRun(plan))
})

test('the shares of a profile are those of the people who are asked', () => {
  const plan = planFrom({
    elements: [
      yesNo('one', { isRequired: false }),
      { type: 'checkbox', name: 'many', choices: ['a', 'b'], showNoneItem: true },
      { type: 'matrix', name: 'm', columns: [1, 2], rows: ['r', 's'] },
    ],
  })
  const profile = valueOf(
    readProfile(plan, {
      one: { yes: 0.25, no: 0.65 },
      many: { a: 0.5, b: 0.1, none: 0.2 },
      'm/r': { 1: 0.3, 2: 0.7 },
    }),
  )
  const n = 20_000
  const shares = sharesOf(plan, profile, n)
  const within = (share: number | undefined, wanted: number) => {
    // Five standard errors; the seed is fixed.
    expect(Math.abs((share ?? 0) - wanted)).toBeLessThan(5 * Math.sqrt((wanted * (1 - wanted)) / n))
  }
  within(shares.get('one=yes'), 0.25)
  within(shares.get('one=no'), 0.65)
  within(shares.get('many=a'), 0.5)
  within(shares.get('many=b'), 0.1)
  within(shares.get('many=none'), 0.2)
  within(shares.get('m/r=1'), 0.3)
  within(shares.get('m/r=2'), 0.7)
})

function sharesOf(plan: Plan, profile: Profile, n: number): ReadonlyMap<string, number> {
  const random = seededRandom(9)
  const counts = new Map<string, number>()
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1 / n)
  for (let index = 0; index < n; index += 1) {
    const answers = inventAnswers(plan, random, AT, respondentsLike(plan, profile))
    for (const [name, answer] of Object.entries(answers)) {
      if (isJsonObject(answer))
        for (const [row, value] of Object.entries(answer)) count(`${name}/${row}=${textOf(value)}`)
      else for (const value of [answer].flat() as readonly Json[]) count(`${name}=${textOf(value)}`)
    }
  }
  return counts
}

test('shares of screening questions are kept, though people leave by them', () => {
  const plan = planOfStudy('empathy-consumers-2020')
  const profile = valueOf(readProfile(plan, { contacted: { yes: 0.1, no: 0.9 } }))
  const run = dryRun(plan, 1000, profile)
  expect(run.completed).toBeLessThan(150)
  expect(respondentsLike(plan, profile).population).toBe('asTheyCome')
})

test.each([
  ['no object', [], '', 'profile_malformed'],
  ['a variable that is not there', { two: {} }, '/two', 'variable_unknown'],
  ['a text', { words: { a: 1 } }, '/words', 'variable_unknown'],
  ['a choice that is not there', { one: { perhaps: 0.5 } }, '/one/perhaps', 'value_unknown'],
  ['more than everybody', { one: { yes: 0.6, no: 0.5 } }, '/one', 'shares_exceed_one'],
  ['a share below nought', { one: { yes: -0.1 } }, '/one/yes', 'share_malformed'],
  ['a share in words', { one: { yes: 'half' } }, '/one/yes', 'share_malformed'],
])('a profile with %s is refused', (_, raw, pointer, code) => {
  const plan = planFrom({ elements: [yesNo('one'), { type: 'text', name: 'words' }] })
  const read = readProfile(plan, raw)
  expect(read.ok ? [] : read.problem.map((problem) => [problem.pointer, problem.code])).toEqual([
    [pointer, code],
  ])
})

test('a required file is sent small and whole', () => {
  const plan = planFrom({
    elements: [{ type: 'file', name: 'paper', isRequired: true, acceptedTypes: '.pdf' }],
  })
  expect(dryRun(plan, 5).completed).toBe(5)
})
