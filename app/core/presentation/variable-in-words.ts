import { answerTo } from '../codebook/answer-to.ts'
import { answerReader } from '../codebook/answer-reader.ts'
import { wordsOf } from '../codebook/words-beside.ts'
import type { Variable } from '../codebook/variable.ts'
import type { Question } from '../definition/question.ts'
import type { Answer, Answers } from '../response/answer.ts'
import { answerInWords, partInWords, scalarInWords } from './answer-in-words.ts'

/** What somebody did with one variable, and what they said in words; empty where nothing. */
export type SaidInWords = { readonly state: Answer['state']; readonly words: string }

/** `question` is the one that this person answered, with the labels of its version. */
export function variableInWords(
  variable: Variable,
  question: Question | null,
  { answers, notShown }: { readonly answers: Answers; readonly notShown: ReadonlySet<string> },
  locale: string,
): SaidInWords {
  const { state } = answerTo(variable, answers, notShown)
  if (state === 'skipped' || state === 'notShown') return { state, words: '' }
  const { row, column, part } = variable
  const whole = Object.hasOwn(answers, variable.question) ? answers[variable.question] : undefined
  if (part !== 'answer' || question === null)
    return { state, words: scalarInWords(answerReader(variable)(answers), locale) }
  const beside = wordsOf(variable, answers)
  if (row === null) return { state, words: answerInWords(question, whole, locale, beside) }
  const steps = column === null ? [row] : [row, column]
  return { state, words: partInWords(question, whole, steps, locale) }
}
