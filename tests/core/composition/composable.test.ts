import { expect, test } from 'vitest'
import { codebookOf } from '#app/core/codebook/codebook.ts'
import type { Block } from '#app/core/composition/block.ts'
import { composable } from '#app/core/composition/composable.ts'
import { unfitBlocks } from '#app/core/composition/unfit-blocks.ts'
import type { Slug } from '#app/core/ids.ts'
import { fitStudy } from '#app/services/surveys/fit-study.server.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'
import { must } from '#tests/support/world.ts'

const SOURCE = {
  elements: [
    { type: 'radiogroup', name: 'way', title: 'Which way?', choices: ['phone', 'chat'] },
    {
      type: 'matrix',
      name: 'rated',
      title: 'How was it?',
      columns: ['good', 'bad'],
      rows: [{ value: 'speed', text: 'Speed' }],
    },
    { type: 'comment', name: 'words', title: 'Anything else?' },
  ],
}

const STUDY = { published: { breaks: [{ id: 'byWay', label: 'Way', variable: 'way' }] } }

function page() {
  const { definition } = readSource(SOURCE)
  if (definition === null) throw new Error('The source can’t be read')
  const study = must(fitStudy(STUDY, definition))
  return composable(study, codebookOf(definition, study.measures), definition)
}

test('a page can be composed of questions with a public table, and of tables by published breaks', () => {
  const { questions, breaks, suggested } = page()
  expect(questions).toEqual([
    { id: 'way', label: 'Which way?' },
    { id: 'rated', label: 'How was it?' },
    { id: 'rated/speed', label: 'How was it? – Speed' },
  ])
  expect(breaks).toEqual([
    {
      id: 'byWay',
      label: 'Way',
      variables: [{ id: 'rated/speed', label: 'How was it? – Speed' }],
    },
  ])
  expect(suggested.map(({ id }) => id)).toEqual([
    'question-way',
    'question-rated',
    'fieldwork',
    'method',
  ])
})

const said = { sentence: null }
const sides = (survey: string) =>
  [
    { survey: survey as Slug, finding: 'F1', label: { default: 'One' } },
    { survey: 'desk' as Slug, finding: 'F1', label: { default: 'Two' } },
  ] as const

test.each<[string, Block, string | null]>([
  ['a question in words', { kind: 'question', id: 'a', variable: 'words', ...said }, '/variable'],
  ['a question', { kind: 'question', id: 'a', variable: 'rated', ...said }, null],
  [
    'a table of the break itself',
    { kind: 'crosstab', id: 'a', variable: 'way', by: 'byWay', ...said },
    '/variable',
  ],
  ['a table', { kind: 'crosstab', id: 'a', variable: 'rated/speed', by: 'byWay', ...said }, null],
  [
    'a comparison with a survey that shows nothing',
    {
      kind: 'comparison',
      id: 'a',
      title: { default: '' },
      of: { kind: 'finding', sides: sides('away') },
      ...said,
    },
    '/of/sides/0/finding',
  ],
])('%s is told where it would show nothing', (_name, block, part) => {
  const elsewhere = {
    findings: [{ survey: 'desk' as Slug, finding: 'F1', title: 'Helped' }],
    variables: [],
  }
  expect(unfitBlocks([block], page(), elsewhere).map(({ pointer }) => pointer)).toEqual(
    part === null ? [] : [`/results/blocks/0${part}`],
  )
})
