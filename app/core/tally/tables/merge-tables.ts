import { mergeMoments, NO_OBSERVATIONS } from '../../stats/moments.ts'
import type { Atoms } from './count-atoms.ts'
import type { Base, CrossTable, OneWayTable, Table } from './table.ts'

/**
 * One table of two that were counted by the same specification over disjoint rows of the same
 * columns: people are added, moments merged. Associative, but for the last digits of moments.
 *
 * @example
 * mergeTables({ kind: 'cross', base: { asked: 2 }, counts: [[1]] }, { kind: 'cross', base: { asked: 1 }, counts: [[4]] }).counts // [[5]]
 */
export function mergeTables(left: Table, right: Table): Table {
  if (left.kind === 'oneWay' && right.kind === 'oneWay') return mergeOneWay(left, right)
  if (left.kind === 'cross' && right.kind === 'cross') return mergeCross(left, right)
  throw new Error(`${left.id} and ${right.id} are tables of two kinds`)
}

function mergeOneWay(left: OneWayTable, right: OneWayTable): OneWayTable {
  const moments = mergeMoments(left.moments ?? NO_OBSERVATIONS, right.moments ?? NO_OBSERVATIONS)
  return {
    ...left,
    base: mergeBases(left.base, right.base),
    counts: left.counts.map((category, index) => ({
      ...category,
      count: category.count + (right.counts[index]?.count ?? 0),
    })),
    moments: moments.n === 0 ? null : moments,
    complement: left.complement + right.complement,
  }
}

/**
 * The atoms of two disjoint ranges of rows together: an atom that only one of them knows stays as
 * it is.
 *
 * @example
 * mergeAtoms({}, {}) // {}
 */
export function mergeAtoms(left: Atoms, right: Atoms): Atoms {
  const merged = Object.keys({ ...left, ...right }).map((variable) => {
    const atoms = new Map((left[variable] ?? []).map((atom) => [atom.id, atom]))
    for (const atom of right[variable] ?? []) {
      const known = atoms.get(atom.id)
      atoms.set(atom.id, known === undefined ? atom : mergeOneWay(known, atom))
    }
    return [variable, withComplements([...atoms.values()])] as const
  })
  return Object.fromEntries(merged)
}

/** Whom an atom leaves out are those of all the others. */
function withComplements(atoms: readonly OneWayTable[]): readonly OneWayTable[] {
  const all = atoms.reduce((sum, { base }) => sum + base.substantive, 0)
  return atoms.map((atom) => ({ ...atom, complement: all - atom.base.substantive }))
}

const mergeCross = (left: CrossTable, right: CrossTable): CrossTable => ({
  ...left,
  base: mergeBases(left.base, right.base),
  counts: left.counts.map((row, down) =>
    row.map((count, across) => count + (right.counts[down]?.[across] ?? 0)),
  ),
})

const mergeBases = (left: Base, right: Base): Base => ({
  asked: left.asked + right.asked,
  answered: left.answered + right.answered,
  substantive: left.substantive + right.substantive,
})
