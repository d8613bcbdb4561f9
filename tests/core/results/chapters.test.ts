import { expect, test } from 'vitest'
import { chaptersOf } from '#app/core/results/chapters.ts'
import type { ShownBlock } from '#app/core/results/shown-block.ts'

const finding = (id: string) => ({ kind: 'finding', id, sentence: null }) as unknown as ShownBlock
const question = (id: string) =>
  ({ kind: 'question', id, sentence: null, variables: [] }) as ShownBlock
const text = (id: string, title: string): ShownBlock => ({
  kind: 'text',
  id,
  title,
  paragraphs: [],
})
const fieldwork = { kind: 'fieldwork', id: 'fieldwork' } as unknown as ShownBlock
const method: ShownBlock = { kind: 'method', id: 'method' }

const outline = (blocks: readonly ShownBlock[]) =>
  chaptersOf(blocks).map((chapter) => [
    chapter.title ?? chapter.kind,
    chapter.id,
    chapter.blocks.map(({ id }) => id).join(' '),
  ])

test('blocks of a kind stand under one heading', () => {
  const blocks = [finding('A'), finding('B'), question('one'), question('two'), fieldwork, method]
  expect(outline(blocks)).toEqual([
    ['findings', 'findings', 'A B'],
    ['questions', 'questions', 'one two'],
    ['fieldwork', 'fieldwork', 'fieldwork'],
    ['method', 'method', 'method'],
  ])
})

test('a text with a title begins a chapter to which what follows belongs', () => {
  const blocks = [
    text('t1', 'Why'),
    finding('A'),
    question('one'),
    text('t2', 'How'),
    question('two'),
  ]
  expect(outline(blocks)).toEqual([
    ['Why', 't1', 't1 A one'],
    ['How', 't2', 't2 two'],
  ])
})

test('a text without a title goes on with the chapter in which it stands', () => {
  expect(outline([finding('A'), text('t1', ''), finding('B'), method])).toEqual([
    ['findings', 'findings', 'A t1 B'],
    ['method', 'method', 'method'],
  ])
})

test('fieldwork and method stand by themselves, and each anchor is there once', () => {
  const blocks = [text('t1', 'Why'), method, finding('findings'), question('one'), finding('B')]
  expect(outline(blocks)).toEqual([
    ['Why', 't1', 't1'],
    ['method', 'method', 'method'],
    ['findings', 'findings-2', 'findings'],
    ['questions', 'questions', 'one'],
    ['findings', 'findings-3', 'B'],
  ])
})
