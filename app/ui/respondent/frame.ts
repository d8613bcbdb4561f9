import type { Answers } from '#app/core/response/answer.ts'
import type { Plan } from '#app/core/response/plan.ts'
import type { DocumentData } from '#app/ui/layout/document.ts'
import type { Frame } from './AnswerScreen.tsx'
import { dirOf } from './languages.ts'
import { wordingOf } from './wording.ts'

type Environment = {
  readonly operator: { readonly name: string; readonly contact: string | null } | null
  readonly privacyUrl: string | null
}

/** What stands around every answer page of a survey. */
export function frameOf(
  plan: Plan,
  locale: string,
  url: URL,
  environment: Environment,
  answers: Answers = {},
): Frame {
  const operator = environment.operator?.name ?? null
  return {
    locale,
    dir: dirOf(locale),
    surveyTitle: wordingOf(plan, answers, undefined, locale, operator).plain(plan.definition.title),
    languages: plan.definition.locales.map((language) => ({
      locale: language,
      href: addressIn(url, language),
    })),
    asker: {
      name: operator,
      contact: environment.operator?.contact ?? null,
      privacyUrl: environment.privacyUrl,
    },
  }
}

function addressIn(url: URL, locale: string): string {
  const search = new URLSearchParams(url.search)
  search.set('lang', locale)
  return `${url.pathname}?${search}`
}

export const documentOf = (frame: Frame, title: string): DocumentData => ({
  title: title === frame.surveyTitle ? title : `${title} – ${frame.surveyTitle}`,
  lang: frame.locale,
  dir: frame.dir,
  robots: 'noindex',
})
