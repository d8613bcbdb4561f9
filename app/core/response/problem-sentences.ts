import type { AnswerProblemCode, FieldProblem, Misfit } from '../problem.ts'
import { textIn } from '../definition/localized-text.ts'
import { PROBLEMS_DE } from './problem-sentences.de.ts'
import { PROBLEMS_EN } from './problem-sentences.en.ts'

export type ProblemParams = Readonly<Record<string, string | number>>

export type ProblemSentences = Readonly<
  Record<AnswerProblemCode, (params: ProblemParams) => string>
>

const BY_LANGUAGE: Readonly<Record<string, ProblemSentences>> = {
  en: PROBLEMS_EN,
  de: PROBLEMS_DE,
}

export const isFieldProblem = (misfit: Misfit): misfit is FieldProblem =>
  Object.hasOwn(PROBLEMS_EN, misfit.code)

/** What is wrong with an answer, in the respondent's language; the author's own words go first. */
export const sentenceIn = (locale: string, { code, params = {}, text }: FieldProblem): string =>
  text === undefined
    ? (BY_LANGUAGE[locale.toLowerCase().split('-')[0] ?? ''] ?? PROBLEMS_EN)[code](params)
    : textIn(text, locale)
