import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { contextOf } from '#app/core/response/context-of.ts'
import { readForm } from '#app/core/response/form/read-form.ts'
import { postedOf, type Fields } from '#app/core/response/form/posted.ts'
import { levelOfPage, livePageOf } from '#app/core/response/live/live-page-of.ts'
import { settleLive } from '#app/core/response/live/settle-live.ts'
import { namesAmong, standingAmong } from '#app/core/response/live/standing.ts'
import { parsePage } from '#app/core/response/parse-answers.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { keepVisible } from '#app/core/response/visibility.ts'
import { planFrom } from '#tests/core/plans.ts'

const AT = Date.UTC(2026, 4, 1)
const COUNT = 7

const nameOf = (index: number) => `n${index}`

const KINDS: readonly JsonObject[] = [
  { type: 'text' },
  { type: 'text', inputType: 'number' },
  { type: 'radiogroup', choices: ['x', 'y', 3], showOtherItem: true },
  { type: 'checkbox', choices: ['x', 'y', 3] },
  { type: 'boolean' },
  { type: 'rating' },
  { type: 'matrix', columns: ['x', 'y'], rows: ['r', 's'] },
  { type: 'expression', expression: '{n0} + 1' },
]

/** What may be asked of an earlier answer. */
const TESTS = [
  "{#} = 'x'",
  "{#} contains 'x'",
  '{#} notempty',
  '{#} empty',
  '{#} > 2',
  '{#} = true',
  "{#.r} = 'y'",
  "{#-Comment} = 'words'",
  '{sum} > 4',
  "{before} = 'x'",
]

const rule = (index: number) =>
  fc
    .array(fc.tuple(fc.nat(Math.max(0, index - 1)), fc.constantFrom(...TESTS)), {
      minLength: 1,
      maxLength: 2,
    })
    .map((tests) => tests.map(([of, text]) => text.replaceAll('#', nameOf(of))).join(' or '))

const question = (index: number) =>
  fc
    .tuple(
      fc.constantFrom(...KINDS),
      index === 0 ? fc.constant(null) : fc.option(rule(index), { freq: 3 }),
      index === 0 ? fc.constant(null) : fc.option(rule(index)),
    )
    .map(([kind, visibleIf, panelRule]): JsonObject => {
      const self = {
        ...kind,
        ...(kind['type'] === 'expression' && index === 0 ? { expression: '1' } : {}),
        name: nameOf(index),
        ...(visibleIf === null ? {} : { visibleIf }),
      }
      return panelRule === null
        ? self
        : { type: 'panel', name: `p${index}`, visibleIf: panelRule, elements: [self] }
    })

const survey = fc
  .tuple(...Array.from({ length: COUNT }, (_, index) => question(index)))
  .map((elements): JsonObject => ({
    calculatedValues: [{ name: 'sum', expression: '{n0} + {n1}' }],
    pages: [
      { name: 'a', elements: [{ type: 'radiogroup', name: 'before', choices: ['x', 'y'] }] },
      { name: 'b', elements },
      { name: 'c', elements: [{ type: 'text', name: 'after', visibleIf: "{n1} = 'x'" }] },
    ],
  }))

const typed = fc
  .tuple(
    ...Array.from({ length: COUNT }, () =>
      fc.tuple(fc.constantFrom('', 'x', 'y', '3', 'true', 'other'), fc.constantFrom('', 'words')),
    ),
  )
  .map((values): Fields =>
    values.flatMap(([value, words], index): Fields => {
      const name = nameOf(index)
      const row: Fields = value === 'x' || value === 'y' ? [[`q:${name}/r`, value]] : []
      return [[`q:${name}`, value], [`c:${name}`, words], ...row]
    }),
  )

const onPage = (plan: Plan) => plan.questions.filter(({ pageIndex }) => pageIndex === 1)

/** What is worked out is there for rules whether it is shown or not. */
const answerable = (plan: Plan) =>
  onPage(plan).filter(({ question }) => question.kind !== 'computed')

/** Fields as a browser would post them: nothing that the question does not offer. */
const fitting = (plan: Plan, fields: Fields): Fields =>
  fields.filter(([name, value]) => {
    const [, path = ''] = name.split(':')
    const asked = plan.byName.get(path.split('/')[0] ?? '')?.question
    if (asked === undefined || asked.kind === 'computed') return false
    if (name.startsWith('c:')) return 'choices' in asked
    if (asked.kind === 'matrix') return path.includes('/')
    if (path.includes('/')) return false
    if (asked.kind === 'number') return value === '' || value === '3'
    if ('choices' in asked)
      return (
        asked.choices.some((choice) => String(choice.value) === value) ||
        (value === '' && asked.kind !== 'multiple')
      )
    return true
  })

function serverSays(plan: Plan, before: JsonObject, fields: Fields): readonly string[] {
  const { raw } = readForm(onPage(plan), fields)
  const { answers } = parsePage(plan, onPage(plan), raw, before, AT)
  const { notShown } = keepVisible(plan, { ...before, ...answers }, AT)
  return answerable(plan).flatMap(({ question: { name } }) =>
    notShown.includes(name) ? [name] : [],
  )
}

function pageSays(plan: Plan, before: JsonObject, fields: Fields): readonly string[] {
  const context = contextOf(plan, keepVisible(plan, before, AT).answers, AT)
  const level = levelOfPage(plan, 1)
  const standing = standingAmong(plan.definition.pages[1]?.elements ?? [], context, level)
  const there = [...namesAmong(standing, 'shown'), ...namesAmong(standing, 'hidden')]
  const page = livePageOf(plan, standing, level, context, (name) => name)
  const stands = fields.filter(([name]) => there.includes(name.slice(2).split('/')[0] ?? ''))
  const outcomes = page === null ? [] : settleLive(page, postedOf(stands))
  const hidden = new Set(
    outcomes.flatMap((outcome) =>
      outcome.effect === 'show' && !outcome.holds ? [outcome.id] : [],
    ),
  )
  const isHidden = (one: (typeof standing)[number]): boolean =>
    one.part === null ? one.isHidden : hidden.has(one.part.id)
  const shown = (among: typeof standing): readonly string[] =>
    among
      .filter((one) => !isHidden(one))
      .flatMap((one) => (one.element.kind === 'panel' ? shown(one.inside) : [one.element.name]))
  const met = shown(standing)
  return answerable(plan).flatMap(({ question: { name } }) => (met.includes(name) ? [] : [name]))
}

test('what a page hides while it is filled in is what the server hides when it is sent', () => {
  let [moved, runs] = [0, 0]
  fc.assert(
    fc.property(survey, typed, fc.constantFrom('x', 'y'), (source, fields, said) => {
      const plan = planFrom(source)
      const given = fitting(plan, fields)
      const expected = serverSays(plan, { before: said }, given)
      if (expected.length > 0) moved += 1
      runs += 1
      expect(pageSays(plan, { before: said }, given)).toEqual(expected)
    }),
    { numRuns: 300 },
  )
  expect(moved).toBeGreaterThan(runs / 4)
})
