import { expect, test } from 'vitest'
import { pasteQuestions } from '#app/core/drafting/edits/paste-questions.ts'
import { entriesOf } from '#app/core/drafting/edits/pasted-lines.ts'
import { after, draftOf } from './draft.ts'

test.each([
  ['a list of Word', '·\tVery good\r\n·\tGood\r\n'],
  ['its second level', 'o\tVery good\r\no\tGood'],
  ['its squares', '§\tVery good\n\uf0a7\tGood'],
  ['boxes to tick', '☐ Very good\n□Good'],
  ['brackets to tick', '[ ] Very good\n( ) Good'],
  ['letters', 'a)\tVery good\nb)\tGood'],
  ['letters in brackets', '(a) Very good\n(b) Good'],
  ['numbers in brackets', '(1) Very good\n2) Good'],
  ['a row of a spreadsheet', 'Very good\tGood'],
])('%s loses its marks as it becomes choices', (_, pasted) => {
  expect(entriesOf(pasted)).toEqual(['Very good', 'Good'])
})

test('what only looks like a mark stays: a name, a range, a negative number, a decimal', () => {
  const lines = ['A. Smith', '18-24', '-5', '1.5 hours', 'o no']
  expect(entriesOf(lines.join('\n'))).toEqual(lines)
})

test.each([
  ['before', '1\tVery good\n99\tRefused'],
  ['behind', 'Very good\t1\nRefused\t99'],
])('numbers in a column %s the words are their values', (_, pasted) => {
  expect(entriesOf(pasted)).toEqual(['1|Very good', '99|Refused'])
})

test('cells that are no values are words of one choice', () => {
  expect(entriesOf('Very good\tof course\nGood\tmaybe')).toEqual([
    'Very good of course',
    'Good maybe',
  ])
})

const pasted = (text: string, source = draftOf({ pages: [{ name: 'p', elements: [] }] })) => {
  const place = { list: '/source/pages/0/elements', index: 0 }
  const { pages } = after(source, pasteQuestions(source, text, place)).source as unknown as {
    pages: [{ elements: { title: string; choices?: { text: string }[] }[] }]
  }
  return pages[0].elements.map(({ title, choices }) => [title, choices?.map((each) => each.text)])
}

test.each([
  ['Word', '1.\tHow was it?\r\n·\tVery good\r\n·\tBad\r\n2.\tWhy?\r\n'],
  ['Word with letters', '1.\tHow was it?\r\na)\tVery good\r\nb)\tBad\r\n2.\tWhy?\r\n'],
  ['paper', 'Q1. How was it?\n  1. Very good\n  2. Bad\n\nQ2: Why?'],
  ['a form', 'How was it?\n☐ Very good\n☐ Bad\n\n2. Why?'],
])('a questionnaire from %s becomes its questions with their choices', (_, text) => {
  expect(pasted(text)).toEqual([
    ['How was it?', ['Very good', 'Bad']],
    ['Why?', undefined],
  ])
})

test('a survey without a page gets one for what is pasted', () => {
  const empty = draftOf({ title: 'Empty' })
  const { source } = after(empty, pasteQuestions(empty, 'How old?\nWhere from?', 'first'))
  expect(source).toEqual({
    title: 'Empty',
    pages: [
      {
        name: 'page1',
        elements: [
          { type: 'text', name: 'question1', title: 'How old?' },
          { type: 'text', name: 'question2', title: 'Where from?' },
        ],
      },
    ],
  })
})
