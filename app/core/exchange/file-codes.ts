import type { Choice, ChoiceValue } from '../definition/definition.ts'
import { textIn } from '../definition/localized-text.ts'
import type { FileCode } from './file-column.ts'
import { plainLabel } from './plain-label.ts'

export type CodedAnswers = {
  readonly codes: readonly FileCode[]
  /** Places of those that stand for no answer; null where no number is left for them. */
  readonly skipped: number | null
  readonly notShown: number | null
}

/** SPSS takes this many missing values, or a range and one more. */
const MOST_MISSING = 3
const [SKIPPED, NOT_SHOWN] = ['8', '9']

/**
 * Categories with the numbers that stand for them: their own where most are numbers, else 1, 2, 3 in
 * the order of the questionnaire; below zero for what was declined, skipped or not shown.
 */
export function codedAnswers(categories: readonly Choice[], locale: string): CodedAnswers {
  const labels = uniqueLabels(categories, locale)
  const coded = (below: number) => {
    const numbers = numbersOf(categories, below)
    const answers = categories.map(({ value, role }, place): FileCode => ({
      value: String(value),
      code: numbers[place] ?? 0,
      label: labels[place] ?? '',
      missing: role === 'declined' ? 'declined' : null,
    }))
    return { answers, none: noAnswer(answers, below) }
  }
  const usual = coded(0)
  const least = Math.min(0, ...usual.answers.flatMap((a) => (a.missing === null ? [a.code] : [])))
  const below = Math.floor(least)
  const hasRoomBelow = below < 0 && Number.isSafeInteger(below - categories.length)
  for (const { answers, none } of hasRoomBelow ? [usual, coded(below)] : [usual]) {
    const codes = [...answers, ...none]
    const missing = codes.filter((code) => code.missing !== null).length
    if (missing <= MOST_MISSING || missingRange(codes) !== null)
      return { codes, skipped: answers.length, notShown: answers.length + 1 }
  }
  return { codes: usual.answers, skipped: null, notShown: null }
}

/** The range that holds every missing code and no other; null where there is none. */
export function missingRange(
  codes: readonly Pick<FileCode, 'code' | 'missing'>[],
): { readonly low: number; readonly high: number } | null {
  const missing = codes.filter((code) => code.missing !== null).map(({ code }) => code)
  if (missing.length === 0) return null
  const [low, high] = [Math.min(...missing), Math.max(...missing)]
  return codes.some(({ code, missing: kind }) => kind === null && code >= low && code <= high)
    ? null
    : { low, high }
}

function noAnswer(answers: readonly FileCode[], below: number): readonly FileCode[] {
  const taken = new Set(answers.flatMap(({ code, value }) => [String(code), value]))
  const labels = new Set(answers.map(({ label }) => label))
  const named = (label: string) => unlike(label, '(no answer)', labels)
  let digits = 1
  const code = (digit: string) => Number(`-${digit.repeat(digits)}`)
  const isFree = (digit: string) => !taken.has(`-${digit.repeat(digits)}`) && code(digit) < below
  while (!isFree(SKIPPED) || !isFree(NOT_SHOWN)) digits += 1
  return [
    {
      value: String(code(SKIPPED)),
      code: code(SKIPPED),
      label: named('Skipped'),
      missing: 'skipped',
    },
    {
      value: String(code(NOT_SHOWN)),
      code: code(NOT_SHOWN),
      label: named('Not shown'),
      missing: 'notShown',
    },
  ]
}

/** Below `below` stands what was declined and has no number of its own. */
function numbersOf(categories: readonly Choice[], below: number): readonly number[] {
  const own = ownNumbers(categories)
  const substantive = own.filter((_, place) => categories[place]?.role === 'substantive')
  const numbers = substantive.filter((number) => number !== null)
  // A word or two among numbers does not make words of them, nor the other way round.
  const areNumbers = numbers.length * 2 > substantive.length
  const greatest = Math.floor(Math.max(0, ...numbers))
  const afterNumbers = areNumbers && Number.isSafeInteger(greatest + 1) ? greatest + 1 : 1
  const taken = new Set(areNumbers ? own : [])
  const next = (from: number, step: 1 | -1): number => {
    let number = from
    while (taken.has(number)) number += step
    taken.add(number)
    return number
  }
  return categories.map(({ role }, place) => {
    const number = own[place] ?? null
    if (areNumbers && number !== null) return number
    if (role === 'declined') return next(below - 1, -1)
    return next(role === 'substantive' ? afterNumbers : 1, 1)
  })
}

/** What each value is as a number; of two that are alike as numbers one, 1 rather than 01. */
function ownNumbers(categories: readonly Choice[]): readonly (number | null)[] {
  const isExact = ({ value }: Choice) => String(numberIn(value)) === String(value)
  const taken = new Set(categories.filter(isExact).map(({ value }) => numberIn(value)))
  return categories.map((choice) => {
    const number = numberIn(choice.value)
    if (isExact(choice)) return number
    if (taken.has(number)) return null
    taken.add(number)
    return number
  })
}

const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i

/** As R and spreadsheets read it, who take 04 for 4. */
function numberIn(value: ChoiceValue): number | null {
  if (typeof value === 'boolean') return value ? 1 : 0
  const number = Number(value)
  return DECIMAL.test(String(value)) && Number.isFinite(number) ? number : null
}

/** Programs tell categories by their labels; two alike get their value beside them. */
function uniqueLabels(categories: readonly Choice[], locale: string): readonly string[] {
  const labels = categories.map(
    ({ label, value }) => plainLabel(textIn(label, locale)) || plainLabel(String(value)),
  )
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  const isOnly = (label: string) => counts.get(label) === 1
  const taken = new Set(labels.filter(isOnly))
  return labels.map((label, place) => {
    if (isOnly(label)) return label
    const value = plainLabel(`(${String(categories[place]?.value)})`)
    return unlike(`${label} ${value}`, value, taken)
  })
}

/** A label that is not taken yet, with something behind it where need be. */
function unlike(label: string, behind: string, taken: Set<string>): string {
  let own = label
  while (taken.has(own)) own += ` ${behind}`
  taken.add(own)
  return own
}
