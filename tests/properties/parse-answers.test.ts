import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTrue } from '#app/core/expression/evaluate.ts'
import type { Json, JsonObject } from '#app/core/json.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import { valueOf } from '#tests/core/plans.ts'
import { answers, PLAN } from './a-survey.ts'

const names = PLAN.questions.map(({ question }) => question.name)

const junk = fc.dictionary(
  fc.constantFrom(...names, 'a-Comment', '__proto__', 'constructor', 'another'),
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Json),
)

test('answers that were believed once are believed again as they are', () => {
  fc.assert(
    fc.property(answers, (raw) => {
      const once = valueOf(parseAnswers(PLAN, raw))
      const twice = valueOf(parseAnswers(PLAN, once.answers))
      expect(twice.answers).toEqual(once.answers)
      expect(twice.notShown).toEqual(once.notShown)
      expect(twice.dropped).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('no question is both kept from a person and answered by them', () => {
  fc.assert(
    fc.property(answers, (raw) => {
      const parsed = valueOf(parseAnswers(PLAN, raw))
      for (const { question, visibleIf } of PLAN.questions) {
        const isShown = visibleIf.every((rule) => isTrue(rule, parsed.answers))
        expect(parsed.notShown.includes(question.name)).toBe(!isShown)
        if (!isShown) expect(parsed.answers).not.toHaveProperty([question.name])
      }
    }),
    { numRuns: 500 },
  )
})

test('whatever is sent, it is read or refused with pointers into it, and never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        junk,
        fc.tuple(answers, junk).map(([a, b]): JsonObject => ({ ...a, ...b })),
      ),
      (raw) => {
        const parsed = parseAnswers(PLAN, raw)
        if (parsed.ok) {
          expect(valueOf(parseAnswers(PLAN, parsed.value.answers)).answers).toEqual(
            parsed.value.answers,
          )
          expect(JSON.parse(JSON.stringify(parsed.value.answers))).toEqual(parsed.value.answers)
        } else {
          expect(parsed.problem.length).toBeGreaterThan(0)
          for (const { pointer } of parsed.problem)
            expect([...names, 'a-Comment']).toContain(pointer.split('/')[1])
        }
      },
    ),
    { numRuns: 1000 },
  )
})
