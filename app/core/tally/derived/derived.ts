import type { Variable } from '../../codebook/variable.ts'
import type { Choice, ChoiceValue } from '../../definition/definition.ts'
import type { LocalizedText } from '../../definition/localized-text.ts'
import type { Seq } from '../../ids.ts'
import { unreachable } from '../../result.ts'
import type { Filter } from '../tables/table.ts'

/** A variable that is made of others, declared as data. It is counted as if it had been asked. */
export type DerivedVariable = Recode | Bands | Nets | Computed

type Named = { readonly id: string; readonly label: LocalizedText }

type Category = { readonly value: ChoiceValue; readonly label: LocalizedText }

/** A single choice with other categories; who chose none of their values stays outside the base. */
export type Recode = Named & {
  readonly kind: 'recode'
  readonly of: string
  readonly categories: readonly (Category & { readonly from: readonly ChoiceValue[] })[]
}

/** A number in bands, ascending; null is without end. */
export type Bands = Named & {
  readonly kind: 'band'
  readonly of: string
  readonly bands: readonly (Category & {
    readonly from: number | null
    readonly below: number | null
  })[]
}

/** Answers of a choice counted together, any of them: nets may overlap. */
export type Nets = Named & {
  readonly kind: 'net'
  readonly of: string
  readonly nets: readonly (Category & { readonly anyOf: readonly ChoiceValue[] })[]
}

/**
 * A number worked out by an expression, with 0 for what was not said, as in SurveyJS; outside the
 * base where nothing was said at all, or no number comes of it.
 */
export type Computed = Named & { readonly kind: 'compute'; readonly by: Filter }

/**
 * Answers in people's own words, by the codes that somebody gave them: any of them, so that it is a
 * multiple choice. An answer without a code yet stays outside the base. No study declares it.
 */
export type CodedAnswers = Named & {
  readonly kind: 'coded'
  readonly of: string
  readonly categories: readonly Category[]
  readonly given: GivenCodes
}

/** Which codes each answer was given, by its place in the log. */
export class GivenCodes {
  constructor(
    readonly edition: number,
    readonly bySeq: ReadonlyMap<Seq, readonly ChoiceValue[]>,
  ) {}

  /** Two of one edition are alike. */
  toJSON(): number {
    return this.edition
  }
}

/** Everything that columns can make of others. */
export type MadeVariable = DerivedVariable | CodedAnswers

/**
 * What a derived variable is as a column of data.
 *
 * @example
 * derivedAs({ kind: 'compute', id: 'total', label: { default: 'Total' } }).measure // 'scale'
 */
export function derivedAs(derived: MadeVariable): Variable {
  const { id, label } = derived
  return {
    id,
    question: id,
    row: null,
    column: null,
    part: 'answer',
    exportName: id,
    label,
    ...measured(derived),
  }
}

function measured(derived: MadeVariable): Pick<Variable, 'measure' | 'categories'> {
  switch (derived.kind) {
    case 'recode':
      return { measure: 'nominal', categories: derived.categories.map(substantive) }
    case 'band':
      return { measure: 'ordinal', categories: derived.bands.map(substantive) }
    case 'net':
      return { measure: 'multiple', categories: derived.nets.map(substantive) }
    case 'coded':
      return { measure: 'multiple', categories: derived.categories.map(substantive) }
    case 'compute':
      return { measure: 'scale', categories: [] }
    default:
      return unreachable(derived)
  }
}

const substantive = ({ value, label }: Category): Choice => ({ value, label, role: 'substantive' })
