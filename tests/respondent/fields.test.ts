import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { readForm } from '#app/core/response/form/read-form.ts'
import { parsePage } from '#app/core/response/parse-answers.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { galleryOfFields } from '#tests/support/gallery-of-fields.ts'
import { asking, only, planFrom, view } from './a-survey.ts'
import { htmlOf, postedOf } from './posted-form.ts'

const PICTURE = 'data:image/png;base64,iVBORw0KGgo='

const postsOf = (plan: Plan, shown: { answers?: JsonObject; raw?: JsonObject; locale?: string }) =>
  readForm(plan.questions, postedOf(htmlOf(view(plan, shown))))

/** Questions with answers as they are kept. */
const KEPT: readonly (readonly [what: string, question: JsonObject, answers: JsonObject])[] = [
  ['a choice', { type: 'radiogroup', choices: ['a', 'b'] }, { q: 'b' }],
  [
    'words of an other choice',
    { type: 'radiogroup', choices: ['a'], showOtherItem: true },
    { q: 'other', 'q-Comment': 'by boat' },
  ],
  [
    'words in place of an other choice',
    { type: 'radiogroup', choices: ['a'], showOtherItem: true, storeOthersAsComment: false },
    { q: 'by boat' },
  ],
  [
    'words in place of one choice of several',
    { type: 'checkbox', choices: ['a'], showOtherItem: true, storeOthersAsComment: false },
    { q: ['a', 'by boat'] },
  ],
  [
    'an answer that is not listed',
    { type: 'dropdown', choices: ['a'], allowCustomChoices: true },
    { q: 'mate' },
  ],
  [
    'answers that are not listed',
    { type: 'tagbox', choices: ['a'], allowCustomChoices: true },
    { q: ['a', 'x', 'y'] },
  ],
  [
    'a comment beside the answer',
    { type: 'radiogroup', choices: ['a'], showCommentArea: true },
    { q: 'a', 'q-Comment': 'Once.\nTwice.' },
  ],
  [
    'choices kept as objects',
    { type: 'checkbox', choices: ['a', 'b'], valuePropertyName: 'key' },
    { q: [{ key: 'a' }] },
  ],
  [
    'pictures',
    { type: 'imagepicker', multiSelect: true, choices: [{ value: 'a', imageLink: PICTURE }] },
    { q: ['a'] },
  ],
  [
    'areas of a picture',
    { type: 'imagemap', imageLink: PICTURE, areas: [{ value: 'a', shape: 'rect', coords: '0' }] },
    { q: ['a'] },
  ],
  ['an order', { type: 'ranking', choices: ['a', 'b/c', 'd'] }, { q: ['d', 'a', 'b/c'] }],
  [
    'an order of some',
    { type: 'ranking', choices: ['a', 'b', 'c'], selectToRankEnabled: true },
    { q: ['c', 'a'] },
  ],
  ['a step of a scale', { type: 'rating' }, { q: 4 }],
  ['a step in a list', { type: 'rating', displayMode: 'dropdown' }, { q: 4 }],
  [
    'several in a row',
    { type: 'matrix', cellType: 'checkbox', columns: ['x', 'y'], rows: ['r', 's'] },
    { q: { r: ['x', 'y'] } },
  ],
  ['a number on a slider', { type: 'slider', step: 0.5 }, { q: 1.5 }],
  ['a range', { type: 'slider', sliderType: 'range' }, { q: [10, 90] }],
  [
    'a group of texts',
    {
      type: 'multipletext',
      items: [{ name: 'a/b' }, { name: 'n', inputType: 'number' }, { name: 'blank' }],
    },
    { q: { 'a/b': 'x', n: 2.5 } },
  ],
  [
    'a pattern without its signs',
    { type: 'text', maskType: 'pattern', maskSettings: { pattern: '+1(999)-aa' } },
    { q: '1123ab' },
  ],
  [
    'a pattern with its signs',
    {
      type: 'text',
      maskType: 'pattern',
      maskSettings: { pattern: '99-99', saveMaskedValue: true },
    },
    { q: '12-34' },
  ],
  [
    'a day by a pattern',
    { type: 'text', maskType: 'datetime', maskSettings: { pattern: 'dd.mm.yyyy' } },
    { q: '2026-02-03' },
  ],
  [
    'day and hour by a pattern, as typed',
    {
      type: 'text',
      maskType: 'datetime',
      maskSettings: { pattern: 'mm/dd/yyyy HH:MM', saveMaskedValue: true },
    },
    { q: '02/03/2026 09:05' },
  ],
  [
    'a number with a mask',
    { type: 'text', maskType: 'numeric', maskSettings: { precision: 2 } },
    { q: 1234567.5 },
  ],
  [
    'a price, as typed',
    { type: 'text', maskType: 'currency', maskSettings: { prefix: '$', saveMaskedValue: true } },
    { q: '$1,234.5' },
  ],
  ['a colour', { type: 'text', inputType: 'color' }, { q: '#1a2b3c' }],
  ['a week', { type: 'text', inputType: 'week' }, { q: '2026-W22' }],
]

