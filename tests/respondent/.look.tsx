import { readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { createElement as h, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { chromium } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'
import { readSource } from '#app/surveyjs/read-source.server.ts'
import { planOf } from '#app/core/response/plan.ts'
import { parsePage } from '#app/core/response/parse-answers.ts'
import { readForm } from '#app/core/response/read-form.ts'
import { pageView } from '#app/ui/respondent/page-view.ts'
import { reviewView } from '#app/ui/respondent/review-view.ts'
import { surveyTexts } from '#app/ui/respondent/survey-texts.ts'
import { dirOf } from '#app/ui/respondent/languages.ts'
import { RespondentShell } from '#app/ui/respondent/RespondentShell.tsx'
import { SurveyForm } from '#app/ui/respondent/SurveyForm.tsx'
import { ReviewPage } from '#app/ui/respondent/ReviewPage.tsx'
import { ReceiptPage } from '#app/ui/respondent/ReceiptPage.tsx'
import { ClosingPage } from '#app/ui/respondent/ClosingPage.tsx'
import { ResumePage } from '#app/ui/respondent/ResumePage.tsx'
import { ScreenedOutPage } from '#app/ui/respondent/ScreenedOutPage.tsx'
import { MessagePage } from '#app/ui/respondent/MessagePage.tsx'

const ui = '/work/main/app/ui/'
const css = readFileSync(ui + 'tokens.css', 'utf8') + readFileSync(ui + 'respondent/respondent.css', 'utf8').replace(/@import[^;]+;/, '')
const planFrom = (source: unknown) => {
  const { definition, problems } = readSource(source)
  const errors = problems.filter((p) => p.severity === 'error')
  if (!definition || errors.length) throw new Error(JSON.stringify(errors))
  return planOf(definition, {})
}
const study = (slug: string) => planFrom(JSON.parse(readFileSync(`/work/main/surveys/${slug}/survey.json`, 'utf8')))
const A = study('empathy-consumers-2020'), B = study('empathy-leaders-2021')
const K = planFrom({ title: 'Every kind of question', completedHtml: '<p>Done. <a href="https://example.org">More</a></p>', pages: [
  { name: 'one', title: 'How it went', description: 'Think of your last visit.', elements: [
    { type: 'radiogroup', name: 'r', title: 'Which way did you come?', showOtherItem: true, choices: ['Bus', 'Train', 'On foot'], showRefuseItem: true },
    { type: 'dropdown', name: 'd', title: 'Where do you live?', showOtherItem: true, choices: ['North', 'South', 'East', 'West'] },
    { type: 'checkbox', name: 'c', title: 'What did you use?', description: 'Tick all that apply.', showOtherItem: true, showNoneItem: true, choices: ['Phone', 'A very long answer that has to wrap on a small telephone because it goes on and on', 'Letter'], isRequired: false },
    { type: 'rating', name: 'n', title: 'How likely are you to recommend us?', rateMin: 0, rateMax: 10, minRateDescription: 'Not at all likely', maxRateDescription: 'Extremely likely' },
    { type: 'rating', name: 'n5', title: 'How easy was it?', isRequired: true, rateValues: [{value:1,text:'Hard'},{value:2,text:'Neither'},{value:3,text:'Easy'}] },
    { type: 'matrix', name: 'm', title: 'How much do you agree?', columns: ['Agree', 'Neither', 'Disagree'], rows: [{ value: 'l', text: 'Staff listened to me' }, { value: 's', text: 'My matter was sorted out in a reasonable time' }, 'It was easy'] },
    { type: 'matrix', name: 'm2', title: 'And how satisfied with each?', eachRowRequired: true, columns: ['Very satisfied', 'Fairly satisfied', 'Neither satisfied nor dissatisfied', 'Fairly dissatisfied', 'Very dissatisfied'], rows: ['Price', 'Speed'] },
  ] },
  { name: 'two', elements: [
    { type: 'panel', name: 'p', title: 'About you', description: 'Only if you like.', elements: [
      { type: 'text', name: 't', title: 'Your town', placeholder: 'for example Leeds' },
      { type: 'text', name: 'e', inputType: 'email', title: 'Your email address', isRequired: true, description: 'Only to send you the results.' },
      { type: 'text', name: 'dt', inputType: 'date', title: 'When was it?' } ] },
    { type: 'text', name: 'num', inputType: 'number', min: 0, max: 120, step: 1, title: 'How many times?' },
    { type: 'comment', name: 'cm', title: 'Anything else?', description: 'Please leave out names.' },
  ] },
] })

const shell = (locale: string, title: string | null, children: ReactElement, operator: string | null = null, dir = dirOf(locale)) =>
  h(RespondentShell, { locale, dir, title, languages: [{ locale: 'en', href: '?lang=en' }, { locale: 'de', href: '?lang=de' }],
    asker: { name: operator, contact: operator && 'ask@example.org', privacyUrl: operator && 'https://example.org/privacy' }, children })
const pages: Record<string, string> = {}
const doc = (name: string, locale: string, title: string, el: ReactElement, dir = dirOf(locale)) => {
  pages[name] = `<!doctype html><html lang="${locale}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${css}</style></head><body>${renderToStaticMarkup(el)}</body></html>`
}
const form = (name: string, plan: typeof A, pageIndex: number, o: { answers?: any; posted?: [string, string][]; locale?: string; notice?: any; operator?: string | null; dir?: any } = {}) => {
  const locale = o.locale ?? 'en', operator = o.operator ?? null
  const qs = plan.questions.filter((q) => q.pageIndex === pageIndex)
  let answers = o.answers ?? {}, raw = null as any, problems: any[] = []
  if (o.posted) { const f = readForm(qs, o.posted); const p = parsePage(qs, f.raw, answers); raw = f.raw; problems = [...f.problems, ...p.problems]; answers = { ...answers, ...p.answers } }
  const view = pageView({ plan, pageIndex, answers, raw, problems, locale, operator, notice: o.notice ?? null })
  doc(name, locale, view.documentTitle, shell(locale, view.runningTitle, h(SurveyForm, { view }), operator, o.dir), o.dir)
}
const yes = { contacted: 'yes', strongFeelings: 'yes' }
A.definition.pages.forEach((_, i) => form(`A${i + 1}`, A, i, { answers: i === 0 ? {} : { ...yes, understood: 'notWell', importance: 'very' }, operator: i % 2 ? 'Rapport Research' : null }))
B.definition.pages.forEach((_, i) => form(`B${i + 1}-de`, B, i, { locale: 'de' }))
form('A1-more', A, 0, { answers: { contacted: 'yes' }, notice: 'moreQuestions' })
form('A1-ask-de', A, 0, { notice: 'askAgain', locale: 'de' })
form('K1', K, 0, { answers: { r: 'other', 'r-Comment': 'By boat', c: ['Phone'], n: 9, m: { l: 'Agree' }, n5: 2 } })
form('K1-err', K, 0, { posted: [['q:r', ''], ['q:c', 'none'], ['q:c', 'Phone'], ['none:c', '1'], ['q:m/l', ''], ['q:m2/Price', 'Very satisfied']] })
form('K1-rtl', K, 0, { dir: 'rtl', answers: { r: 'Bus', n: 3 } })
form('K2', K, 1, { answers: { t: 'York', e: 'a@b.org' } })
form('K2-err', K, 1, { posted: [['q:num', '200'], ['q:cm', 'x']] })
doc('review', 'en', 'Review', shell('en', 'When you contacted customer service', h(ReviewPage, { review: reviewView(A, { ...yes, feelings: ['angry', 'worried'], resolved: 'no', helped: 'Somebody who listens.\nThat is all.' }, 'en'), changeHref: (p) => `/x/${p.pageNumber}` })))
doc('receipt', 'en', 'Receipt', shell('en', 'Every kind of question', h(ReceiptPage, { state: 'shown', locale: 'en', receivedOn: '3 May 2026', resultsHref: '/r', review: reviewView(K, { r: 'other', 'r-Comment': 'By boat', c: ['Phone', 'Letter'], m: { l: 'Agree' } }, 'en') })))
doc('confirm', 'de', 'x', shell('de', 'Titel', h(ReceiptPage, { state: 'confirm', locale: 'de', keepHref: '/x' })))
doc('deleted', 'en', 'x', shell('en', 'Title', h(ReceiptPage, { state: 'deleted', locale: 'en', resultsHref: '/x' })))
const tx = surveyTexts(A.definition, 'en', null)
doc('closing', 'en', 'x', shell('en', tx.title, h(ClosingPage, { locale: 'en', closingHtml: tx.closingHtml, receiptHref: '/a', resultsHref: '/b' })))
doc('closing-K', 'en', 'x', shell('en', 'Kinds', h(ClosingPage, { locale: 'en', closingHtml: surveyTexts(K.definition, 'en', null).closingHtml, receiptHref: '/a', resultsHref: '/b' })))
doc('out', 'en', 'x', shell('en', tx.title, h(ScreenedOutPage, { locale: 'en', message: tx.screenOutMessage ?? '', changeHref: '/1' })))
doc('resume', 'en', 'x', shell('en', tx.title, h(ResumePage, { locale: 'en' })))
doc('closed', 'de', 'x', shell('de', tx.title, h(MessagePage, { kind: 'closed', locale: 'de', links: [{ href: '/r', text: 'Die bisherigen Ergebnisse ansehen' }] })))

mkdirSync('/tmp/look/png', { recursive: true })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
let bad = 0
for (const scheme of ['light', 'dark'] as const)
  for (const width of [320, 360, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 740 }, colorScheme: scheme })
    const page = await context.newPage()
    for (const [name, html] of Object.entries(pages)) {
      writeFileSync(`/tmp/look/${name}.html`, html)
      await page.goto(`file:///tmp/look/${name}.html`)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (over > 0) { bad++; console.log('OVERFLOW', name, width, over) }
      const small = await page.evaluate(() => [...document.querySelectorAll('label,button,select,textarea,input:not([type=radio],[type=checkbox],[type=hidden])')].filter((e) => { const r = e.getBoundingClientRect(); return r.height > 0 && r.height < 44 && !e.closest('h2,h3,.other-words') }).map((e) => e.outerHTML.slice(0, 90)))
      if (small.length) { bad++; console.log('SMALL', name, width, small) }
      const axe = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
      for (const v of axe.violations) { bad++; console.log('AXE', name, scheme, width, v.id, v.nodes.map((n) => n.html.slice(0, 120) + ' ' + n.failureSummary?.slice(0, 200))) }
      for (const v of axe.incomplete) console.log('incomplete', name, scheme, width, v.id, v.nodes.slice(0, 2).map((n) => n.html.slice(0, 100)))
      if (!process.env.NOPNG) await page.screenshot({ path: `/tmp/look/png/${name}-${width}-${scheme}.png`, fullPage: true })
    }
    await context.close()
  }
await browser.close()
console.log(Object.keys(pages).length, 'pages', bad, 'bad')
