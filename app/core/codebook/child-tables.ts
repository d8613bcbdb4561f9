import type { Definition, Question } from '../definition/definition.ts'
import { questionsAmong, questionsOf } from '../definition/walk.ts'
import { exportName, variablesInCell } from './codebook.ts'
import { harmonise } from './harmonise.ts'
import type { Codebook, Measure } from './variable.ts'

/** What is asked again and again, once for each entry; its base is entries, not people. */
export type ChildTable = {
  /** Value name of the question whose entries these are. */
  readonly id: string
  readonly codebook: Codebook
}

/** Tables of dynamic rows and panels; each variable has the question's name before its own. */
export const childTables = (
  definition: Definition,
  measures: { readonly [variable: string]: Measure },
): readonly ChildTable[] =>
  questionsOf(definition).flatMap((question) =>
    question.kind === 'entries' ? [childTable(question, measures)] : [],
  )

function childTable(
  { name, elements }: Extract<Question, { kind: 'entries' }>,
  measures: { readonly [variable: string]: Measure },
): ChildTable {
  const taken = new Set<string>()
  return {
    id: name,
    codebook: questionsAmong(elements)
      .flatMap(variablesInCell)
      .map((variable) => {
        const id = `${name}/${variable.id}`
        return {
          ...variable,
          id,
          measure: measures[id] ?? variable.measure,
          exportName: exportName(id, taken),
        }
      }),
  }
}

/** One set of tables for responses to several versions, the newest first. */
export function harmoniseChildren(
  versions: readonly { readonly number: number; readonly tables: readonly ChildTable[] }[],
): readonly ChildTable[] {
  const ids = new Set(versions.flatMap(({ tables }) => tables.map(({ id }) => id)))
  return [...ids].map((id) => ({
    id,
    codebook: harmonise(
      versions.map(({ number, tables }) => ({
        number,
        codebook: tables.find((table) => table.id === id)?.codebook ?? [],
      })),
    ),
  }))
}
