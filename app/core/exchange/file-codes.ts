import type { Choice, ChoiceValue } from '../definition/definition.ts'
import { textIn } from '../definition/localized-text.ts'
import type { FileCode } from './file-column.ts'

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
 * Categories with the numbers that stand for them: their own where they are numbers, else 1, 2, 3 in
 * the order of the questionnaire; below zero for what was declined, skipped or not shown.
 */
export function codedAnswers(categories: readonly Choice[], locale: string): CodedAnswers {
  const labels = uniqueLabels(categories, locale)
  const numbers = numbersOf(categories)
  const answers = categories.map(({ value, role }, place): FileCode => ({
    value: String(value),
    code: numbers[place] ?? 0,
    label: labels[place] ?? '',
    missing: role === 'declined' ? 'declined' : null,
  }))
  const none = noAnswer(answers)
  const declined = answers.filter(({ missing }) => missing !== null).length
  if (declined + none.length <= MOST_MISSING || missingRange([...answers, ...none]) !== null)
    return {
      codes: [...answers, ...none],
      skipped: answers.length,
      notShown: answers.length + 1,
    }
  return { codes: answers, skipped: null, notShown: null }
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

function noAnswer(answers: readonly FileCode[]): readonly FileCode[] {
  const taken = new Set(answers.flatMap(({ code, value }) => [String(code), value]))
  let digits = 1
  while ([SKIPPED, NOT_SHOWN].some((digit) => taken.has(`-${digit.repeat(digits)}`))) digits += 1
  const labels = new Set(answers.map(({ label }) => label))
  const named = (label: string) => (labels.has(label) ? `${label} (no answer)` : label)
  const code = (digit: string) => Number(`-${digit.repeat(digits)}`)
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

function numbersOf(categories: readonly Choice[]): readonly number[] {
  const own = categories.map(({ value }) => numberIn(value))
  const substantive = categories.flatMap(({ role }, place) =>
    role === 'substantive' ? [own[place] ?? null] : [],
  )
  const areNumbers =
    substantive.length > 0 &&
    substantive.every((number) => number !== null) &&
    new Set(own).size >= own.filter((number) => number !== null).length
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
    return role === 'declined' ? next(-1, -1) : next(1, 1)
  })
}

function numberIn(value: ChoiceValue): number | null {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  const number = Number(value)
  return String(number) === value && Number.isFinite(number) ? number : null
}

/** Programs tell categories by their labels; two alike get their value beside them. */
function uniqueLabels(categories: readonly Choice[], locale: string): readonly string[] {
  const labels = categories.map(({ label }) => textIn(label, locale))
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return labels.map((label, place) =>
    (counts.get(label) ?? 0) > 1 ? `${label} (${String(categories[place]?.value)})` : label,
  )
}
