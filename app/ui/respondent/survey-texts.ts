import type { Definition } from '#app/core/definition/definition.ts'
import type { Wording } from './wording.ts'

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
  wording: Wording,
): SurveyTexts => ({
  title: wording.plain(title),
  description: description && wording.plain(description),
  closingHtml: closing && wording.html(closing),
  screenOutMessage: screenOut && wording.plain(screenOut.message),
})
