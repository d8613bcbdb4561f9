import { expect, test } from 'vitest'
import { compareBy, pickSide } from '#app/core/drafting/edits/composition/compare.ts'
import {
  composeFrom,
  embedOriginsOf,
  isComposed,
  leaveToSurvey,
  listEmbedOrigins,
  setVisibility,
  visibilityOf,
} from '#app/core/drafting/edits/composition/compose.ts'
import { nameOfBlock } from '#app/core/drafting/edits/composition/name-of-block.ts'
import { addBlock } from '#app/core/drafting/edits/composition/new-block.ts'
import type { Deed } from '#app/core/drafting/edits/deed.ts'
import { moveEntry, removeEntry } from '#app/core/drafting/edits/study/entries.ts'
import { entriesOf } from '#app/core/drafting/edits/study/study-list.ts'
import { writeInStudy } from '#app/core/drafting/edits/study/set-in-study.ts'
import { defaultBlocks } from '#app/core/composition/default-composition.ts'
import { textsOf } from '#app/core/drafting/texts/texts-of.ts'
import type { Json } from '#app/core/json.ts'
import type { Slug } from '#app/core/ids.ts'
import { ok } from '#app/core/result.ts'
import { readStudy } from '#app/services/surveys/read-study.server.ts'
import { after, draftOf } from '../draft.ts'

type Draft = ReturnType<typeof draftOf>

const done = (document: Draft, deed: Deed) => after(document, ok(deed))

const desk = 'desk' as Slug

const MATERIAL = {
  page: {
    suggested: defaultBlocks([{ id: 'F1' }], [{ id: 'solved', question: 'solved', row: null }]),
    questions: [
      { id: 'solved', label: 'Was it solved?' },
      { id: 'speed', label: 'How fast were we?' },
    ],
    breaks: [
      { id: 'empty', label: 'Nothing', variables: [] },
      { id: 'age', label: 'Age', variables: [{ id: 'solved', label: 'Was it solved?' }] },
    ],
  },
  others: [{ survey: desk, finding: 'F1', title: 'Helped' }],
}

const FINDINGS = { findings: [{ id: 'F1', title: 'Helped' }, { id: 'F2' }] }

const blocks = (document: Draft) => entriesOf(document, 'blocks')
const kinds = (document: Draft) =>
  blocks(document).map((block) => (block as { readonly kind: Json }).kind)

test('a page begins as the survey suggests it, and goes back to that', () => {
  const draft = draftOf({}, FINDINGS)
  expect(isComposed(draft)).toBe(false)
  const composed = done(draft, composeFrom(draft, MATERIAL.page.suggested))
  expect(isComposed(composed)).toBe(true)
  expect(blocks(composed)[0]).toEqual({ kind: 'finding', id: 'finding-F1', finding: 'F1' })
  expect(isComposed(done(composed, leaveToSurvey(composed)))).toBe(false)
})

test('a page that says of itself that it is not composed can be composed too', () => {
  const draft = draftOf({}, { results: { visibility: 'never', blocks: null } })
  expect(isComposed(draft)).toBe(false)
  const composed = done(draft, composeFrom(draft, []))
  expect(composed.study['results']).toEqual({ visibility: 'never', blocks: [] })
  expect(kinds(done(composed, addBlock(composed, 'text', MATERIAL)))).toEqual(['text'])
})

test('a new block shows what the page does not show yet, above what stands at its foot', () => {
  const draft = draftOf({}, FINDINGS)
  const start = done(draft, composeFrom(draft, MATERIAL.page.suggested))
  const kindsToAdd = ['finding', 'question', 'crosstab', 'comparison', 'text', 'method'] as const
  const whole = kindsToAdd.reduce(
    (document, kind) => done(document, addBlock(document, kind, MATERIAL)),
    start,
  )
  expect(blocks(whole)).toEqual([
    { kind: 'finding', id: 'finding-F1', finding: 'F1' },
    { kind: 'question', id: 'question-solved', variable: 'solved' },
    { kind: 'finding', id: 'finding-F2', finding: 'F2' },
    { kind: 'question', id: 'question-speed', variable: 'speed' },
    { kind: 'crosstab', id: 'crosstab-solved', variable: 'solved', by: 'age' },
    {
      kind: 'comparison',
      id: 'comparison',
      title: '',
      of: {
        kind: 'finding',
        sides: [
          { survey: 'desk', finding: 'F1', label: 'desk' },
          { survey: 'desk', finding: 'F1', label: 'desk' },
        ],
      },
    },
    { kind: 'text', id: 'text', title: '', text: '' },
    { kind: 'fieldwork', id: 'fieldwork' },
    { kind: 'method', id: 'method' },
    { kind: 'method', id: 'method_2' },
  ])
  expect(readStudy({ results: whole.study['results'] })).toMatchObject({ ok: true })
})

