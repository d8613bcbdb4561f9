import { expect, test } from 'vitest'
import { codedAnswers } from '#app/core/exchange/file-codes.ts'
import type { Choice, ChoiceRole, ChoiceValue } from '#app/core/definition/definition.ts'

const choice = (
  value: ChoiceValue,
  role: ChoiceRole = 'substantive',
  label = String(value),
): Choice => ({
  value,
  label: { default: label },
  role,
})
const codesOf = (...choices: readonly Choice[]) =>
  codedAnswers(choices, 'en').codes.map(({ code, missing }) => [code, missing])

test('numbers of the questionnaire are kept, words are numbered in their order', () => {
  expect(codesOf(choice(1), choice('2'), choice(9, 'declined'))).toEqual([
    [1, null],
    [2, null],
    [9, 'declined'],
    [-8, 'skipped'],
    [-9, 'notShown'],
  ])
  expect(codesOf(choice('red'), choice('dk', 'declined'), choice('other', 'other'))).toEqual([
    [1, null],
    [-1, 'declined'],
    [2, null],
    [-8, 'skipped'],
    [-9, 'notShown'],
  ])
})

test('what stands for no answer is never a value of the questionnaire', () => {
  expect(codesOf(choice(-8), choice(0)).slice(2)).toEqual([
    [-88, 'skipped'],
    [-99, 'notShown'],
  ])
})

test('where SPSS has no room for all kinds, skipped and not shown are blank', () => {
  const coded = codedAnswers([choice(1), choice(98, 'declined'), choice(99, 'declined')], 'en')
  expect([coded.codes.length, coded.skipped, coded.notShown]).toEqual([3, null, null])
  // Below all answers they fit into one range.
  const words = [choice('a'), choice('x', 'declined'), choice('y', 'declined')]
  expect(codedAnswers(words, 'en').skipped).toBe(3)
})

test('labels that are alike are told apart by their values', () => {
  const { codes } = codedAnswers(
    [choice('a', 'substantive', 'Same'), choice('b', 'none', 'Same')],
    'en',
  )
  expect(codes.slice(0, 2).map(({ label }) => label)).toEqual(['Same (a)', 'Same (b)'])
})
