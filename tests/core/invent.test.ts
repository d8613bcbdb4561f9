import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { postedOf } from '#app/core/response/form/posted.ts'
import { readForm } from '#app/core/response/form/read-form.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import { entriesIn, fieldsOf } from '#app/core/study/invent/fields-of.ts'
import { fitting } from '#app/core/study/invent/fitting.ts'
import { inventMatching } from '#app/core/study/invent/invent-matching.ts'
import { inventAnswers } from '#app/core/study/invent-answers.ts'
import { seededRandom } from '#app/core/study/seeded-random.ts'
import { asking, valueOf } from './plans.ts'

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const AT = Date.UTC(2026, 4, 3, 12)

const text = (more: JsonObject): JsonObject => ({ type: 'text', ...more })
const validated = (...validators: readonly JsonObject[]) => text({ validators })
const inside = [
  { type: 'radiogroup', name: 'kind', choices: ['a', 'b'], isRequired: true },
  { type: 'text', name: 'why', visibleIf: "{panel.kind} = 'b'", isRequired: true },
]

/** What may be asked of an answer. */
const QUESTIONS: readonly (readonly [string, JsonObject])[] = [
  ['a whole number within bounds', text({ inputType: 'number', min: 18, max: 20 })],
  ['a number in steps', text({ inputType: 'number', min: 0.5, max: 2, step: 0.25 })],
  ['a number below nought', text({ inputType: 'number', max: -5 })],
  ['a number in a small span', text({ inputType: 'number', min: 0.2, max: 0.4 })],
  [
    'a number that a validator bounds',
    { ...validated({ type: 'numeric', minValue: 1900, maxValue: 2000 }), inputType: 'number' },
  ],
  ['digits as text', validated({ type: 'numeric', minValue: 10, maxValue: 12 })],
  ['a slider', { type: 'slider', min: 10, max: 30, step: 5 }],
  ['a slider with two ends', { type: 'slider', sliderType: 'range', minRangeLength: 20 }],
  ['an email address', text({ inputType: 'email' })],
  ['an email address by a validator', validated({ type: 'email' })],
  ['a web address', text({ inputType: 'url' })],
  ['a telephone number', text({ inputType: 'tel' })],
  ['a colour', text({ inputType: 'color' })],
  ['a password', text({ inputType: 'password' })],
  ['a day', text({ inputType: 'date' })],
  ['a day between two', text({ inputType: 'date', min: '1999-12-30', max: '2000-01-02' })],
  ['a day that has been', text({ inputType: 'date', maxValueExpression: 'today()' })],
  ['a day that will be', text({ inputType: 'date', minValueExpression: 'today(1)' })],
  [
    'a grown-up’s birthday',
    {
      ...validated({ type: 'expression', expression: 'age({a}) >= 18' }),
      inputType: 'date',
    },
  ],
  ['a day and a time', text({ inputType: 'datetime-local' })],
  ['a time', text({ inputType: 'time' })],
  ['a month', text({ inputType: 'month', min: '2024-03' })],
  ['a week', text({ inputType: 'week' })],
  ['a short text', text({ maxLength: 3 })],
  ['a long text', { type: 'comment', validators: [{ type: 'text', minLength: 120 }] }],
  ['words without digits', validated({ type: 'text', allowDigits: false, minLength: 4 })],
  ['a postcode', validated({ type: 'regex', regex: '^[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}$' })],
  ['one of some words', validated({ type: 'regex', regex: '^(?:yes|no|per(?:haps)+)$' })],
  ['a text with a part', validated({ type: 'regex', regex: 'ab{2,4}[^x-z]\\w' })],
  ['a mask', text({ maskType: 'pattern', maskSettings: { pattern: '+1 (999) a#-9\\9' } })],
  ['a date mask', text({ maskType: 'datetime', maskSettings: { pattern: 'dd.mm.yyyy' } })],
  [
    'a date mask that is kept as typed',
    text({
      maskType: 'datetime',
      maskSettings: { pattern: 'mm/dd/yyyy', saveMaskedValue: true },
    }),
  ],
  [
    'an amount of money',
    text({ maskType: 'currency', maskSettings: { prefix: '$', saveMaskedValue: true } }),
  ],
  ['one of a list', { type: 'dropdown', choices: [1, 2, 3] }],
  ['one of a list or something else', { type: 'radiogroup', choices: [1], showOtherItem: true }],
  ['some of a list', { type: 'checkbox', choices: [1, 2, 3, 4], minSelectedChoices: 3 }],
  [
    'a count that a validator bounds',
    {
      type: 'tagbox',
      choices: [1, 2, 3, 4],
      validators: [{ type: 'answercount', minCount: 2, maxCount: 2 }],
    },
  ],
  [
    'choices that are kept as objects',
    {
      type: 'checkbox',
      choices: ['x', 'y'],
      valuePropertyName: 'fruit',
    },
  ],
  ['a signature', { type: 'signaturepad' }],
  ['an amount', text({ maskType: 'numeric', maskSettings: { min: 5, max: 9 } })],
  ['a rating', { type: 'rating', rateMin: 0, rateMax: 10 }],
  ['an order', { type: 'ranking', choices: ['x', 'y', 'z'] }],
  [
    'a picked order',
    {
      type: 'ranking',
      choices: ['x', 'y', 'z'],
      selectToRankEnabled: true,
      minSelectedChoices: 2,
      maxSelectedChoices: 2,
    },
  ],
  [
    'a matrix with all rows',
    { type: 'matrix', columns: [1, 2], rows: ['r', 's'], eachRowRequired: true },
  ],
  [
    'a matrix with different rows',
    {
      type: 'matrix',
      columns: [1, 2, 3],
      rows: ['r', 's', 't'],
      eachRowUnique: true,
      eachRowRequired: true,
    },
  ],
  ['a matrix of ticks', { type: 'matrix', cellType: 'checkbox', columns: [1, 2], rows: ['r'] }],
  [
    'several texts',
    {
      type: 'multipletext',
      items: [
        { name: 'x', isRequired: true },
        { name: 'y', inputType: 'number', min: 3, max: 4 },
      ],
    },
  ],
  [
    'a table',
    {
      type: 'matrixdropdown',
      rows: ['r', 's'],
      columns: [{ name: 'c', cellType: 'dropdown', choices: [1, 2], isRequired: true }],
    },
  ],
  [
    'rows that differ',
    {
      type: 'matrixdynamic',
      minRowCount: 3,
      columns: [{ name: 'c', cellType: 'dropdown', choices: [1, 2, 3, 4], isUnique: true }],
    },
  ],
  [
    'panels with rules inside',
    {
      type: 'paneldynamic',
      minPanelCount: 2,
      maxPanelCount: 3,
      templateElements: inside,
    },
  ],
  [
    'panels in panels',
    {
      type: 'paneldynamic',
      templateElements: [
        { type: 'paneldynamic', name: 'inner', templateElements: inside, isRequired: true },
      ],
    },
  ],
]