test('blocks are moved, taken away and named', () => {
  const draft = draftOf({}, FINDINGS)
  const start = done(draft, composeFrom(draft, MATERIAL.page.suggested))
  const moved = after(start, moveEntry(start, 'blocks', 3, 0))
  const left = after(moved, removeEntry(moved, 'blocks', 1))
  expect(kinds(left)).toEqual(['method', 'question', 'fieldwork'])
  const [method, question] = blocks(left)
  const nameOf = (block: Json | undefined) =>
    nameOfBlock(left, block ?? null, MATERIAL.page.questions)
  expect([nameOf(method), nameOf(question)]).toEqual(['', 'Was it solved?'])
  expect(nameOf({ kind: 'finding', finding: 'F1' })).toBe('Helped')
})

test('what an author says of a block is a text of the survey, in all its languages', () => {
  const draft = draftOf({}, FINDINGS)
  const start = done(draft, composeFrom(draft, MATERIAL.page.suggested))
  const pointer = '/study/results/blocks/0/sentence'
  const said = done(start, writeInStudy(start, { pointer, label: 'sentence' }, 'Most were', 'goes'))
  expect(textsOf(said).map(({ pointer: at, own }) => [at, own])).toContainEqual([
    pointer,
    'Most were',
  ])
  const unsaid = done(said, writeInStudy(said, { pointer, label: 'sentence' }, '', 'goes'))
  expect(blocks(unsaid)).toEqual(blocks(start))
})

test('a comparison changes between findings and questions, and its sides keep their names', () => {
  const draft = draftOf({}, FINDINGS)
  const empty = done(draft, composeFrom(draft, []))
  const start = done(empty, addBlock(empty, 'comparison', MATERIAL))
  const block = '/study/results/blocks/0'
  const ours = 'ours' as Slug
  const picked = done(start, pickSide(start, block, 1, { kind: 'finding', survey: ours, id: 'F9' }))
  const known = {
    findings: [],
    variables: [{ survey: desk, variable: 'solved', label: 'Was it solved?' }],
  }
  const compared = done(picked, compareBy(picked, block, 'variable', known))
  expect(blocks(compared)[0]).toMatchObject({
    of: {
      kind: 'variable',
      sides: [
        { survey: 'desk', variable: 'solved', label: 'desk' },
        { survey: 'ours', variable: '', label: 'ours' },
      ],
    },
  })
})

test('results are for everybody until somebody says otherwise', () => {
  const draft = draftOf({})
  expect(visibilityOf(draft)).toBe('always')
  const closed = done(draft, setVisibility(draft, 'afterClose'))
  expect(closed.study).toEqual({ results: { visibility: 'afterClose' } })
})

test('sites that may show results are listed, each with what is wrong with it', () => {
  const draft = draftOf({})
  expect(embedOriginsOf(draft)).toEqual([])
  const listed = done(
    draft,
    listEmbedOrigins(draft, ['https://news.example', 'http://other.example']),
  )
  expect(embedOriginsOf(listed)).toEqual(['https://news.example', 'http://other.example'])
  const read = readStudy(listed.study)
  expect(read.ok ? null : read.problem.errors).toMatchObject([
    { pointer: '/results/embedOrigins/1', message: 'must begin with https://' },
  ])
  expect(done(listed, listEmbedOrigins(listed, [])).study).toEqual({ results: {} })
})
