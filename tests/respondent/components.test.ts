import { readdirSync, readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AnswerScreen, type AnswerScreenView } from '#app/ui/respondent/AnswerScreen.tsx'
import { devicePage } from '#app/ui/respondent/device-page.ts'
import type { PageInput } from '#app/ui/respondent/page-view.ts'
import { ReceiptPage } from '#app/ui/respondent/ReceiptPage.tsx'
import { ResumePage } from '#app/ui/respondent/ResumePage.tsx'
import { SurveyForm } from '#app/ui/respondent/SurveyForm.tsx'
import { asking, planFrom, STUDIES, study, view } from './a-survey.ts'

const everyKind = asking(
  { type: 'html', name: 'intro', html: '<p>Hello</p>' },
  { type: 'radiogroup', name: 'r', choices: ['a', 'b'], showOtherItem: true },
  { type: 'dropdown', name: 'd', choices: ['a', 'b'], showOtherItem: true },
  { type: 'checkbox', name: 'c', choices: ['a', 'b'], showOtherItem: true },
  { type: 'rating', name: 's', rateMin: 0, rateMax: 10, minRateDescription: 'Unlikely' },
  { type: 'matrix', name: 'm', columns: ['yes', 'no'], rows: ['staff', 'price'] },
  { type: 'text', name: 't', isRequired: true },
  { type: 'text', name: 'n', inputType: 'number' },
  { type: 'panel', name: 'p', title: 'More', elements: [{ type: 'comment', name: 'long' }] },
)
const html = (plan = everyKind, input: Partial<PageInput> = {}) =>
  renderToStaticMarkup(
    createElement(SurveyForm, { view: view(plan, input), start: null, keptForMs: WEEK }),
  )
const WEEK = 7 * 24 * 60 * 60 * 1000
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1])
const submits = (text: string) => all(text, /<button type="submit" name="intent" value="(\w+)"/g)

test('every id is used once, and every reference to one is met', () => {
  const problems = [
    { pointer: '/t', code: 'required', message: '' },
    { pointer: '/m/price', code: 'row_missing', message: '' },
    { pointer: '/r-Comment', code: 'too_long', message: '' },
  ] as const
  for (const page of [html(), html(everyKind, { raw: { r: 'other' }, problems })]) {
    const ids = all(page, / id="([^"]+)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    const references = [
      ...all(page, / (?:for|aria-labelledby|aria-describedby)="([^"]+)"/g),
      ...all(page, / href="#([^"]+)"/g),
    ].flatMap((reference) => reference?.split(' ') ?? [])
    expect(references.filter((id) => !ids.includes(id))).toEqual([])
  }
})

test('the first button is the one that Enter should press', () => {
  const plan = study('empathy-consumers-2020')
  expect(submits(html(plan))).toEqual(['next', 'later'])
  expect(submits(html(plan, { pageIndex: 2 }))).toEqual(['next', 'back', 'later'])
  expect(submits(html(plan, { pageIndex: 5 }))).toEqual(['send', 'review', 'back', 'later'])
})

test('the form posts what was seen, and its language', () => {
  const page = html(study('empathy-consumers-2020'), { locale: 'de' })
  expect(page).toContain('<input type="hidden" name="lang" value="de"/>')
  expect(all(page, /name="seen" value="(\w+)"/g)).toEqual(['contacted'])
})

test('with something to mend, the summary comes first and takes the focus', () => {
  const page = html(everyKind, {
    raw: {},
    problems: [{ pointer: '/t', code: 'required', message: '' }],
  })
  expect(page).toMatch(/^<div class="error-summary" role="alert" tabindex="-1" autofocus="">/)
})

test('who asks is said once on a page', () => {
  const plan = planFrom({
    title: 'A survey',
    pages: ['first', 'second'].map((name) => ({
      name,
      elements: [{ type: 'text', name: `${name}-` }],
    })),
  })
  const shown = (pageIndex: number) => {
    const screen: AnswerScreenView = {
      kind: 'form',
      page: view(plan, { pageIndex }),
      opened: 'inOrder',
      start: null,
      keptForMs: WEEK,
    }
    const about = { survey: 'a', response: null, page: 'start', keptForMs: WEEK }
    const frame = {
      locale: 'en',
      dir: 'ltr',
      surveyTitle: 'A survey',
      surveyTitleMark: {},
      languages: [],
      asker: { name: null, contact: null, privacyUrl: null },
      branding: null,
    } as const
    return renderToStaticMarkup(
      createElement(AnswerScreen, { frame, view: screen, device: devicePage('en', about, screen) }),
    )
  }
  for (const pageIndex of [0, 1])
    expect(all(shown(pageIndex), /(This copy is a demonstration)/g)).toHaveLength(1)
})

test('a table of many answers has room beyond the measure', () => {
  const matrix = (count: number) =>
    html(
      asking({
        type: 'matrix',
        name: 'm',
        columns: Array.from({ length: count }, (_, index) => `c${index}`),
        rows: ['a'],
      }),
    )
  expect(matrix(5)).not.toContain('wide-table')
  expect(matrix(10)).toContain('<div class="wide-table" role="region" tabindex="0"')
})

test('the pages work under a policy that forbids inline styles and scripts', () => {
  for (const page of [html(), ...STUDIES.map((slug) => html(study(slug)))])
    expect(page).not.toMatch(/ style=| on[a-z]+=|<script/)
})

test('coming back shows no answers', () => {
  const page = renderToStaticMarkup(createElement(ResumePage, { locale: 'en' }))
  expect(submits(page)).toEqual(['continue', 'restart'])
})

test('deleting is asked once more, with what it means', () => {
  const page = renderToStaticMarkup(
    createElement(ReceiptPage, { state: 'confirm', locale: 'en', keepHref: '/r' }),
  )
  expect(page).toContain('Neither you nor we can bring them back.')
  expect(submits(page)).toEqual(['confirmDelete'])
})

test('the style sheet names only tokens that exist, and stays small', () => {
  const css = readFileSync('app/ui/respondent/respondent.css', 'utf8')
  const tokens = new Set(all(readFileSync('app/ui/tokens.css', 'utf8'), /(--[\w-]+):/g))
  expect(all(css, /var\((--[\w-]+)\)/g).filter((name) => !tokens.has(name))).toEqual([])
  expect(css.length).toBeLessThan(24_000)
  expect(readFileSync('app/ui/respondent/groups.css', 'utf8').length).toBeLessThan(5000)
})

test('no component asks for a script or a style of its own', () => {
  const folder = 'app/ui/respondent'
  const sources = readdirSync(folder).filter((file) => file.endsWith('.tsx'))
  for (const file of sources)
    expect(readFileSync(`${folder}/${file}`, 'utf8'), file).not.toMatch(
      /\bstyle=|\bon[A-Z]\w+=|use(State|Effect)\b/,
    )
})
