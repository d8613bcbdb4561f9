import type { SavDictionary, SavVariable } from './dictionary.ts'

/**
 * One of the variables of which a file is made: a string over 255 bytes is kept in several, for old
 * versions of SPSS. PSPP's "System File Format", "Very Long String Record".
 */
export type Segment = {
  readonly variable: SavVariable
  /** Eight characters at most, by which records speak of it. */
  readonly shortName: string
  /** Bytes of a string; 0 is a number. */
  readonly width: number
  /** Its first place among elements of eight bytes, from 1. */
  readonly element: number
  readonly part: 'first' | 'later'
}

const WIDEST_SEGMENT = 255
/** A segment more for every so many bytes of width. */
const BYTES_A_SEGMENT = 252
export const ELEMENT_BYTES = 8

export const isVeryLong = (variable: SavVariable): boolean =>
  variable.kind === 'string' && variable.width > WIDEST_SEGMENT

export const elementsOf = (width: number): number => Math.max(1, Math.ceil(width / ELEMENT_BYTES))

export function segmentsOf({ variables }: SavDictionary): readonly Segment[] {
  const segments: Segment[] = []
  let element = 1
  for (const variable of variables)
    for (const [index, width] of widthsOf(variable).entries()) {
      const part = index === 0 ? 'first' : 'later'
      segments.push({ variable, shortName: shortName(segments.length), width, element, part })
      element += elementsOf(width)
    }
  return segments
}

export function widthsOf(variable: SavVariable): readonly number[] {
  if (variable.kind === 'number') return [0]
  const { width } = variable
  if (width <= WIDEST_SEGMENT) return [width]
  const last = Math.ceil(width / BYTES_A_SEGMENT) - 1
  return [...Array.from({ length: last }, () => WIDEST_SEGMENT), width - last * BYTES_A_SEGMENT]
}

const shortName = (index: number): string => `V${String(index + 1).padStart(7, '0')}`
