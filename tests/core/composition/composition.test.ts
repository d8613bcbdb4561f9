import { describe, expect, test } from 'vitest'
import { defaultBlocks } from '#app/core/composition/default-composition.ts'
import { materialOf } from '#app/core/composition/material-of.ts'
import { readStudy } from '#app/services/surveys/read-study.server.ts'

const read = (results: unknown) => readStudy({ results })

describe('a results page', () => {
  test('is public and composes itself where nothing else is said', () => {
    const study = readStudy({})
    expect(study.ok && study.value.results).toEqual({
      visibility: 'always',
      blocks: null,
      embedOrigins: [],
    })
  })

  test('composed by itself shows findings first, then each question once, then how it was done', () => {
    const blocks = defaultBlocks(
      [{ id: 'A1' }],
      [
        { id: 'age', question: 'age', row: null },
        { id: 'grid/speed', question: 'grid', row: 'speed' },
        { id: 'grid/care', question: 'grid', row: 'care' },
      ],
    )
    expect(blocks.map(({ id }) => id)).toEqual([
      'finding-A1',
      'question-age',
      'question-grid',
      'fieldwork',
      'method',
    ])
  })

  test('composed by itself has no two blocks at one address, which a link would open together', () => {
    const names = ['a b', 'a-b', 'a b-2', 'a.b']
    const blocks = defaultBlocks(
      ['G/1', 'G.1'].map((id) => ({ id })),
      names.map((id) => ({ id, question: id, row: null })),
    )
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
    expect(blocks.slice(0, 3).map(({ id }) => id)).toEqual([
      'finding-G-1',
      'finding-G-1_2',
      'question-a-b',
    ])
    expect(read({ blocks })).toMatchObject({ ok: true })
  })

  test('may carry what its blocks name and nothing else', () => {
    const { findings, variables } = materialOf(
      defaultBlocks([{ id: 'A1' }], [{ id: 'age', question: 'age', row: null }]),
    )
    expect([...findings]).toEqual(['A1'])
    expect([...variables]).toEqual(['age'])
  })

  test.each([
    ['two blocks with one id', [method('one'), method('one')]],
    ['a block of no known kind', [{ kind: 'pie', id: 'one' }]],
    ['an id that can’t stand in an address', [method('one/two')]],
    ['a comparison of a survey that has no such address', [comparison('Not a slug')]],
  ])('is refused with %s', (_name, blocks) => {
    expect(read({ blocks })).toMatchObject({ ok: false, problem: { code: 'study_broken' } })
  })

  test('may hold every kind of block', () => {
    const blocks = [
      { kind: 'finding', id: 'a', finding: 'A1', sentence: 'Most say so.' },
      { kind: 'question', id: 'b', variable: 'age' },
      { kind: 'crosstab', id: 'c', variable: 'satisfied', by: 'byAge' },
      comparison('leaders'),
      { kind: 'text', id: 'e', title: 'Why', text: { default: 'So.', de: 'Darum.' } },
      { kind: 'fieldwork', id: 'f' },
      method('g'),
    ]
    const study = read({ visibility: 'afterClose', blocks })
    expect(study.ok && study.value.results.blocks?.map(({ kind }) => kind)).toEqual(
      blocks.map(({ kind }) => kind),
    )
  })
})

const method = (id: string) => ({ kind: 'method', id })

const comparison = (survey: string) => ({
  kind: 'comparison',
  id: 'd',
  title: 'The gap',
  of: {
    kind: 'variable',
    sides: [
      { survey: 'consumers', variable: 'understood', label: 'Consumers' },
      { survey, variable: 'understood', label: 'Leaders' },
    ],
  },
})
