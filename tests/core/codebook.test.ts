import fc from 'fast-check'
import { expect, test } from 'vitest'
import { variableIn } from '#app/core/codebook/codebook.ts'
import { isReservedName } from '#app/core/json.ts'
import { asking, planFrom, planOfStudy, STUDIES } from './plans.ts'

test('each kind of question gives variables of its measure', () => {
  const { codebook } = asking(
    { type: 'radiogroup', name: 'single', choices: ['a'] },
    { type: 'checkbox', name: 'multiple', choices: ['a'] },
    { type: 'rating', name: 'rating' },
    { type: 'matrix', name: 'matrix', columns: ['a'], rows: ['r 1', 'r/2'] },
    { type: 'text', name: 'number', inputType: 'number' },
    { type: 'text', name: 'date', inputType: 'date' },
    { type: 'comment', name: 'words' },
    { type: 'html', name: 'html', html: '<p>Words</p>' },
  )
  expect(codebook.map(({ id, measure, exportName }) => [id, measure, exportName])).toEqual([
    ['single', 'nominal', 'single'],
    ['multiple', 'multiple', 'multiple'],
    ['rating', 'ordinal', 'rating'],
    ['matrix/r 1', 'ordinal', 'matrix_r_1'],
    ['matrix/r/2', 'ordinal', 'matrix_r_2'],
    ['number', 'scale', 'number'],
    ['date', 'date', 'date'],
    ['words', 'text', 'words'],
  ])
})

test('a study may name a measure that the type of the question does not tell', () => {
  const source = { elements: [{ type: 'radiogroup', name: 'age', choices: ['young', 'old'] }] }
  const { codebook } = planFrom(source, { age: 'ordinal' })
  expect(variableIn(codebook, 'age')?.measure).toBe('ordinal')
})

test('a variable that is not there is null', () => {
  expect(variableIn(asking({ type: 'comment', name: 'a' }).codebook, 'constructor')).toBeNull()
})

test('export names that would differ only in case or signs are numbered', () => {
  const { codebook } = asking(
    ...['Q 1', 'q-1', 'q_1', '1', '§'].map((name) => ({ type: 'comment', name })),
  )
  expect(codebook.map(({ exportName }) => exportName)).toEqual([
    'Q_1',
    'q_1_2',
    'q_1_3',
    'v_1',
    'v_',
  ])
})

const name = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' }),
    fc.constantFrom('x'.repeat(70), 'X'.repeat(71), 'a 1', 'A_1', 'a-1', '1', '_', 'größe'),
  )
  .filter((text) => text.trim() !== '' && !isReservedName(text))

test('export names are unique, short, and made of what SPSS takes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 30 }), (names) => {
      const { codebook } = asking(...names.map((own) => ({ type: 'comment', name: own })))
      const exported = codebook.map(({ exportName }) => exportName.toLowerCase())
      expect(new Set(exported).size).toBe(names.length)
      for (const own of exported) expect(own).toMatch(/^[a-z][a-z0-9_]{0,63}$/)
    }),
    { numRuns: 200 },
  )
})

test.each(STUDIES)('%s exports every variable under its own name', (slug) => {
  const { codebook } = planOfStudy(slug)
  expect(codebook.map(({ exportName }) => exportName)).toEqual(codebook.map(({ id }) => id))
})
