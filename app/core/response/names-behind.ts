import type { Expression } from '../expression/expression.ts'
import { variablesIn } from '../expression/expression.ts'
import type { ComputedValue } from './computed.ts'

/** The names that a rule reads, also through what is worked out from them. */
export function namesBehind(
  computed: readonly Pick<ComputedValue, 'name' | 'expression'>[],
  rule: Expression,
): ReadonlySet<string> {
  const names = new Set(variablesIn(rule))
  if (computed.length === 0) return names
  const byName = new Map(computed.map(({ name, expression }) => [name, expression]))
  // A set goes on with what is added meanwhile.
  for (const name of names) {
    const expression = byName.get(name)
    if (expression === undefined) continue
    for (const behind of variablesIn(expression)) names.add(behind)
  }
  return names
}
