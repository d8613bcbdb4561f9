import { expect, test } from 'vitest'
import type { Variable } from '#app/core/codebook/variable.ts'
import type { FindingRule, GroupsRule } from '#app/core/findings/finding.ts'
import { parseSlug, type Slug } from '#app/core/ids.ts'
import { dayRange } from '#app/core/results/day-range.ts'
import type { PresentedValue } from '#app/core/results/public-results.ts'
import { quoteFinding } from '#app/core/results/quote-finding.ts'
import type { QuoteSource } from '#app/core/results/quote-source.ts'
import { filter } from '#tests/core/plans.ts'

const slug = (text: string): Slug => {
  const parsed = parseSlug(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

const named = (id: string, label: string, answers: readonly (readonly [string, string])[]) =>
  ({
    id,
    exportName: id,
    question: id,
    row: null,
    label: { default: label },
    measure: 'nominal',
    categories: answers.map(([value, text]) => ({
      value,
      label: { default: text },
      role: 'substantive',
    })),
  }) as unknown as Variable

const codebook = [
  named('well', 'How well was it done?', [
    ['good', 'Well'],
    ['bad', 'Not well'],
    ['worst', 'Not at all'],
  ]),
  named('how', 'How did you get in touch?', [['phone', 'Phone']]),
  named('recommend', 'Would you recommend us?', []),
  named('wishes', 'What would have helped?', []),
  named('order', 'What matters most?', []),
]

const MAY_3 = Date.UTC(2026, 4, 3, 9)
const MAY_19 = Date.UTC(2026, 4, 19, 21)

const SOURCE: QuoteSource = {
  recruitment: 'open',
  since: MAY_3,
  until: MAY_19,
  release: 19,
  address: 'https://example.org/results/well?release=19#finding-A1',
}

const EARLIER = { authors: 'An Institute', fieldwork: 'July 2021.', sample: '200 leaders' }

const published = (figure: string) => ({
  figure: { default: figure },
  percent: null,
  score: null,
  statement: { default: 'Forty percent said so.' },
  ruleProvenance: 'published' as const,
  note: null,
})

const quote = (
  rule: FindingRule,
  live: PresentedValue,
  {
    source = SOURCE,
    figure = '',
    other = null,
    locale = 'en',
  }: {
    readonly source?: QuoteSource | null
    readonly figure?: string
    readonly other?: QuoteSource | null
    readonly locale?: string
  } = {},
) =>
  quoteFinding(
    { rule, published: published(figure) },
    { sources: { live, reconstruction: { kind: 'none' } } },
    { codebook, locale },
    { source, sourceOf: (survey) => (survey === 'well' ? source : other), earlier: EARLIER },
  )

const SHARE = {
  kind: 'share',
  variable: 'well',
  values: ['bad', 'worst'],
  percentOf: 'asked',
  where: null,
} as const

const share = (count: number, base: number): PresentedValue => ({
  kind: 'share',
  count,
  base,
  percentOf: 'asked',
  value: (100 * count) / base,
  interval: [35, 48],
  asOf: 19,
})

const GROUPS: GroupsRule['groups'] = [
  { label: { default: 'By phone' }, where: filter("{how} = 'phone'") },
  { label: { default: 'In writing' }, where: filter("{how} = 'mail'") },
]

const IS_19 = 'Release 19, https://example.org/results/well?release=19#finding-A1'
const OPEN = '(open link, 3–19 May 2026)'

test('a share says of how many people, how they came, when, what they said and where it stands', () => {
  expect(quote(SHARE, share(88, 214)).live).toBe(
    `Of 214 people who chose to answer ${OPEN}, 41% said “Not well” or “Not at all” to “How well was it done?”. ${IS_19}`,
  )
})

test('words that are read from the right leave the sentence around them as it was', () => {
  const { live } = quote(SHARE, share(88, 214), { locale: 'ar' })
  const names = ['Not well', 'Not at all', 'How well was it done?']
  for (const name of names) expect(live).toContain(`“\u2068${name}\u2069”`)
})

test('a share of those who chose an answer, among some, says both', () => {
  const rule = { ...SHARE, percentOf: 'substantive', where: filter("{how} = 'phone'") } as const
  expect(quote(rule, share(88, 214)).live).toBe(
    `Of 214 people who chose to answer this question ${OPEN} with the answer “Phone” to “How did you get in touch?”, 41% said “Not well” or “Not at all” to “How well was it done?”. ${IS_19}`,
  )
})

test.each([
  ['open', 'who chose to answer (open link, 3–19 May 2026)'],
  [
    'personalInvitations',
    'who chose to answer (personal invitations, no drawn sample, 3–19 May 2026)',
  ],
  ['closedList', 'who answered (invited from a list, 3–19 May 2026)'],
] as const)('people who came by %s are called by that', (recruitment, words) => {
  expect(quote(SHARE, share(88, 214), { source: { ...SOURCE, recruitment } }).live).toContain(words)
})

test('nothing is called a margin of error', () => {
  for (const recruitment of ['open', 'personalInvitations', 'closedList'] as const)
    expect(quote(SHARE, share(88, 214), { source: { ...SOURCE, recruitment } }).live).not.toMatch(
      /margin|error|representative/i,
    )
})

test('from fifty people on a figure may be quoted, and not before', () => {
  expect(quote(SHARE, share(20, 49)).live).toBeNull()
  expect(quote(SHARE, share(20, 50)).live).toContain('Of 50 people')
})

test('before the first release there is nothing to quote', () => {
  expect(quote(SHARE, share(88, 214), { source: null }).live).toBeNull()
})

test('results that are not for everybody are quoted without an address', () => {
  const source = { ...SOURCE, address: null }
  expect(quote(SHARE, share(88, 214), { source }).live).toMatch(/”\. Release 19\.$/)
})

test('what was published is quoted in its publisher’s words, with its source', () => {
  const { live, published: said } = quote(SHARE, { kind: 'none' }, { figure: '40%' })
  expect(live).toBeNull()
  expect(said).toBe(
    'Forty percent said so. Source: An Institute. Sample: 200 leaders. Fieldwork: July 2021.',
  )
  expect(quote(SHARE, share(88, 214)).published).toBeNull()
})

test.each([
  [{ of: 'mean', scores: null }, 'mean', 3.456, 'the mean of “Would you recommend us?” was 3.46.'],
  [{ of: 'nps' }, 'nps', 12.4, 'the Net Promoter Score of “Would you recommend us?” was +12.'],
  [
    { of: 'net', favourable: ['good'], unfavourable: ['bad'] },
    'net',
    -8,
    'the share of “good” less that of “bad” to “Would you recommend us?” was −8.',
  ],
] as const)('a score is quoted by its name: %j', (scoring, of, value, words) => {
  const rule = { kind: 'score', variable: 'recommend', scoring, where: null } as const
  const score = {
    kind: 'score',
    of,
    base: 120,
    value,
    standardDeviation: 1,
    interval: null,
    asOf: 1,
  }
  expect(quote(rule, score as PresentedValue).live).toBe(
    `Of 120 people who chose to answer this question ${OPEN}, ${words} ${IS_19}`,
  )
})

test('two variables that go together are quoted with what the figure runs between', () => {
  const rule = {
    kind: 'association',
    x: { variable: 'well', order: [] },
    y: { variable: 'recommend', order: [] },
    favourable: [],
  } as const
  const value: PresentedValue = {
    kind: 'association',
    base: { asked: 130, answered: 125, substantive: 120 },
    constructed: false,
    gamma: { estimate: 0.452, interval: null },
    tauB: null,
    spearman: null,
    steps: [],
    rising: true,
    asOf: 19,
  }
  expect(quote(rule, value).live).toBe(
    `Among 120 people who chose to answer both questions ${OPEN}, “How well was it done?” and “Would you recommend us?” went together with a gamma of 0.45 (from −1 to 1, and 0 is no link). ${IS_19}`,
  )
  expect(quote(rule, { ...value, gamma: null }).live).toBeNull()
})

test('so are two variables without an order', () => {
  const rule = { kind: 'nominalAssociation', rows: 'well', columns: 'how' } as const
  const value = { kind: 'nominalAssociation', base: 120, cramersV: 0.23, p: null, asOf: 1 } as const
  expect(quote(rule, value).live).toContain('went together with a Cramér’s V of 0.23')
})

test('groups are quoted with the base of each, and neither if one is small', () => {
  const rule = { kind: 'groups', variable: 'well', values: ['good'], groups: GROUPS } as const
  const group = (label: string, count: number, base: number) => ({
    label,
    count,
    base,
    value: (100 * count) / base,
    interval: null,
  })
  const value = (second: number): PresentedValue => ({
    kind: 'groups',
    constructed: false,
    direction: 'firstHigher',
    groups: [group('By phone', 66, 110), group('In writing', 30, second)],
    difference: null,
    asOf: 19,
  })
  expect(quote(rule, value(100)).live).toBe(
    `Of 210 people who chose to answer this question ${OPEN}, 60% of 110 in the group “By phone” and 30% of 100 in the group “In writing” said “Well” to “How well was it done?”. ${IS_19}`,
  )
  expect(quote(rule, value(49)).live).toBeNull()
})

test('a difference is quoted by its two sides', () => {
  const scoring = { of: 'mean', scores: null } as const
  const rule = { kind: 'difference', variable: 'recommend', scoring, groups: GROUPS } as const
  const value: PresentedValue = {
    kind: 'difference',
    of: 'mean',
    groups: [
      { label: 'By phone', value: 3.2, base: 110 },
      { label: 'In writing', value: 2.9, base: 100 },
    ],
    difference: null,
    asOf: 19,
  }
  expect(quote(rule, value).live).toContain(
    'the mean of “Would you recommend us?” was 3.20 among 110 in the group “By phone” and 2.90 among 100 in the group “In writing”.',
  )
})

test('of a ranking the three best are quoted', () => {
  const rule = { kind: 'ranking', question: 'order', items: ['a', 'b', 'c', 'd'] } as const
  const item = (label: string, meanRank: number) => ({
    value: label,
    label,
    base: 120,
    meanRank,
    interval: null,
    firstChoice: null,
  })
  const items = [item('Speed', 1.4), item('Care', 2.1), item('Price', 2.8), item('Rest', 3.7)]
  expect(quote(rule, { kind: 'ranking', items, asOf: 19 }).live).toBe(
    `In a ranking by 120 people who chose to answer this question ${OPEN}, these had the best places on average, where 1 is first: “Speed” 1.4, “Care” 2.1 and “Price” 2.8. ${IS_19}`,
  )
})

test('of ticks the three most frequent are quoted, and that one person may tick several', () => {
  const rule = { kind: 'multiple', variable: 'wishes', top: 4 } as const
  const answer = (label: string, count: number) => ({
    value: label,
    label,
    count,
    base: 120,
    percent: null,
    interval: null,
  })
  const answers = [
    answer('Listening', 60),
    answer('Sorry', 42),
    answer('Call', 30),
    answer('No', 6),
  ]
  expect(quote(rule, { kind: 'multiple', base: 120, answers, asOf: 19 }).live).toBe(
    `Of 120 people who chose to answer this question ${OPEN}, to “What would have helped?” 50% ticked “Listening”, 35% ticked “Sorry” and 25% ticked “Call”; one person may tick several. ${IS_19}`,
  )
})

test('two surveys are quoted with the people of each, as a gap and no trend', () => {
  const side = (survey: string, label: string) => ({
    survey: slug(survey),
    finding: 'A',
    label: { default: label },
  })
  const rule = {
    kind: 'sideBySide',
    sides: [side('well', 'Here'), side('other', 'There')],
  } as const
  const value: PresentedValue = {
    kind: 'sideBySide',
    sides: [
      { survey: 'well', finding: 'A', label: 'Here', published: '', value: share(88, 214) },
      { survey: 'other', finding: 'A', label: 'There', published: '', value: share(51, 60) },
    ],
  }
  const other = { ...SOURCE, recruitment: 'closedList', until: Date.UTC(2026, 5, 2) } as const
  expect(quote(rule, value, { other }).live).toBe(
    `“Here”: 41% of 214 people who chose to answer ${OPEN}. “There”: 85% of 60 people who answered (invited from a list, 3 May–2 June 2026). A gap, never a trend: other people, another questionnaire. ${IS_19}`,
  )
  expect(quote(rule, value).live).toBeNull()
})

test('what only owners see is never quoted', () => {
  const scaled = { variable: 'well', order: null }
  const rule = { kind: 'drivers', outcome: scaled, drivers: [] } as const
  expect(quote(rule, { kind: 'drivers', base: 500, rSquared: 0.4, drivers: [] }).live).toBeNull()
})

test('days are printed as short as they can be', () => {
  const on = (...[year, month, day]: readonly [number, number, number]) =>
    Date.UTC(year, month, day)
  expect(dayRange(on(2026, 4, 3), on(2026, 4, 19))).toBe('3–19 May 2026')
  expect(dayRange(on(2026, 4, 3), on(2026, 4, 3))).toBe('3 May 2026')
  expect(dayRange(on(2026, 4, 30), on(2026, 5, 2))).toBe('30 May–2 June 2026')
  expect(dayRange(on(2025, 11, 28), on(2026, 0, 3))).toBe('28 December 2025–3 January 2026')
  expect(dayRange(null, on(2026, 4, 19))).toBe('until 19 May 2026')
})
