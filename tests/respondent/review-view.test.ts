import { expect, test } from 'vitest'
import { reviewView } from '#app/ui/respondent/review-view.ts'
import { planFrom, study } from './a-survey.ts'

const plan = planFrom({
  title: 'A survey',
  pages: [
    {
      name: 'one',
      elements: [
        { type: 'radiogroup', name: 'way', choices: ['bus'], showOtherItem: true },
        { type: 'checkbox', name: 'used', choices: [{ value: 1, text: 'Phone' }, 'fax'] },
        {
          type: 'matrix',
          name: 'm',
          columns: [{ value: 'y', text: 'Yes' }],
          rows: ['staff', 'price'],
        },
      ],
    },
    { name: 'two', visibleIf: "{way} = 'bus'", elements: [{ type: 'text', name: 'line' }] },
    { name: 'three', title: 'Last', elements: [{ type: 'text', name: 'n', inputType: 'number' }] },
  ],
})

test('answers are told in words, with what was left blank', () => {
  const answers = { way: 'other', 'way-Comment': 'by boat', used: [1], m: { staff: 'y' }, n: 2.5 }
  const { pages } = reviewView(plan, answers, 'de')
  expect(pages.flatMap(({ items }) => items)).toMatchObject([
    { name: 'way', answers: ['Etwas anderes: by boat'] },
    { name: 'used', answers: ['Phone'] },
    {
      name: 'm',
      rows: [
        { label: 'staff', answer: 'Yes' },
        { label: 'price', answer: null },
      ],
    },
    { name: 'n', answers: ['2,5'] },
  ])
})

test('rows and entries are told one by one, each answer with its question', () => {
  const nested = planFrom({
    pages: [
      {
        elements: [
          {
            type: 'paneldynamic',
            name: 'children',
            templateTitle: 'Child {panelIndex}',
            templateElements: [
              { type: 'text', name: 'name', title: 'Name' },
              {
                type: 'matrixdropdown',
                name: 'week',
                rows: [{ value: 'mon', text: 'Monday' }, 'sun'],
                columns: [{ name: 'ok', cellType: 'boolean', title: 'Well?' }],
              },
            ],
          },
        ],
      },
    ],
  })
  const answers = { children: [{ name: 'Tom', week: { mon: { ok: true } } }, { name: 'Ann' }] }
  const [item] = reviewView(nested, answers, 'en').pages[0]?.items ?? []
  expect(item).toMatchObject({
    answers: [],
    groups: [
      {
        label: 'Child 1',
        items: [
          { label: 'Name', answers: ['Tom'] },
          { groups: [{ label: 'Monday', items: [{ label: 'Well?', answers: ['Yes'] }] }] },
        ],
      },
      { label: 'Child 2', items: [{ label: 'Name', answers: ['Ann'] }] },
    ],
  })
})

test('pages that were not met are left out, and numbered as the respondent counts', () => {
  expect(reviewView(plan, {}, 'en').pages).toMatchObject([
    { pageIndex: 0, pageNumber: 1, title: null },
    { pageIndex: 2, pageNumber: 2, title: 'Last' },
  ])
})

test('a question that was left blank has no answers', () => {
  const [first] = reviewView(study('empathy-consumers-2020'), {}, 'en').pages
  expect(first?.items).toMatchObject([{ name: 'contacted', answers: [], rows: [] }])
})

test('answers are told as their pages show them', () => {
  const asked = planFrom({
    title: 'A survey',
    elements: [
      {
        type: 'checkbox',
        name: 'keyed',
        choices: [{ value: 'c', text: 'Cat' }],
        valuePropertyName: 'k',
      },
      { type: 'ranking', name: 'order', choices: ['a', 'b'], showCommentArea: true },
      { type: 'matrix', name: 'm', cellType: 'checkbox', columns: ['x', 'y'], rows: ['r'] },
      { type: 'slider', name: 'span', sliderType: 'range', step: 0.5 },
      { type: 'text', name: 'born', maskType: 'datetime', maskSettings: { pattern: 'dd.mm.yyyy' } },
      { type: 'text', name: 'day', inputType: 'date' },
      { type: 'text', name: 'secret', inputType: 'password' },
      { type: 'multipletext', name: 'group', items: [{ name: 'n', inputType: 'number' }] },
      { type: 'expression', name: 'sum', expression: '{group.n} * 2', displayStyle: 'percent' },
    ],
  })
  const answers = {
    keyed: [{ k: 'c' }],
    order: ['b', 'a'],
    'order-Comment': 'Because.',
    m: { r: ['x', 'y'] },
    span: [0.5, 10],
    born: '2026-02-03',
    day: '2026-02-03',
    secret: 'swordfish',
    group: { n: 0.5 },
  }
  const items = reviewView(asked, answers, 'de').pages.flatMap((page) => page.items)
  expect(items).toMatchObject([
    { answers: ['Cat'] },
    { answers: ['1. b', '2. a'], comment: 'Because.' },
    { rows: [{ label: 'r', answer: 'x, y' }] },
    { answers: ['0,5 – 10'] },
    { answers: ['03.02.2026'] },
    { answers: ['3. Februar 2026'] },
    { answers: ['••••••'] },
    { rows: [{ label: 'n', answer: '0,5' }] },
    { answers: ['100\u00a0%'] },
  ])
})
