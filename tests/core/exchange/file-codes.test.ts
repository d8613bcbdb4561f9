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

test('labels stay unlike, whatever stands behind those that are alike', () => {
  const labelled = (...labels: readonly string[]) =>
    codedAnswers(
      labels.map((label, place) => choice(place + 1, 'substantive', label)),
      'en',
    ).codes.map(({ label }) => label)
  expect(labelled('Same', 'Same', 'Same (1)', 'same')).toEqual([
    'Same (1) (1)',
    'Same (2)',
    'Same (1)',
    'same',
    'Skipped',
    'Not shown',
  ])
  expect(labelled('Skipped', 'Skipped (no answer)').slice(2)).toEqual([
    'Skipped (no answer) (no answer)',
    'Not shown',
  ])
})

test('a label has nothing at its ends and is never empty', () => {
  const { codes } = codedAnswers(
    [choice(1, 'substantive', 'Yes \n'), choice(2, 'substantive', ' '), choice(3, 'none', 'Yes')],
    'en',
  )
  expect(codes.slice(0, 3).map(({ label }) => label)).toEqual(['Yes (1)', '2', 'Yes (3)'])
})

test('beside answers below zero what was declined and skipped has one range below them all', () => {
  const coded = codedAnswers(
    [choice(-9), choice(-1), choice(1), choice('refused', 'declined'), choice('dk', 'declined')],
    'en',
  )
  expect(coded.codes.slice(3).map(({ code }) => code)).toEqual([-10, -11, -88, -99])
  expect([coded.skipped, coded.notShown]).toEqual([5, 6])
})

test('numbers stay what they are beside a word or two, and with noughts before them', () => {
  const codes = (...values: readonly ChoiceValue[]) =>
    codesOf(...values.map((value) => choice(value)))
      .slice(0, values.length)
      .map(([code]) => code)
  expect(codes(91, 94, 97, 'notSaid')).toEqual([91, 94, 97, 98])
  expect(codes('01', '02', '04')).toEqual([1, 2, 4])
  expect(codes('01', '1', '2.50', '2.5', '3')).toEqual([4, 1, 5, 2.5, 3])
  expect(codes('none', '1', '2', '3+')).toEqual([1, 2, 3, 4])
  expect(codes(1e300, 2, 'x')).toEqual([1e300, 2, 1])
  expect(codesOf(choice(10), choice(20), choice('other', 'other'))[2]).toEqual([1, null])
})
