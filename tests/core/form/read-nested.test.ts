import { expect, test } from 'vitest'
import { readForm } from '#app/core/response/form/read-form.ts'
import { asking } from '#tests/respondent/a-survey.ts'

const plan = asking(
  { type: 'ranking', name: 'order', choices: ['a', 'b/c', 'd'] },
  { type: 'slider', name: 'span', sliderType: 'range', min: 0, max: 10 },
  {
    type: 'multipletext',
    name: 'person',
    items: [{ name: 'given' }, { name: 'years', inputType: 'number' }],
  },
  {
    type: 'matrixdropdown',
    name: 'week',
    rows: ['Monday', 'Sunday'],
    columns: [
      { name: 'sky', cellType: 'radiogroup', choices: ['sun', 'rain'] },
      { name: 'hours', cellType: 'text', inputType: 'number' },
    ],
  },
  {
    type: 'paneldynamic',
    name: 'children',
    maxPanelCount: 2,
    templateElements: [
      { type: 'text', name: 'first' },
      { type: 'checkbox', name: 'likes', choices: ['tea', 'milk'], showCommentArea: true },
    ],
  },
  { type: 'ranking', name: 'meals', choices: ['lunch'], showOtherItem: true },
  { type: 'file', name: 'paper' },
  { type: 'file', name: 'papers', allowMultiple: true },
  { type: 'radiogroup', name: 'how', choices: ['bus'], showCommentArea: true },
)
const read = (...fields: readonly (readonly [string, string])[]) => readForm(plan.questions, fields)

test('places make an order, whatever gaps they have', () => {
  const { raw, problems } = read(['q:order/a', '7'], ['q:order/b~1c', '2'], ['q:order/d', ''])
  expect(raw).toEqual({ order: ['b/c', 'a'] })
  expect(problems).toEqual([])
})

test.each([[['1', '1', '2']], [['first', '2', '3']]])('places %j are no order', (places) => {
  const fields = ['a', 'b~1c', 'd'].map((choice, index) => {
    return [`q:order/${choice}`, places[index] ?? ''] as const
  })
  const { raw, problems } = read(...fields)
  expect(problems).toMatchObject([{ pointer: '/order', code: 'rank_taken_twice' }])
  // As they came, so that they can be mended.
  expect(raw['order']).toEqual({ a: places[0], 'b/c': places[1], d: places[2] })
})

test('words of one’s own stay where places are no order', () => {
  const { raw } = read(['q:meals/lunch', '1'], ['q:meals/other', '1'], ['c:meals', 'Tea'])
  expect(raw).toEqual({ meals: { lunch: '1', other: '1' }, 'meals-Comment': 'Tea' })
})

test('no place at all is no answer', () => {
  expect(read(['q:order/a', ''], ['q:order/d', ' ']).raw).toEqual({ order: '' })
})

test('two ends are numbers, and half of them is for the checker', () => {
  expect(read(['q:span/from', '2'], ['q:span/to', '7,5']).raw).toEqual({ span: [2, 7.5] })
  expect(read(['q:span/from', '2'], ['q:span/to', '']).raw).toEqual({ span: [2, ''] })
  expect(read(['q:span/from', ''], ['q:span/to', '']).raw).toEqual({ span: '' })
})

test('items, cells and entries come out in their place', () => {
  const { raw } = read(
    ['q:person/given', 'Ada'],
    ['q:person/years', '36'],
    ['q:week/Monday/sky', 'sun'],
    ['q:week/Sunday/hours', '3'],
    ['n:children', '2'],
    ['q:children/0/first', 'Tom'],
    ['q:children/1/likes', 'tea'],
    ['c:children/1/likes', 'with milk'],
  )
  expect(raw).toEqual({
    person: { given: 'Ada', years: 36 },
    week: { Monday: { sky: 'sun' }, Sunday: { hours: 3 } },
    children: [{ first: 'Tom' }, { likes: ['tea'], 'likes-Comment': 'with milk' }],
  })
})

test('a blank entry stays, and no more entries come than there may be', () => {
  expect(read(['n:children', '2']).raw).toEqual({ children: [{}, {}] })
  expect(read(['n:children', '1000000000']).raw).toEqual({ children: [{}, {}] })
  for (const count of ['-1', 'x', '1.5']) expect(read(['n:children', count]).raw).toEqual({})
})

test('a comment stands beside any answer, also where there is none', () => {
  expect(read(['c:how', 'on foot']).raw).toEqual({ 'how-Comment': 'on foot' })
})

test('files that were kept come back as they were; of one, the last', () => {
  const kept = (name: string) => JSON.stringify({ file: 'A'.repeat(22), name })
  const fields = ['paper', 'papers'].flatMap((question) =>
    ['a.pdf', 'b.pdf'].map((name) => [`k:${question}`, kept(name)] as const),
  )
  const { raw } = read(...fields, ['k:papers', '{broken'], ['k:papers', '[]'])
  expect(raw['paper']).toMatchObject([{ name: 'b.pdf' }])
  expect(raw['papers']).toMatchObject([{ name: 'a.pdf' }, { name: 'b.pdf' }])
})
