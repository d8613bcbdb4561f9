import fc from 'fast-check'
import type { Json, JsonObject } from '#app/core/json.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { asking } from '#tests/core/plans.ts'

/** Every kind of question, with rules that hide one behind another. */
export const PLAN: Plan = asking(
  {
    type: 'radiogroup',
    name: 'a',
    choices: ['x', 'y', 3],
    showDontKnowItem: true,
    showOtherItem: true,
  },
  { type: 'dropdown', name: 'b', choices: ['x', 'y'], visibleIf: "{a} <> 'y'" },
  {
    type: 'checkbox',
    name: 'm',
    choices: Array.from({ length: 40 }, (_, index) => `c${index}`),
    showNoneItem: true,
    showRefuseItem: true,
  },
  { type: 'rating', name: 'r', visibleIf: "{b} = 'x' or {m} contains 'c1'" },
  { type: 'matrix', name: 't', columns: ['good', 'bad'], rows: ['p', 'q/1'] },
  { type: 'text', name: 'n', inputType: 'number', visibleIf: '{r} > 2' },
  { type: 'comment', name: 'w' },
  { type: 'text', name: 'd', inputType: 'date' },
)

const some = (name: string, value: fc.Arbitrary<Json>): fc.Arbitrary<JsonObject> =>
  fc
    .option(value, { nil: undefined, freq: 4 })
    .map((said): JsonObject => (said === undefined ? {} : { [name]: said }))

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(' a ', 'a\r\nb', '\uD83D'),
)

/** Answers of which each one fits its question, hidden or not. */
export const answers: fc.Arbitrary<JsonObject> = fc
  .tuple(
    some('a', fc.constantFrom<Json>('x', 'y', 3, '3', 'dontknow', 'other')),
    some('a-Comment', words),
    some('b', fc.constantFrom('x', 'y')),
    some(
      'm',
      fc.oneof(
        fc.uniqueArray(
          fc.nat(39).map((n) => `c${n}`),
          { maxLength: 5 },
        ),
        fc.constantFrom<Json>(['none'], ['refused']),
      ),
    ),
    some('r', fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom<Json>('4'))),
    some(
      't',
      fc.record(
        { p: fc.constantFrom('good', 'bad', ''), 'q/1': fc.constantFrom('good', 'bad') },
        { requiredKeys: [] },
      ),
    ),
    some('n', fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })),
    some('w', words),
    some('d', fc.constant('2026-05-03')),
  )
  .map((parts) => Object.assign({}, ...parts) as JsonObject)
