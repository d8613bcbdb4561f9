import { folded } from '../language/text-search.ts'
import { ok, refuse, type Result } from '../result.ts'

/** One of the things that people say in their own words. A value is never used for another. */
export type Code = {
  readonly value: number
  readonly label: string
  /** A removed one gives nothing and can be brought back, with all that was coded by it. */
  readonly state: 'used' | 'removed'
}

export type CodesProblem = 'empty' | 'too_long' | 'taken' | 'too_many' | 'not_there'

/** As many as a multiple choice can well be read with. */
export const MOST_CODES = 60
export const LONGEST_LABEL = 200

export type CodesChange =
  | { readonly kind: 'add'; readonly label: string }
  | { readonly kind: 'rename'; readonly value: number; readonly label: string }
  | { readonly kind: 'remove' | 'restore'; readonly value: number }

type Changed = Result<readonly Code[], CodesProblem>

export const usedCodes = (codes: readonly Code[]): readonly Code[] =>
  codes.filter(({ state }) => state === 'used')

export function changeCodes(codes: readonly Code[], change: CodesChange): Changed {
  switch (change.kind) {
    case 'add': {
      if (usedCodes(codes).length >= MOST_CODES) return refuse('too_many')
      const label = readLabel(codes, change.label, null)
      if (!label.ok) return label
      const value = codes.reduce((most, code) => Math.max(most, code.value), 0) + 1
      return ok([...codes, { value, label: label.value, state: 'used' }])
    }
    case 'rename': {
      const label = readLabel(codes, change.label, change.value)
      if (!label.ok) return label
      return replaced(codes, change.value, (code) => ({ ...code, label: label.value }))
    }
    case 'remove':
      return replaced(codes, change.value, (code) => ({ ...code, state: 'removed' }))
    case 'restore':
      if (usedCodes(codes).length >= MOST_CODES) return refuse('too_many')
      return replaced(codes, change.value, (code) => ({ ...code, state: 'used' }))
  }
}

function readLabel(
  codes: readonly Code[],
  text: string,
  own: number | null,
): Result<string, CodesProblem> {
  const label = text.replace(/\s+/g, ' ').trim()
  if (label === '') return refuse('empty')
  if (label.length > LONGEST_LABEL) return refuse('too_long')
  const isTaken = usedCodes(codes).some(
    (code) => code.value !== own && folded(code.label) === folded(label),
  )
  return isTaken ? refuse('taken') : ok(label)
}

function replaced(codes: readonly Code[], value: number, by: (code: Code) => Code): Changed {
  if (!codes.some((code) => code.value === value)) return refuse('not_there')
  return ok(codes.map((code) => (code.value === value ? by(code) : code)))
}
