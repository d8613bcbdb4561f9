import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Plan } from '#app/core/response/plan.ts'
import { AnswerScreen, type AnswerScreenView } from '#app/ui/respondent/AnswerScreen.tsx'
import { documentOf, frameOf } from '#app/ui/respondent/frame.ts'
import { devicePage } from '#app/ui/respondent/device-page.ts'
import { messagesFor } from '#app/ui/respondent/messages.ts'
import { planFrom, view } from './a-survey.ts'

const inLanguages = (...locales: readonly string[]): Plan =>
  planFrom({
    locale: locales[0],
    title: { default: 'A title', ...Object.fromEntries(locales.map((name) => [name, name])) },
    pages: [
      {
        name: 'one',
        elements: [{ type: 'text', name: 'a', title: 'Untranslated', isRequired: true }],
      },
      { name: 'two', elements: [{ type: 'comment', name: 'b' }] },
    ],
  })

const URL_OF_PAGE = new URL('https://example.com/s/a?via=key')
const frameIn = (plan: Plan, locale: string) =>
  frameOf(plan, locale, URL_OF_PAGE, { operator: null, privacyUrl: null })

function screen(plan: Plan, locale: string, shown?: AnswerScreenView): string {
  const form: AnswerScreenView = {
    kind: 'form',
    page: view(plan, { locale }),
    opened: 'inOrder',
    start: null,
    keptForMs: 1000,
  }
  const about = { survey: 'a', response: null, page: 'start', keptForMs: 1000 }
  return renderToStaticMarkup(
    createElement(AnswerScreen, {
      frame: frameIn(plan, locale),
      view: shown ?? form,
      device: devicePage(locale, about, shown ?? form),
    }),
  )
}

const tagsIn = (html: string, pattern: RegExp) => html.match(pattern) ?? []

describe('on a page with a form', () => {
  const html = screen(inLanguages('de', 'en', 'ar'), 'de')

  test('another language is asked for by the form, so that what is typed goes along', () => {
    expect(tagsIn(html, /<button[^>]* name="locale"[^>]*>/g)).toEqual(
      ['de', 'en', 'ar'].map(
        (locale) =>
          `<button type="submit" form="answers" name="locale" value="${locale}" formnovalidate="" lang="${locale}"${locale === 'de' ? ' aria-current="true"' : ''}>`,
      ),
    )
    expect(html).toMatch(/<form method="post" id="answers"/)
  })

  test('Enter goes on, since an unseen button stands before the languages', () => {
    const [first] = tagsIn(html, /<button[^>]*>/g)
    expect(first).toContain('form="answers" name="intent" value="next"')
    expect(first).toContain('tabindex="-1" aria-hidden="true"')
  })

  test('Enter on the last page sends, and on one that was opened from the review leads back', () => {
    const plan = inLanguages('de', 'en')
    const form = { kind: 'form', start: null, keptForMs: 1000 } as const
    const last = view(plan, { locale: 'de', pageIndex: 1 })
    const first = (shown: AnswerScreenView) =>
      tagsIn(screen(plan, 'de', shown), /<button[^>]*>/g)[0]
    expect(first({ ...form, page: last, opened: 'inOrder' })).toContain('value="send"')
    expect(first({ ...form, page: last, opened: 'fromReview' })).toContain('value="review"')
  })
})

test('on a page without a form the languages are links that keep the rest of the address', () => {
  const html = screen(inLanguages('de', 'en'), 'de', { kind: 'resume' })
  expect(html).not.toContain('name="locale"')
  expect(html).toContain('<a href="/s/a?via=key&amp;lang=en" lang="en" hrefLang="en">English</a>')
  expect(html).toContain('lang="de" hrefLang="de" aria-current="true"')
})

test('more than four languages are folded away under the name of the present one', () => {
  expect(screen(inLanguages('de', 'en', 'fr', 'es'), 'de')).not.toContain('<details>')
  const html = screen(inLanguages('de', 'en', 'fr', 'es', 'it'), 'fr')
  expect(html).toMatch(/<summary lang="fr"><span class="hidden">Langue: <\/span>français</)
})

describe('in a language that we do not speak', () => {
  const html = screen(inLanguages('it', 'en'), 'it')

  test('the page is in that language, with the words that SurveyJS has of it', () => {
    expect(html).toContain('<div class="shell" lang="it" dir="ltr">')
    expect(html).toMatch(/<button type="submit" name="intent" value="next"[^>]*>Successivo</)
    expect(html).toContain('Pagina 1 di 2')
    expect(html).toContain('>(<!-- -->serve una risposta<!-- -->)'.replaceAll('<!-- -->', ''))
  })

  test('what is in English says so, to the eye and to a screen reader', () => {
    expect(html).toContain('Some of our own words on this page are in English.')
    expect(html).toMatch(/<footer lang="en" dir="ltr">/)
    expect(html).toMatch(/<p class="save-notice" lang="en" dir="ltr">/)
    expect(html).toMatch(/<button[^>]* value="later"[^>]* lang="en" dir="ltr">Finish later</)
    expect(html).not.toMatch(/value="next"[^>]* lang="en"/)
  })

  test('of a language that SurveyJS has no words of either, the buttons are marked too', () => {
    const urdu = screen(inLanguages('ur', 'en'), 'ur')
    expect(urdu).toMatch(/value="next"[^>]* lang="en" dir="ltr">Continue</)
    expect(urdu).toContain('<p lang="en" dir="ltr">Page 1 of 2</p>')
  })

  test('a page of nothing but our own words is marked as English', () => {
    const resume = screen(inLanguages('he', 'en'), 'he', { kind: 'resume' })
    expect(resume).toContain('<div class="shell" lang="he" dir="rtl">')
    expect(resume).toContain('<h1 lang="en" dir="ltr">Welcome back</h1>')
  })

  test('the review names the button to send by the name that it has', () => {
    const { send, reviewHint } = messagesFor('it')
    expect(send).toBe('Salva')
    expect(reviewHint).toBe('Nothing is sent until you choose “Salva”.')
  })
})

test.each(['en', 'de', 'fr', 'es', 'ar', 'de-CH'])('in %s nothing is said of English', (locale) => {
  const html = screen(inLanguages(locale, 'nl'), locale)
  expect(html).not.toContain('in English')
  expect(html).not.toContain('<footer lang="en" dir="ltr"')
})

test('Arabic pages run from the right', () => {
  const plan = inLanguages('ar', 'en')
  expect(documentOf(frameIn(plan, 'ar'), 'A')).toMatchObject({ lang: 'ar', dir: 'rtl' })
  expect(screen(plan, 'ar')).toContain('<div class="shell" lang="ar" dir="rtl">')
})

test('a text that is there only in the survey’s own language is marked as that', () => {
  const plan = inLanguages('de', 'ar')
  expect(screen(plan, 'ar')).toContain('<h2 class="question-title" lang="de" dir="ltr">')
  expect(screen(plan, 'de')).toContain('<h2 class="question-title">')
  expect(screen(plan, 'ar')).toContain('<h1>ar</h1>')
})

test('a language that is written in a way of its own breaks no page', () => {
  expect(documentOf(frameIn(inLanguages('pt_BR', 'en'), 'pt_BR'), 'A').lang).toBe('pt-BR')
  expect(screen(inLanguages('en', 'de-a'), 'de-a')).toContain('<div class="shell" lang="und"')
})
