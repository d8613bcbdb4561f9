import type { Codebook } from '../../codebook/variable.ts'
import { derivedAs, type MadeVariable } from './derived.ts'

/**
 * Everything that can be counted by name: what was asked, then what is made of it. A name that an
 * earlier version asked under stays what was asked.
 *
 * @example
 * withDerived([], [{ kind: 'compute', id: 'total', label: { default: 'Total' } }])[0].id // 'total'
 */
export function withDerived(codebook: Codebook, derived: readonly MadeVariable[]): Codebook {
  const asked = new Set(codebook.map(({ id }) => id))
  return [...codebook, ...derived.filter(({ id }) => !asked.has(id)).map(derivedAs)]
}
