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
