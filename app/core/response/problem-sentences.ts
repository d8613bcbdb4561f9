import type { AnswerProblemCode, FieldProblem, Misfit } from '../problem.ts'
import { textIn } from '../definition/localized-text.ts'
import { interfaceWordsFor } from '../language/interface-words-for.ts'
import { baseOf } from '../language/language-tag.ts'
import { borrowProblems } from './borrowed-problems.ts'
import { PROBLEMS_AR } from './problem-sentences.ar.ts'
import { PROBLEMS_DE } from './problem-sentences.de.ts'
import { PROBLEMS_EN } from './problem-sentences.en.ts'
import { PROBLEMS_ES } from './problem-sentences.es.ts'
import { PROBLEMS_FR } from './problem-sentences.fr.ts'

export type ProblemParams = Readonly<Record<string, string | number>>

export type ProblemSentences = Readonly<
  Record<AnswerProblemCode, (params: ProblemParams) => string>
>

const BY_LANGUAGE: Readonly<Record<string, ProblemSentences>> = {
  ar: PROBLEMS_AR,
  de: PROBLEMS_DE,
  en: PROBLEMS_EN,
  es: PROBLEMS_ES,
  fr: PROBLEMS_FR,
}

export const isFieldProblem = (misfit: Misfit): misfit is FieldProblem =>
  Object.hasOwn(PROBLEMS_EN, misfit.code)

/** What is wrong with an answer, in the respondent's language; the author's own words go first. */
export const sentenceIn = (locale: string, { code, params = {}, text }: FieldProblem): string =>
  text === undefined ? sentencesFor(locale)[code](params) : textIn(text, locale)

const sentencesFor = (locale: string): ProblemSentences =>
  BY_LANGUAGE[baseOf(locale)] ?? borrowProblems(interfaceWordsFor(locale))
