import { expect, test } from 'vitest'
import type { PublicResults } from '#app/core/results/public-results.ts'
import type { ToplineQuestion } from '#app/core/results/topline.ts'
import { toplineMarkdown } from '#app/ui/results/topline/topline-markdown.ts'

const results: PublicResults = {
  slug: 'visit',
  title: 'Visit',
  source: 'live',
  release: 3,
  releasedAt: null,
  received: 300,
  responses: 290,
  firstReleaseAt: 30,
  variables: [],
  findings: [],
}

const table = {
  label: '',
  n: 1000,
  isSmall: false,
  answers: [
    { label: 'Yes | *no*', role: 'inBase', count: 997 },
    { label: '1. [rather](http://x)', role: 'inBase', count: 3 },
    { label: 'Don’t know', role: 'declined', count: 7 },
  ],
  noAnswer: 4,
  mean: null,
  sd: null,
} as const

const asked = { instruction: null, notes: [], routing: null } as const

const questions: readonly ToplineQuestion[] = [
  {
    ...asked,
    kind: 'question',
    number: 1,
    name: 'came',
    wording: 'Did <b>you</b> come?',
    routing: '“Open” is yes',
    answers: { kind: 'told', layout: 'list', tables: [table] },
  },
  {
    ...asked,
    kind: 'question',
    number: 2,
    name: 'parts',
    wording: 'How were these?',
    answers: {
      kind: 'told',
      layout: 'grid',
      tables: [
        { ...table, label: 'Desk' },
        { ...table, label: 'Door', n: null, noAnswer: null },
      ],
    },
  },
  {
    ...asked,
    kind: 'question',
    number: 3,
    name: 'why',
    wording: 'Why?',
    answers: { kind: 'withheld', why: 'words', offered: [], rows: [] },
  },
]

const text = toplineMarkdown({
  page: { slug: 'visit', title: '# A visit', locale: 'en', version: 2, operator: null },
  results,
  topline: { pages: [{ title: 'First', items: [{ kind: 'text', text: '- Hi' }, ...questions] }] },
  numbers: 'released',
  group: null,
  url: 'https://example.org/results/visit/topline',
})

test('a topline as Markdown has each question with its table, and says how to read it', () => {
  const lines = text.split('\n')
  expect(lines).toContain('- 290 of 300 responses')
  expect(lines).toContain('<https://example.org/results/visit/topline>')
  expect(lines).toContain('Asked if “Open” is yes.')
  expect(lines).toContain('1,000 chose an answer')
  expect(lines).toContain('| Don’t know | apart | 7 |')
  expect(lines).toContain('| No answer | apart | 4 |')
  expect(lines.filter((line) => line.startsWith('| Desk'))).toEqual([
    '| Desk | 100 | \\* | 7 | 1,000 | 4 |',
  ])
  expect(lines).toContain('Answered in people’s own words or with a date, which are not shown.')
})

test('what people wrote into a questionnaire is no mark in it', () => {
  const lines = text.split('\n')
  expect(lines[0]).toBe('# \\# A visit')
  expect(lines).toContain('\\- Hi')
  expect(lines).toContain('### 1\\. Did \\<b\\>you\\</b\\> come?')
  expect(lines).toContain('| Yes \\| \\*no\\* | 100 | 997 |')
  expect(lines).toContain('| 1\\. \\[rather\\](http://x) | \\* | 3 |')
})
