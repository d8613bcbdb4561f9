import type { Question } from '../definition/definition.ts'
import { equalValues } from '../expression/compare.ts'
import { isJsonObject, type Json } from '../json.ts'
import type { Answers, ParsedResponse } from '../response/answer.ts'
import type { Plan } from '../response/plan.ts'
import { seenBefore } from './seen-before.ts'

/** What a researcher may want to look at. A flag refuses nothing and deletes nothing. */
export type QualityFlag =
  | 'speeding'
  | 'straightLining'
  | 'itemNonResponse'
  | 'duplicate'
  | 'attentionCheck'
  | 'unknownKeys'
  | 'honeypot'

/** The bit of each flag where flags are kept as numbers; an order that never changes. */
export const FLAG_BITS: { readonly [Flag in QualityFlag]: number } = {
  speeding: 1,
  straightLining: 2,
  itemNonResponse: 4,
  duplicate: 8,
  attentionCheck: 16,
  unknownKeys: 32,
  honeypot: 64,
}

/** Flags of a later version of ourselves have no bit. */
export const bitsOf = (flags: readonly string[]): number =>
  flags.reduce(
    (bits, flag) => (Object.hasOwn(FLAG_BITS, flag) ? bits | FLAG_BITS[flag as QualityFlag] : bits),
    0,
  )

export const flagsOf = (bits: number): readonly QualityFlag[] =>
  (Object.keys(FLAG_BITS) as readonly QualityFlag[]).filter(
    (flag) => (bits & FLAG_BITS[flag]) !== 0,
  )

/** Nobody reads and answers a question in less. */
const LEAST_MS_A_QUESTION = 1000
/** Two alike out of three happen by chance; a whole grid of four or more seldom. */
export const LEAST_ROWS = 4
const LEAST_SHOWN = 4
export const LEAST_ALIKE = 6

/** What can be seen in one response by itself. */
export function qualityFlags(
  plan: Plan,
  parsed: ParsedResponse,
  times: { readonly startedAt: number | null; readonly receivedAt: number },
): readonly QualityFlag[] {
  const hidden = new Set(parsed.notShown)
  const shown = plan.questions
    .map(({ question }) => question)
    .filter(({ name, kind }) => kind !== 'computed' && !hidden.has(name))
  const answered = shown.filter(({ name }) => Object.hasOwn(parsed.answers, name))
  const took = times.startedAt === null ? null : times.receivedAt - times.startedAt
  const flags: QualityFlag[] = []
  // A clock that runs ahead says nothing about the person.
  if (took !== null && took >= 0 && took < answered.length * LEAST_MS_A_QUESTION)
    flags.push('speeding')
  if (shown.some((question) => isStraightLined(question, parsed.answers)))
    flags.push('straightLining')
  if (shown.length >= LEAST_SHOWN && answered.length * 2 < shown.length)
    flags.push('itemNonResponse')
  if (plan.definition.attentionChecks.some((check) => failed(check, parsed.answers, hidden)))
    flags.push('attentionCheck')
  if (parsed.dropped.some((key) => !isOfTheSurvey(plan, key))) flags.push('unknownKeys')
  return flags
}

/**
 * Marks responses whose many answers were given before, word for word. Two people may well give the
 * same few. Found when responses are read in their order, so that storing one costs no search.
 */
export function duplicateFinder(): (answers: Answers, content: string) => readonly QualityFlag[] {
  const isSeen = seenBefore()
  return (answers, content) => {
    if (Object.keys(answers).length < LEAST_ALIKE) return []
    return isSeen(content) ? ['duplicate'] : []
  }
}

/** Blank, hidden, or worked out by ourselves: dropped, but no stranger. */
function isOfTheSurvey({ byName, computed }: Plan, key: string): boolean {
  const name = key.replace(/-Comment$/, '')
  return byName.has(name) || computed.some((value) => value.name === name)
}

function isStraightLined(question: Question, answers: Answers): boolean {
  if (question.kind !== 'matrix' || question.cells !== 'one') return false
  const given = answers[question.name]
  if (!isJsonObject(given) || question.columns.length < 2) return false
  const cells = Object.values(given)
  return cells.length >= LEAST_ROWS && new Set(cells.map(String)).size === 1
}

/** A question whose right answer everybody who reads it knows. */
export type AttentionCheck = { readonly question: string; readonly expected: Json }

const failed = (
  { question, expected }: AttentionCheck,
  answers: Answers,
  hidden: ReadonlySet<string>,
): boolean =>
  !hidden.has(question) &&
  Object.hasOwn(answers, question) &&
  !equalValues(answers[question], expected)