describe.each(KEPT)('%s', (_, question, answers) => {
  const plan = asking({ name: 'q', ...question })

  test.each(['en', 'de', 'ar'])('is shown so that posting it keeps it (%s)', (locale) => {
    const form = postsOf(plan, { answers, locale })
    expect(form.problems).toEqual([])
    const parsed = parsePage(plan, plan.questions, form.raw, {})
    expect(parsed.problems).toEqual([])
    expect(parsed.answers).toEqual(answers)
  })

  test('that was left alone posts no answer', () => {
    const parsed = parsePage(plan, plan.questions, postsOf(plan, {}).raw, {})
    expect(parsed).toMatchObject({ problems: [], answers: {} })
  })
})

/** What was posted and can't be believed. */
const REFUSED: readonly (readonly [
  what: string,
  question: JsonObject,
  raw: JsonObject,
  href: string,
])[] = [
  [
    'a place given twice',
    { type: 'ranking', choices: ['a', 'b'] },
    { q: { a: '1', b: '1' } },
    '#q1-0',
  ],
  ['too few places', { type: 'ranking', choices: ['a', 'b'] }, { q: ['b'] }, '#q1-1'],
  ['no number on a slider', { type: 'slider' }, { q: 'much' }, '#q1-0'],
  ['one end of a range', { type: 'slider', sliderType: 'range' }, { q: [5, ''] }, '#q1-1'],
  ['a range upside down', { type: 'slider', sliderType: 'range' }, { q: [50, 5] }, '#q1-0'],
  [
    'an item of a group',
    { type: 'multipletext', items: [{ name: 'a' }, { name: 'b', isRequired: true }] },
    { q: { a: 'x', b: '' } },
    '#q1-i2-0',
  ],
  [
    'a text that is no pattern',
    { type: 'text', maskType: 'pattern', maskSettings: { pattern: '99-99' } },
    { q: '12-3' },
    '#q1-0',
  ],
  [
    'a day that is none',
    { type: 'text', maskType: 'datetime', maskSettings: { pattern: 'dd.mm.yyyy' } },
    { q: 'soon' },
    '#q1-0',
  ],
  ['a number that is none', { type: 'text', maskType: 'numeric' }, { q: 'soon' }, '#q1-0'],
  [
    'a comment that is too long',
    { type: 'text', showCommentArea: true },
    { q: 'a', 'q-Comment': 'x'.repeat(3000) },
    '#q1-words',
  ],
]

test.each(REFUSED)(
  '%s is shown again as it was posted, with a link to it',
  (_, question, raw, href) => {
    const plan = asking({ name: 'q', ...question })
    const form = postsOf(plan, { raw })
    expect(form.raw).toEqual(raw)
    const problems = [...form.problems, ...parsePage(plan, plan.questions, raw, {}).problems]
    const page = view(plan, { raw, problems })
    expect(page.errors.map((link) => link.href)).toEqual([href])
    expect(htmlOf(page)).toContain(` id="${href.slice(1)}"`)
  },
)

test('ranked choices stand in the order chosen so far', () => {
  const plan = asking({ type: 'ranking', name: 'q', choices: ['a', 'b', 'c'] })
  const labels = (shown: JsonObject) =>
    only(view(plan, { raw: shown }), 'ranking').ranks.map(({ label }) => label)
  expect(labels({})).toEqual(['a', 'b', 'c'])
  expect(labels({ q: ['c', 'a', 'b'] })).toEqual(['c', 'a', 'b'])
  expect(labels({ q: { b: '1', a: '1' } })).toEqual(['a', 'b', 'c'])
})

