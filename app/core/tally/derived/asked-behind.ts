import type { Variable } from '../../codebook/variable.ts'
import { variablesIn } from '../../expression/expression.ts'
import type { DerivedVariable } from './derived.ts'

/**
 * The variables of a codebook that others are made of in the end, or themselves: by the names that
 * an expression may use, a question's for all of its variables. Names that nothing has are left out.
 *
 * @example
 * askedBehind(['ages'], [{ id: 'age', question: 'age' }], [{ kind: 'band', id: 'ages', of: 'age', bands: [] }]) // ['age']
 */
export function askedBehind(
  names: readonly string[],
  codebook: readonly Pick<Variable, 'id' | 'question'>[],
  derived: readonly DerivedVariable[],
): readonly string[] {
  const found = new Set<string>()
  for (const name of leavesOf(names, derived))
    for (const { id, question } of codebook) if (id === name || question === name) found.add(id)
  return [...found]
}

/** A derived variable reads only those that were declared before it. */
function leavesOf(names: readonly string[], derived: readonly DerivedVariable[]): Set<string> {
  const leaves = new Set(names)
  for (const variable of [...derived].reverse()) {
    if (!leaves.delete(variable.id)) continue
    for (const name of readBy(variable)) leaves.add(name)
  }
  return leaves
}

const readBy = (variable: DerivedVariable): readonly string[] =>
  variable.kind === 'compute' ? variablesIn(variable.by.expression) : [variable.of]
