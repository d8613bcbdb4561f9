import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvHeadings, csvWriters, type CsvForm } from '#app/core/exchange/csv.ts'
import type { FileColumn } from '#app/core/exchange/file-column.ts'

/** What spreadsheets begin a formula with, and what they pass over before it. */
const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']
const PASSED = ['', ' ', '"', '\u00A0', '\uFEFF', ' "', '"" ']

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .tuple(fc.constantFrom(...PASSED), fc.constantFrom(...STARTS), fc.string({ maxLength: 8 }))
    .map((parts) => parts.join('')),
)

const column = (name: string, holds: FileColumn['holds']): FileColumn => ({
  name,
  label: '',
  measure: 'nominal',
  wording: null,
  holds,
})

type Said = {
  readonly heading: string
  readonly words: string
  readonly value: string
  readonly label: string
}

const said = fc.record<Said>({ heading: text, words: text, value: text, label: text })

/** A heading, words of somebody's own, a choice that is a word, and its label; read by another reader. */
function written({ heading, words, value, label }: Said, form: Omit<CsvForm, 'missing'>) {
  const columns = [
    column(heading, { kind: 'text' }),
    column('chosen', { kind: 'codes', codes: [{ value, code: 1, label, missing: null }] }),
    column('ends', { kind: 'number' }),
  ]
  const whole: CsvForm = { ...form, missing: 'blank' }
  const writers = csvWriters(columns, whole)
  const cells = [words, 0, 1]
  const line = writers.map((write, place) => write(cells[place] ?? null)).join(',')
  const mark = form.edition === 'spreadsheet' ? '\uFEFF' : ''
  const file = `${csvHeadings(columns, whole)}${line}\n`
  expect(file.startsWith(mark)).toBe(true)
  const rows: string[][] = parse(file.slice(mark.length), { record_delimiter: '\n' })
  const [headings = [], [first = '', second = '', ...rest] = []] = rows
  expect([rows.length, headings.length, rest]).toEqual([2, 3, ['1']])
  return { heading: headings[0] ?? '', words: first, chosen: second }
}

const isInert = (cell: string): boolean => {
  if (/^[\t\r\n]/.test(cell)) return false
  const [first = ''] = cell.replace(/^[\s"\u00A0\uFEFF]+/, '')
  return !STARTS.includes(first)
}

test('the edition for research reads back exactly as it was said', () => {
  fc.assert(
    fc.property(said, fc.constantFrom('codes' as const, 'labels' as const), (row, values) => {
      const read = written(row, { edition: 'research', values })
      expect(read).toEqual({
        heading: row.heading,
        words: row.words,
        chosen: values === 'labels' ? row.label : row.value,
      })
    }),
    { numRuns: 500 },
  )
})

test('in the edition for spreadsheets no heading, word, code or label runs, and the rest is as it was', () => {
  fc.assert(
    fc.property(said, fc.constantFrom('codes' as const, 'labels' as const), (row, values) => {
      const read = written(row, { edition: 'spreadsheet', values })
      const chosen = values === 'labels' ? row.label : row.value
      // The number that stands for a choice stays a number, whatever its sign.
      fc.pre(values === 'labels' || row.value !== '1')
      for (const [cell, original] of [
        [read.heading, row.heading],
        [read.words, row.words],
        [read.chosen, chosen],
      ] as const) {
        expect(isInert(cell)).toBe(true)
        expect(cell).toBe(isInert(original) ? original : `'${original}`)
      }
    }),
    { numRuns: 500 },
  )
})
