import type { ChoiceValue } from '../../definition/definition.ts'
import { unreachable } from '../../result.ts'
import type { MadeVariable } from './derived.ts'

/** A rule in words: of the whole variable, and of each of its values. */
export type MadeOf = { readonly rule: string; readonly values: ReadonlyMap<string, string> }

/**
 * How a derived variable is made of others, in words for a codebook.
 *
 * @example
 * madeOf({ kind: 'band', id: 'ages', label: { default: 'Ages' }, of: 'age', bands: [] }).rule // 'Bands of age'
 */
export function madeOf(derived: MadeVariable): MadeOf {
  switch (derived.kind) {
    case 'recode':
      return {
        rule: `Recode of ${derived.of}; who gave none of the answers named is outside its base`,
        values: rules(derived.categories, ({ from }) => listed(from)),
      }
    case 'band':
      return {
        rule: `Bands of ${derived.of}`,
        values: rules(derived.bands, ({ from, below }) => range(from, below)),
      }
    case 'net':
      return {
        rule: `Nets of ${derived.of}; they may overlap`,
        values: rules(derived.nets, ({ anyOf }) => `any of ${listed(anyOf)}`),
      }
    case 'coded':
      return {
        rule: `Codes given to the answers to ${derived.of}; an answer without a code is outside its base`,
        values: new Map(),
      }
    case 'compute':
      return { rule: `Computed: ${derived.by.text}`, values: new Map() }
    default:
      return unreachable(derived)
  }
}

const rules = <Part extends { readonly value: ChoiceValue }>(
  parts: readonly Part[],
  words: (part: Part) => string,
): ReadonlyMap<string, string> => new Map(parts.map((part) => [String(part.value), words(part)]))

const listed = (values: readonly ChoiceValue[]) => values.map(String).join(', ')

function range(from: number | null, below: number | null): string {
  if (from === null) return below === null ? 'any number' : `below ${below}`
  return below === null ? `from ${from}` : `from ${from} to below ${below}`
}
