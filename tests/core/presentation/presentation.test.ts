import { expect, test } from 'vitest'
import { isQuestion, type Element } from '#app/core/definition/definition.ts'
import { armsFor, isFixed, presentationFor } from '#app/core/presentation/presentation-for.ts'
import { presentedPlan, sortedPlan } from '#app/core/presentation/presented-plan.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'
import { definitionOf, planFrom, valueOf } from '../plans.ts'

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const letters = (name: string, more = {}) => ({
  type: 'radiogroup',
  name,
  choices: LETTERS,
  choicesOrder: 'random',
  ...more,
})
const texts = (...names: readonly string[]) => names.map((name) => ({ type: 'text', name }))

const choicesIn = (plan: Plan, name: string): readonly unknown[] => {
  const question = plan.byName.get(name)?.question
  return question !== undefined && 'choices' in question
    ? question.choices.map(({ value }) => value)
    : []
}
const namesIn = (elements: readonly Element[]) => elements.map(({ name }) => name)
const met = (plan: Plan, seed: number) =>
  presentedPlan(plan, presentationFor(plan.definition, seed))
const SEEDS = Array.from({ length: 200 }, (_, n) => n * 7919)

test('a seed fixes the order, and another seed gives another', () => {
  const plan = planFrom({ elements: [letters('q')] })
  expect(presentationFor(plan.definition, 7)).toEqual(presentationFor(plan.definition, 7))
  const orders = new Set(SEEDS.map((seed) => choicesIn(met(plan, seed), 'q').join()))
  expect(orders.size).toBeGreaterThan(190)
})

test('every choice is there once, and each comes first about as often as the others', () => {
  const plan = planFrom({ elements: [letters('q')] })
  const firsts = new Map<unknown, number>()
  for (let seed = 0; seed < 8000; seed += 1) {
    const order = choicesIn(met(plan, seed * 2654435761), 'q')
    expect(order.toSorted()).toEqual(LETTERS)
    firsts.set(order[0], (firsts.get(order[0]) ?? 0) + 1)
  }
  // A thousand each; four standard deviations are 118.
  for (const letter of LETTERS) expect(Math.abs((firsts.get(letter) ?? 0) - 1000)).toBeLessThan(120)
})

test('two questions of one person are shuffled each by itself', () => {
  const plan = planFrom({ elements: [letters('q'), letters('r')] })
  const same = SEEDS.filter(
    (seed) => choicesIn(met(plan, seed), 'q').join() === choicesIn(met(plan, seed), 'r').join(),
  )
  expect(same.length).toBeLessThan(5)
})

test('another question more leaves the order of all others alone', () => {
  const [before, after] = [[letters('q')], [letters('new'), letters('q')]].map((elements) =>
    planFrom({ elements }),
  )
  for (const seed of SEEDS)
    expect(before && choicesIn(met(before, seed), 'q')).toEqual(
      after && choicesIn(met(after, seed), 'q'),
    )
})

test('"other", "none" and "don’t know" stay last, as written', () => {
  const question = letters('q', { showOtherItem: true, showNoneItem: true, showDontKnowItem: true })
  const plan = planFrom({ elements: [question] })
  const written = choicesIn(plan, 'q').slice(LETTERS.length)
  expect(written).toHaveLength(3)
  for (const seed of SEEDS)
    expect(choicesIn(met(plan, seed), 'q').slice(LETTERS.length)).toEqual(written)
})

test('rows are shuffled where it is asked for', () => {
  const matrix = { type: 'matrix', name: 'm', columns: [1, 2], rows: LETTERS }
  const rowsOf = (plan: Plan) => {
    const question = plan.byName.get('m')?.question
    return question?.kind === 'matrix' ? question.rows.map(({ value }) => value) : []
  }
  const [fixed, shuffled] = [matrix, { ...matrix, rowOrder: 'random' }].map((each) =>
    planFrom({ elements: [each] }),
  )
  if (fixed === undefined || shuffled === undefined) throw new Error('No plan')
  expect(new Set(SEEDS.map((seed) => rowsOf(met(fixed, seed)).join())).size).toBe(1)
  expect(new Set(SEEDS.map((seed) => rowsOf(met(shuffled, seed)).join())).size).toBeGreaterThan(190)
  expect(rowsOf(met(shuffled, 3)).toSorted()).toEqual(LETTERS)
})

test('elements are shuffled in the survey, on a page or in a panel, unless it is said otherwise', () => {
  const plan = planFrom({
    questionOrder: 'random',
    pages: [
      { name: 'one', elements: texts(...LETTERS) },
      { name: 'two', questionOrder: 'initial', elements: texts('i', 'j', 'k', 'l') },
      {
        name: 'three',
        questionsOrder: 'initial',
        elements: [
          {
            type: 'panel',
            name: 'p',
            questionOrder: 'random',
            elements: texts('s', 't', 'u', 'v', 'w'),
          },
        ],
      },
    ],
  })
  const orders = SEEDS.map((seed) =>
    met(plan, seed).definition.pages.map(({ elements }) =>
      elements
        .flatMap((each) => (each.kind === 'panel' ? namesIn(each.elements) : [each.name]))
        .join(''),
    ),
  )
  const different = (page: number) => new Set(orders.map((each) => each[page])).size
  expect([different(0) > 150, different(1), different(2) > 80]).toEqual([true, 1, true])
})