test.each(QUESTIONS)('what is invented for %s always fits', (_, question) => {
  const plan = asking({ name: 'a', isRequired: true, ...question })
  const [planned] = plan.questions
  if (planned === undefined) throw new Error('Nothing is asked')
  fc.assert(
    fc.property(seed, (start) => {
      const invented = fitting(planned, { scope: {}, at: AT }, seededRandom(start))
      expect(invented).not.toBeNull()
      const whole = inventAnswers(plan, seededRandom(start), AT)
      expect(whole).toHaveProperty('a')
      expect(parseAnswers(plan, whole, AT).ok).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test.each(QUESTIONS)('what is invented for %s can be filled in on a plain page', (_, question) => {
  const name = JSON.stringify(question).includes('{a}') ? 'a' : 'a/~b'
  const plan = asking({ name, isRequired: true, ...question })
  const [planned] = plan.questions
  if (planned === undefined) throw new Error('Nothing is asked')
  fc.assert(
    fc.property(seed, (start) => {
      const whole = inventAnswers(plan, seededRandom(start), AT)
      const counts = [...entriesIn(planned.question, whole)].map(
        ([path, count]) => [`n:${path}`, String(count)] as const,
      )
      const { raw, problems } = readForm(plan.questions, [
        ...fieldsOf(planned.question, whole),
        ...counts,
      ])
      expect(problems).toEqual([])
      expect(valueOf(parseAnswers(plan, raw, AT)).answers).toEqual(
        valueOf(parseAnswers(plan, whole, AT)).answers,
      )
    }),
    { numRuns: 40 },
  )
})

test('no two fields of a page are filled in for one', () => {
  const plan = asking({
    type: 'multipletext',
    name: 'a',
    items: [{ name: 'x/y' }, { name: 'x~1y' }],
  })
  const [planned] = plan.questions
  if (planned === undefined) throw new Error('Nothing is asked')
  const fields = fieldsOf(planned.question, { a: { 'x/y': '1', 'x~1y': '2' } })
  expect(postedOf(fields).size).toBe(2)
})

test('where nothing fits, nothing is invented', () => {
  const never = { type: 'expression', expression: '{a} > 5 and {a} < 3' }
  const plan = asking({ ...validated(never), name: 'a', isRequired: true })
  const [planned] = plan.questions
  if (planned === undefined) throw new Error('Nothing is asked')
  expect(fitting(planned, { scope: {}, at: AT }, seededRandom(1))).toBeNull()
})

test('of what is no regular expression nothing is made', () => {
  expect(inventMatching('(', seededRandom(1))).toBeNull()
})
