import { isDeepStrictEqual } from 'node:util'
import { isJsonObject, type Json, type JsonObject } from '#app/core/json.ts'
import type { SourceOutcome } from './source-case.ts'
import type { Expected } from './submission-case.ts'

/** What became of something that was sent. */
export type Outcome =
  | { readonly outcome: 'stored'; readonly answers: JsonObject }
  | { readonly outcome: 'screenedOut' }
  | { readonly outcome: 'published'; readonly warnings: readonly string[] }
  | {
      readonly outcome: 'refused'
      readonly at: 'save' | 'publish' | 'answers'
      readonly status: number
      readonly code: string
      readonly errors: readonly { readonly pointer: string; readonly code: string }[]
    }

/** What is wrong with the outcome, in words; null when nothing is. */
export function judgeSubmission(expected: Expected, actual: Outcome): string | null {
  switch (expected.outcome) {
    case 'either':
      return null
    case 'screenedOut':
      return actual.outcome === 'screenedOut' ? null : `not screened out: ${shown(actual)}`
    case 'stored':
      return actual.outcome === 'stored'
        ? misstored(expected, actual.answers)
        : `not stored: ${shown(actual)}`
    case 'refused': {
      if (actual.outcome !== 'refused') return `not refused: ${shown(actual)}`
      if (actual.status !== expected.status)
        return `status ${actual.status} instead of ${expected.status}: ${shown(actual)}`
      return misplaced(expected, actual)
    }
  }
}

export function judgeSource(expected: SourceOutcome, actual: Outcome): string | null {
  switch (expected.outcome) {
    case 'either':
      return null
    case 'publishes':
      if (actual.outcome !== 'published') return `does not publish: ${shown(actual)}`
      return expected.warning === undefined || actual.warnings.includes(expected.warning)
        ? null
        : `no warning ${expected.warning}: ${shown(actual)}`
    case 'refused':
      if (actual.outcome !== 'refused') return `not refused: ${shown(actual)}`
      if (expected.at !== 'either' && actual.at !== expected.at)
        return `refused at ${actual.at} instead of ${expected.at}: ${shown(actual)}`
      return misplaced(expected, actual)
  }
}

function misstored(
  expected: Extract<Expected, { outcome: 'stored' }>,
  answers: JsonObject,
): string | null {
  if (expected.answers !== undefined && !isDeepStrictEqual(answers, { ...expected.answers }))
    return `stored ${brief(answers)} instead of ${brief(expected.answers)}`
  if (expected.holds !== undefined && !holds(answers, expected.holds))
    return `stored ${brief(answers)} without ${brief(expected.holds)}`
  const excess = (expected.lacks ?? []).filter((key) => Object.hasOwn(answers, key))
  return excess.length === 0 ? null : `stored ${excess.join(', ')} as well`
}

const holds = (whole: Json | undefined, part: Json): boolean =>
  isJsonObject(whole) && isJsonObject(part)
    ? Object.entries(part).every(([key, value]) => holds(whole[key], value))
    : isDeepStrictEqual(whole, part)

function misplaced(
  expected: { readonly code?: string; readonly pointer?: string },
  actual: Extract<Outcome, { outcome: 'refused' }>,
): string | null {
  const { code, pointer } = expected
  if (pointer !== undefined && !actual.errors.some((error) => areRelated(error.pointer, pointer)))
    return `no error at ${pointer}: ${shown(actual)}`
  const codes = [actual.code, ...actual.errors.map((error) => error.code)]
  return code === undefined || codes.includes(code) ? null : `no code ${code}: ${shown(actual)}`
}

/** One place, or one inside the other. */
const areRelated = (left: string, right: string) =>
  left === right || left.startsWith(`${right}/`) || (left !== '' && right.startsWith(`${left}/`))

const shown = (actual: Outcome): string => brief(actual)
const brief = (value: unknown): string => JSON.stringify(value).slice(0, 400)