test('pages are shuffled, and every question knows on which page it came to stand', () => {
  const plan = planFrom({
    pageOrder: 'random',
    pages: LETTERS.map((name) => ({ name: `page ${name}`, elements: texts(name) })),
  })
  expect(new Set(SEEDS.map((seed) => namesOfPages(met(plan, seed)).join())).size).toBeGreaterThan(
    190,
  )
  for (const seed of SEEDS.slice(0, 20)) {
    const { questions, definition, byName } = met(plan, seed)
    expect(questions.map(({ pageIndex }) => pageIndex)).toEqual(LETTERS.map((_, index) => index))
    for (const [index, page] of definition.pages.entries())
      for (const element of page.elements.filter(isQuestion))
        expect(byName.get(element.name)?.pageIndex).toBe(index)
  }
})
const namesOfPages = (plan: Plan) => plan.definition.pages.map(({ name }) => name)

test('the same answers are believed whatever the order in which they were asked', () => {
  const plan = planFrom({ pageOrder: 'random', elements: [letters('q'), ...texts('t')] })
  const answers = { q: 'c', t: 'words' }
  for (const seed of SEEDS.slice(0, 20))
    expect(valueOf(parseAnswers(met(plan, seed), answers))).toEqual(
      valueOf(parseAnswers(plan, answers)),
    )
})

test('choices stand by their label in the language in which they are read', () => {
  const choice = (value: number, en: string, de: string) => ({ value, text: { default: en, de } })
  const plan = planFrom({
    elements: [
      {
        type: 'dropdown',
        name: 'q',
        choicesOrder: 'asc',
        choices: [
          choice(1, 'Zebra', 'Äffchen'),
          choice(2, 'Ape', 'Zebra'),
          choice(3, 'Éland', 'Bär'),
        ],
        showOtherItem: true,
      },
    ],
  })
  expect(choicesIn(sortedPlan(plan, 'en'), 'q')).toEqual([2, 3, 1, 'other'])
  expect(choicesIn(sortedPlan(plan, 'de'), 'q')).toEqual([1, 3, 2, 'other'])
  expect(isFixed(plan.definition)).toBe(true)
})

const ARMS = {
  elements: texts('q'),
  arms: [{ name: 'wording', values: ['a', 'b', 'c'], weights: [1, 1, 2] }],
}

test('people are assigned to arms by their weights', () => {
  const { arms } = definitionOf(ARMS)
  const counts = new Map<unknown, number>()
  for (let seed = 0; seed < 8000; seed += 1) {
    const { wording } = armsFor(arms, seed * 2654435761)
    counts.set(wording, (counts.get(wording) ?? 0) + 1)
  }
  expect(Math.abs((counts.get('a') ?? 0) - 2000)).toBeLessThan(160)
  expect(Math.abs((counts.get('b') ?? 0) - 2000)).toBeLessThan(160)
  expect(Math.abs((counts.get('c') ?? 0) - 4000)).toBeLessThan(180)
})

test('an arm is a variable, which rules may read', () => {
  const plan = planFrom({
    ...ARMS,
    elements: [{ type: 'text', name: 'q', visibleIf: "{wording} = 'a'" }],
  })
  expect(plan.codebook.map(({ id, measure }) => [id, measure])).toEqual([
    ['q', 'text'],
    ['wording', 'nominal'],
  ])
  expect(valueOf(parseAnswers(plan, { wording: 'a', q: 'x' })).answers).toEqual({
    wording: 'a',
    q: 'x',
  })
  expect(valueOf(parseAnswers(plan, { wording: 'b', q: 'x' })).notShown).toEqual(['q'])
})

test.each([
  [{ name: 'q', values: ['a', 'b'] }, 'name_duplicate'],
  [{ values: ['a', 'b'] }, 'name_missing'],
  [{ name: '__proto__', values: ['a', 'b'] }, 'name_reserved'],
  [{ name: 'w', values: ['a'] }, 'list_malformed'],
  [{ name: 'w', values: ['a', 'a'] }, 'list_malformed'],
  [{ name: 'w', values: ['a', {}] }, 'list_malformed'],
  [{ name: 'w', values: ['a', 'b'], weights: [1] }, 'list_malformed'],
  [{ name: 'w', values: ['a', 'b'], weights: [1, -1] }, 'list_malformed'],
  ['w', 'name_missing'],
])('arms like %j can’t be published', (arm, code) => {
  const { problems } = readSource({ elements: texts('q'), arms: [arm] })
  expect(problems.filter(({ severity }) => severity === 'error').map((each) => each.code)).toEqual([
    code,
  ])
})

test('a survey in which everybody meets the same is fixed', () => {
  expect(isFixed(definitionOf({ elements: texts('q') }))).toBe(true)
  expect(isFixed(definitionOf(ARMS))).toBe(false)
  expect(isFixed(definitionOf({ elements: texts('q'), pageOrder: 'random' }))).toBe(false)
  expect(isFixed(definitionOf({ elements: [letters('q')] }))).toBe(false)
})