test('nothing that stands somewhere by itself is posted: sliders and colours have no field', () => {
  const html = htmlOf(
    view(asking({ type: 'slider', name: 's' }, { type: 'text', name: 'c', inputType: 'color' })),
  )
  expect(html).toMatch(/<input type="range" hidden="" data-slider-for="q1-0"/)
  expect(html).not.toMatch(/type="range"[^>]* name=/)
  expect(html).not.toContain('type="color"')
})

test('pictures are those that the survey brings; what is elsewhere is told in words', () => {
  const plan = asking(
    { type: 'image', name: 'i', imageLink: 'https://example.org/a.png', altText: 'A map' },
    {
      type: 'imagepicker',
      name: 'p',
      choices: [
        { value: 'a', text: 'A square', imageLink: PICTURE },
        { value: 'b', text: 'A circle', imageLink: 'https://example.org/b.png' },
      ],
    },
  )
  const html = htmlOf(view(plan))
  expect(html).toContain('<p class="picture">A map</p>')
  expect(html).toContain(`<img src="${PICTURE}" alt="A square"/>`)
  expect(html).toContain('A circle</label>')
  expect(html).not.toContain('example.org')
})

test('a picture beside its label is not called by it again', () => {
  const choices = [{ value: 'a', text: 'A square', imageLink: PICTURE }]
  const plan = asking({ type: 'imagepicker', name: 'p', showLabel: true, choices })
  expect(htmlOf(view(plan))).toContain(`<span>A square</span><img src="${PICTURE}" alt=""/>`)
})

test('a title that is hidden is still heard', () => {
  const plan = asking({ type: 'text', name: 'q', title: 'Your town', titleLocation: 'hidden' })
  expect(htmlOf(view(plan))).toMatch(/hidden"><label for="q1-0">Your town</)
})

test('what is worked out is written as its language writes it', () => {
  const plan = asking({
    type: 'expression',
    name: 'q',
    expression: '1000.5 * 2',
    displayStyle: 'currency',
    currency: 'EUR',
    format: 'About {0}',
  })
  const text = (locale: string) =>
    only(view(plan, { locale }), 'computed').text.replaceAll('\u00a0', ' ')
  expect(text('en')).toBe('About €2,001.00')
  expect(text('de')).toBe('About 2.001,00 €')
})

test('how an answer is written is told before it is asked for', () => {
  const note = (question: JsonObject, locale = 'en') =>
    view(asking({ name: 'q', ...question }), { locale }).elements.map((element) =>
      'note' in element ? element.note : null,
    )[0]
  expect(note({ type: 'slider', min: 0, max: 40, step: 5 })).toBe('From 0 to 40, in steps of 5')
  expect(note({ type: 'slider', max: 1, step: 0.5 }, 'de')).toBe(
    'Von 0 bis 1, in Schritten von 0,5',
  )
  expect(note({ type: 'comment', maxLength: 200 })).toBe('You can write up to 200 characters.')
  const mask = (maskType: string, pattern: string) => ({
    type: 'text',
    maskType,
    maskSettings: { pattern },
  })
  expect(note(mask('pattern', '999-99'))).toBe('Write it like 999-99 (a digit for each 9).')
  expect(note(mask('datetime', 'dd.mm.yyyy'))).toBe('Write it like 31.12.2026.')
  expect(note({ type: 'text' })).toBeNull()
})

test('every page of the gallery of fields can be shown, and its ids are met', () => {
  const plan = planFrom(galleryOfFields)
  for (const pageIndex of plan.definition.pages.keys()) {
    const html = htmlOf(view(plan, { pageIndex }))
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const references = [
      ...html.matchAll(/ (?:for|list|aria-labelledby|aria-describedby)="([^"]+)"/g),
    ]
    for (const id of references.flatMap(([, all]) => all?.split(' ') ?? []))
      expect(ids).toContain(id)
    expect(html).not.toMatch(/ style=| on[a-z]+=|<script/)
  }
})
