import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CaseWriter, type SavCell } from '#app/core/exchange/sav/case-writer.ts'
import {
  NO_MISSING,
  type SavDictionary,
  type SavVariable,
} from '#app/core/exchange/sav/dictionary.ts'
import { widthsOf } from '#app/core/exchange/sav/segments.ts'
import { writeDictionary } from '#app/core/exchange/sav/write-dictionary.ts'
import { joined, readSav } from '#tests/support/sav-reader.ts'

const number = (name: string, more: Partial<SavVariable> = {}): SavVariable =>
  ({
    name,
    label: '',
    measure: 'scale',
    kind: 'number',
    format: { kind: 'plain', width: 8, decimals: 0 },
    labels: [],
    missing: NO_MISSING,
    ...more,
  }) as SavVariable

const text = (name: string, width: number): SavVariable => ({
  name,
  label: '',
  measure: 'nominal',
  kind: 'string',
  width,
  labels: [],
  missing: [],
})

const dictionaryOf = (
  variables: readonly SavVariable[],
  more: Partial<SavDictionary> = {},
): SavDictionary => ({
  fileLabel: 'A file',
  createdAt: Date.UTC(2026, 4, 3),
  variables,
  sets: [],
  weight: null,
  notes: [],
  ...more,
})

function written(dictionary: SavDictionary, rows: readonly (readonly SavCell[])[]): Buffer {
  const cases = new CaseWriter(dictionary)
  const pieces: Uint8Array[] = [writeDictionary(dictionary)]
  for (const row of rows) {
    cases.write(row)
    pieces.push(cases.take())
  }
  return Buffer.concat([...pieces, cases.finish()])
}

test('labels, missing values, weight and sets stand in the dictionary', () => {
  const members = ['reasons__price', 'reasons__service'].map((name) => number(name))
  const asked = number('asked', {
    label: 'Wie war’s?',
    labels: [
      { value: 1, label: 'Gut' },
      { value: -1, label: 'x'.repeat(119) + 'é' },
    ],
    missing: { kind: 'values', values: [-1, -8] },
  })
  const ranged = number('ranged', {
    missing: { kind: 'range', low: -9, high: -1, also: 99 },
  })
  const file = readSav(
    written(
      dictionaryOf([text('said', 20), asked, ranged, ...members, number('weight')], {
        fileLabel: 'é'.repeat(40),
        sets: [
          {
            name: 'reasons',
            label: 'Why?\nSay',
            counted: 1,
            variables: ['reasons__price', 'reasons__service'],
          },
        ],
        weight: 'weight',
      }),
      [],
    ),
  )
  expect(file.cases).toBe(-1)
  expect(file.fileLabel).toBe('é'.repeat(32))
  expect(file.variables.map(({ width, element }) => [width, element])).toEqual([
    [20, 1],
    [0, 4],
    [0, 5],
    [0, 6],
    [0, 7],
    [0, 8],
  ])
  expect(file.weightElement).toBe(8)
  expect(file.variables[1]).toMatchObject({ label: 'Wie war’s?', missing: [-1, -8] })
  // Cut where a character ends.
  expect([...(file.variables[1]?.labels ?? [])]).toEqual([
    [1, 'Gut'],
    [-1, 'x'.repeat(119)],
  ])
  expect(file.variables[2]?.missing).toEqual([-9, -1, 99])
  expect(file.extensions.get(7)?.toString()).toBe('$reasons=D1 1 8 Why? Say v0000004 v0000005\n')
  expect(file.extensions.get(13)?.toString()).toContain('V0000004=reasons__price')
  expect(file.extensions.get(20)?.toString()).toBe('UTF-8')
})

test('long strings have labels and missing values in records of their own', () => {
  const long: SavVariable = {
    ...text('long', 10),
    kind: 'string',
    labels: [{ value: 'abcdefghij', label: 'All' }],
    missing: ['none'],
  } as SavVariable
  const { extensions } = readSav(written(dictionaryOf([long]), []))
  expect(extensions.get(21)?.toString('latin1')).toContain('abcdefghij')
  expect(extensions.get(22)?.toString('latin1')).toBe('\u0004\0\0\0long\u0001\b\0\0\0none    ')
})

test('whatever numbers and texts go in come out again', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.integer({ min: -110, max: 160 }),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }),
  )
  const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.constant('        x'))
  const row = fc.tuple(cell, words, cell, words)
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 12 }),
      fc.integer({ min: 1, max: 1600 }),
      (rows, width) => {
        const dictionary = dictionaryOf([
          number('a'),
          text('short', 7),
          number('b'),
          text('long', width),
        ])
        const file = readSav(written(dictionary, rows))
        expect(file.rows).toHaveLength(rows.length)
        for (const [index, [a, short, b, long]] of rows.entries()) {
          const cells = file.rows[index] ?? []
          expect([cells[0], cells[2]]).toEqual([a, b].map((value) => (value === 0 ? 0 : value)))
          expect(joined(cells.slice(1, 2), 7)).toBe(cut(short, 7))
          expect(joined(cells.slice(3), width)).toBe(cut(long, width))
        }
      },
    ),
    { numRuns: 60 },
  )
})

/** What fits of a text, whole characters and no spaces at its end: SPSS knows none there. */
function cut(words: string, width: number): string {
  const bytes = new Uint8Array(width)
  const { written: length } = new TextEncoder().encodeInto(words, bytes)
  return Buffer.from(bytes.subarray(0, length)).toString('utf8').trimEnd()
}

test.each([
  [255, [255]],
  [256, [255, 4]],
  [600, [255, 255, 96]],
  [20_000, [...Array.from({ length: 79 }, () => 255), 92]],
])('a text of %d bytes is kept in the segments that PSPP names', (width, segments) => {
  expect(widthsOf(text('t', width))).toEqual(segments)
})
