import type { Codebook, Variable } from '../codebook/variable.ts'
import type { Definition } from '../definition/definition.ts'
import type { Finding } from '../findings/finding.ts'
import { oneWay, tablesFor } from '../findings/tables-for.ts'
import type { TableSpec } from '../tally/table.ts'

/** Variables with a public table: no words of people's own, no screeners, and nothing that was not asked. */
export function publicVariables(codebook: Codebook, definition: Definition): readonly Variable[] {
  const kept = new Set([
    ...(definition.screenOut?.reads ?? []),
    ...definition.arms.map(({ name }) => name),
  ])
  return codebook.filter(
    ({ measure, question }) => measure !== 'text' && measure !== 'date' && !kept.has(question),
  )
}

/** Every table that the public sees or that a public finding is read from, once each. */
export function publicTables(
  variables: readonly Variable[],
  findings: readonly Finding[],
): readonly TableSpec[] {
  const specs = [
    ...variables.map(({ id }) => oneWay(id, null)),
    ...findings.flatMap(({ rule }) => tablesFor(rule)),
  ]
  return [...new Map(specs.map((spec) => [spec.id, spec])).values()]
}
