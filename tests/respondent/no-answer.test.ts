import { expect, test } from 'vitest'
import { asking, only, view } from './a-survey.ts'

const single = { type: 'radiogroup', name: 'way', choices: ['bus', 'train'] }
const multiple = { type: 'checkbox', name: 'used', choices: ['phone', 'letter'] }
const matrix = { type: 'matrix', name: 'agree', columns: ['yes', 'no'], rows: ['staff'] }

test('an optional choice ends with a set-apart “No answer”, which is not chosen by default', () => {
  const page = view(asking(single, multiple, matrix, { type: 'rating', name: 'ease' }))
  expect(only(page, 'single').choices.at(-1)).toMatchObject({
    field: 'q:way',
    value: '',
    label: 'No answer',
    isApart: true,
    isChosen: false,
  })
  expect(only(page, 'multiple').choices.at(-1)).toMatchObject({
    field: 'none:used',
    isApart: true,
    isChosen: false,
  })
  expect(only(page, 'matrix').rows[0]?.cells.at(-1)).toMatchObject({
    field: 'q:agree/staff',
    value: '',
    isApart: true,
    isChosen: false,
  })
  expect(only(page, 'rating').noAnswer).toMatchObject({ value: '', isChosen: false })
})

test('it is shown as it was posted', () => {
  const raw = { way: '', used: '', agree: { staff: '' } }
  const page = view(asking(single, multiple, matrix), { raw })
  expect(only(page, 'single').choices.at(-1)?.isChosen).toBe(true)
  expect(only(page, 'multiple').choices.at(-1)?.isChosen).toBe(true)
  expect(only(page, 'matrix').rows[0]?.cells.at(-1)?.isChosen).toBe(true)
})

test('ticked beside an answer, both are shown again', () => {
  const { choices } = only(
    view(asking(multiple), {
      raw: { used: ['phone'] },
      problems: [{ pointer: '/used', code: 'no_answer_and_choice', message: '' }],
    }),
    'multiple',
  )
  expect(choices.map(({ isChosen }) => isChosen)).toEqual([true, false, true])
})

test('a required question has none', () => {
  const required = { isRequired: true }
  const page = view(
    asking(
      { ...single, ...required },
      { ...multiple, ...required },
      { ...matrix, eachRowRequired: true },
      { type: 'rating', name: 'ease', ...required },
    ),
  )
  expect(only(page, 'single').choices.some(({ isApart }) => isApart)).toBe(false)
  expect(only(page, 'multiple').choices.some(({ isApart }) => isApart)).toBe(false)
  expect(only(page, 'matrix').columns.some(({ isApart }) => isApart)).toBe(false)
  expect(only(page, 'rating').noAnswer).toBeNull()
})

test('a drop-down list begins with it, or with a request where it is required', () => {
  const list = { type: 'dropdown', name: 'where', choices: ['north'] }
  expect(only(view(asking(list)), 'dropdown').options[0]).toMatchObject({
    value: '',
    label: 'No answer',
    isChosen: true,
  })
  expect(only(view(asking({ ...list, isRequired: true })), 'dropdown').options[0]).toMatchObject({
    value: '',
    label: 'Please choose',
  })
})

test('a question becomes required by its rule', () => {
  const plan = asking(single, { ...multiple, requiredIf: "{way} = 'bus'" })
  expect(only(view(plan), 'multiple').isRequired).toBe(false)
  expect(only(view(plan, { answers: { way: 'bus' } }), 'multiple').isRequired).toBe(true)
})
