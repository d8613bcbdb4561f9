import type { Definition } from '#app/core/definition/definition.ts'
import { htmlIn, plainIn } from './operator.ts'

/** The survey's words that stand outside its pages, in the respondent's language. */
export type SurveyTexts = {
  readonly title: string
  readonly description: string | null
  /** Sanitised HTML. */
  readonly closingHtml: string | null
  readonly screenOutMessage: string | null
}

export const surveyTexts = (
  { title, description, closing, screenOut }: Definition,
  locale: string,
  operator: string | null,
): SurveyTexts => ({
  title: plainIn(title, locale, operator),
  description: description && plainIn(description, locale, operator),
  closingHtml: closing && htmlIn(closing, locale, operator),
  screenOutMessage: screenOut && plainIn(screenOut.message, locale, operator),
})
