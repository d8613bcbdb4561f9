import type { Answers } from '#app/core/response/answer.ts'
import { languageTag } from '#app/core/language/language-tag.ts'
import type { Plan } from '#app/core/response/plan.ts'
import type { DocumentData } from '#app/ui/layout/document.ts'
import type { Frame } from './AnswerScreen.tsx'
import { textMark } from './language-mark.ts'
import { brandingOf } from './branding.ts'
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
  const wording = wordingOf(plan, answers, undefined, locale, operator)
  const surveyTitle = wording.plain(plan.definition.title)
  return {
    locale,
    dir: dirOf(locale),
    surveyTitle,
    surveyTitleMark: textMark(plan.definition.title, locale, plan.definition.locale),
    branding: brandingOf(plan.definition.theme, locale, surveyTitle),
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
  lang: languageTag(frame.locale),
  dir: frame.dir,
  robots: 'noindex',
  themeCss: frame.branding?.css ?? null,
})
