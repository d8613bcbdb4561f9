import { expect, test } from 'vitest'
import { foundBy } from './checked.ts'

const SATISFIED = ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied']
const AGREE = ['Strongly disagree', 'Disagree', 'Agree', 'Strongly agree']
const scale = (title: string, choices: readonly string[] = SATISFIED) => [
  { type: 'radiogroup', name: 'a', title, choices },
]

test.each([
  'How satisfied are you with the price and quality of the meal?',
  'When you called, how satisfied were you with the speed and the friendliness?',
  'Were you satisfied? And would you come back?',
])('“%s” asks two things', (title) => {
  expect(foundBy('double_barrelled', scale(title))).toEqual(['/source/elements/0/title'])
})

test.each([
  'How satisfied are you with the terms and conditions?',
  'When you called and asked for help, how satisfied were you?',
  'How satisfied are you with the price (food and drink)?',
  'How satisfied were you on a day between Monday and Friday?',
  'We read and keep all comments. How satisfied are you?',
])('“%s” asks one thing', (title) => {
  expect(foundBy('double_barrelled', scale(title))).toEqual([])
})

test('two things may be named where nothing is weighed', () => {
  const title = 'Which of your friends and neighbours have you met?'
  expect(foundBy('double_barrelled', scale(title, ['Ada', 'Ben', 'Cleo']))).toEqual([])
})

test('each row of a scale is one thing', () => {
  const matrix = (row: string) => [
    { type: 'matrix', name: 'm', rows: [{ value: 'r', text: row }], columns: AGREE },
  ]
  expect(foundBy('double_barrelled', matrix('Staff were quick and polite'))).toHaveLength(1)
  expect(foundBy('double_barrelled', matrix('Staff were quick'))).toEqual([])
})

test('in German two things are found as well, in other languages nothing is looked for', () => {
  const choices = ['Sehr unzufrieden', 'Unzufrieden', 'Zufrieden', 'Sehr zufrieden']
  const title = 'Wie zufrieden sind Sie mit Preis und Qualität?'
  expect(foundBy('double_barrelled', scale(title, choices), { locale: 'de' })).toHaveLength(1)
  expect(foundBy('double_barrelled', scale(title, choices), { locale: 'nl' })).toEqual([])
})

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')

test('a question of more than thirty words is overlong', () => {
  expect(foundBy('wording_overlong', scale(words(31)))).toEqual(['/source/elements/0/title'])
  expect(foundBy('wording_overlong', scale(words(30)))).toEqual([])
})

test.each([
  'Don’t you think that staff care?',
  'Do you agree that staff care?',
  'Surely staff care?',
])('“%s” leads', (title) => {
  expect(foundBy('wording_leading', scale(title))).toHaveLength(1)
})

test.each(['Do you agree or disagree that staff care?', 'How much do you agree that staff care?'])(
  '“%s” leads nowhere',
  (title) => {
    expect(foundBy('wording_leading', scale(title))).toEqual([])
  },
)

test('nobody can agree to what is always so', () => {
  expect(foundBy('wording_absolute', scale('Staff are always kind', AGREE))).toHaveLength(1)
  const yesNo = { type: 'boolean', name: 'b', title: 'Do you never eat meat?' }
  expect(foundBy('wording_absolute', [yesNo])).toHaveLength(1)
})

test('how often something is so may be asked, and answered with “always”', () => {
  const often = ['Never', 'Sometimes', 'Always']
  expect(foundBy('wording_absolute', scale('How often do you eat meat?', often))).toEqual([])
  expect(
    foundBy('wording_absolute', [{ type: 'comment', name: 'c', title: 'Never again?' }]),
  ).toEqual([])
})

test('words of many syllables are hard to read, short ones are not', () => {
  const hard =
    'To what extent, in your considered estimation, does organisational communication methodology facilitate interdepartmental collaborative responsibility?'
  const easy = 'On how many days of the last week did you go out to eat with your friends?'
  expect(foundBy('reading_hard', scale(hard))).toEqual(['/source/elements/0/title'])
  expect(foundBy('reading_hard', scale(easy))).toEqual([])
})

test.each([
  ['more good than bad answers', ['Excellent', 'Very good', 'Good', 'Poor'], 1],
  ['as many', ['Very good', 'Good', 'Poor', 'Very poor'], 0],
  ['a middle', SATISFIED, 0],
  ['steps that rise from nothing', ['Not at all satisfied', 'Satisfied', 'Very satisfied'], 0],
  ['words of another kind', ['Red', 'Green', 'Good'], 0],
] as const)('a scale with %s', (_, choices, found) => {
  expect(foundBy('scale_unbalanced', scale('How was it?', choices))).toHaveLength(found)
})
