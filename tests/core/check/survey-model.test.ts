import fc from 'fast-check'
import { Model } from 'survey-core'
import { expect, test } from 'vitest'
import { isJsonObject, type Json, type JsonObject } from '#app/core/json.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import { planFrom, valueOf } from '#tests/core/plans.ts'
import { surveys, type RandomSurvey } from './random-questions.ts'

/** What SurveyJS holds when somebody has answered, and what it would hand on at the end. */
function answered({ source, given }: RandomSurvey): {
  readonly held: JsonObject
  readonly handedOn: JsonObject
} {
  const model = new Model(structuredClone(source))
  // As with us, an answer decides nothing once its question is hidden.
  model.clearInvisibleValues = 'onHiddenContainer'
  for (const { name, value, comment } of given) {
    if (value === undefined || !model.getQuestionByName(name).isVisible) continue
    model.setValue(name, structuredClone(value))
    if (comment !== undefined) model.setComment(name, comment)
  }
  for (const { name, isTakenBack } of given) if (isTakenBack) model.clearValue(name)
  // What is worked out on a page is worked out when somebody comes there.
  while (!model.isLastPage && model.nextPage()) continue
  const held = plain(model.data)
  model.doComplete()
  return { held, handedOn: plain(model.data) }
}

const plain = (data: unknown) => JSON.parse(JSON.stringify(data)) as JsonObject

/** Lists of choices are kept in the questionnaire's order. */
function unordered(value: Json): Json {
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map(unordered)
    return items.every((item) => typeof item !== 'object')
      ? items.sort((a, b) => String(a).localeCompare(String(b)))
      : items.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
  }
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]): [string, Json] => [key, unordered(inner)])
      .sort(([a], [b]) => a.localeCompare(b)),
  )
}

test('what SurveyJS’s own model holds is taken, and kept as it would hand it on', () => {
  fc.assert(
    fc.property(surveys, (survey) => {
      const { held, handedOn } = answered(survey)
      const parsed = parseAnswers(planFrom(survey.source), held, 0)
      expect(parsed.ok ? [] : parsed.problem).toEqual([])
      expect(unordered(valueOf(parsed).answers)).toEqual(unordered(handedOn))
    }),
    { numRuns: 100, seed: 20261126 },
  )
})

const junk: fc.Arbitrary<Json> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value) => plain({ value })['value'] ?? null),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Json>(
      'a',
      ['a', 'a'],
      [{ name: 'x', age: -1 }],
      { p: 'good', z: 1 },
      { r1: { kind: 'z', more: 1 } },
      [null, { said: 'x' }],
      1e300,
      ' ',
      '\u0000',
      '\uD800',
      [[]],
      {},
    ),
  },
)

/** Whether a pointer leads into what was sent, or to a place beside what was sent. */
function leadsInto(answers: JsonObject, pointer: string): boolean {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  let value: Json | undefined = answers
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1
    if (Array.isArray(value)) value = (value as readonly Json[])[Number(step)]
    else if (isJsonObject(value)) value = Object.hasOwn(value, step) ? value[step] : undefined
    else if (!isBlank(value)) return false
    if (isBlank(value) && !isLast && index > 0) return isNamed(steps)
  }
  return isNamed(steps)
}

const isBlank = (value: Json | undefined) => value === undefined || value === null || value === ''
const isNamed = (steps: readonly string[]) => /^q\d+(?:-Comment)?$/.test(steps[0] ?? '')

test('whatever is sent is believed in a form that is believed again, or refused where it stands', () => {
  fc.assert(
    fc.property(
      surveys,
      fc.array(junk, { minLength: 8, maxLength: 8 }),
      fc.nat(255),
      (survey, more, which) => {
        const plan = planFrom(survey.source)
        const sent: JsonObject = Object.fromEntries(
          survey.given.flatMap(({ name, value }, index): [string, Json][] => {
            const own = (which >> index) % 2 === 0 ? value : more[index]
            return own === undefined ? [] : [[name, own]]
          }),
        )
        const parsed = parseAnswers(plan, sent, 0)
        if (parsed.ok) {
          const again = valueOf(parseAnswers(plan, parsed.value.answers, 0))
          expect(again.answers).toEqual(parsed.value.answers)
          expect(again.notShown).toEqual(parsed.value.notShown)
        } else
          for (const { pointer } of parsed.problem)
            expect(leadsInto(sent, pointer), pointer).toBe(true)
      },
    ),
    { numRuns: 1500, seed: 20261126 },
  )
})
