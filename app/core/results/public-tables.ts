import type { Codebook, Variable } from '../codebook/variable.ts'
import type { Definition } from '../definition/definition.ts'
import { variablesIn } from '../expression/expression.ts'
import { oneWay, tablesFor } from '../findings/tables-for.ts'
import type { PublishedFilter } from '../study/published-list.ts'
import type { Study } from '../study/study.ts'
import { breakId, type BreakSpec } from '../tally/break-table.ts'
import type { TableSpec } from '../tally/table.ts'

type Published = Pick<Study, 'findings' | 'published'>

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
  study: Published,
): readonly TableSpec[] {
  const specs = [
    ...variables.map(({ id }) => oneWay(id, null)),
    ...study.findings.flatMap(({ rule }) => tablesFor(rule)),
    ...study.published.filters.flatMap((filter) =>
      variables
        .filter((variable) => !isReadBy(filter, variable))
        .map(({ id }) => oneWay(id, filter.where)),
    ),
  ]
  return [...new Map(specs.map((spec) => [spec.id, spec])).values()]
}

/** A filter's own variable in its table would be the whole table cut short. */
export const isReadBy = (
  { where }: Pick<PublishedFilter, 'where'>,
  { id, question }: Variable,
): boolean => variablesIn(where.expression).some((name) => name === id || name === question)

/**
 * Every choice by every published break, as far as no two of them are the same numbers seen from
 * another side, which could then be taken from each other: of two breaks by each other the earlier
 * one gives the columns, and where a filtered table of the rows reads the break's variable, that
 * table stands instead.
 */
export function publicBreaks(
  variables: readonly Variable[],
  study: Published,
): readonly BreakSpec[] {
  const { breaks } = study.published
  const placeOf = (id: string) => breaks.findIndex((listed) => listed.variables.includes(id))
  const filtered = publicTables(variables, study).flatMap((spec) =>
    spec.kind === 'oneWay' && spec.where !== null
      ? [{ variable: spec.variable, reads: variablesIn(spec.where.expression) }]
      : [],
  )
  const isPublic = (id: string) => variables.some((variable) => variable.id === id)
  return breaks.flatMap(({ variables: by }, place) =>
    variables
      .filter(
        ({ id, categories }) =>
          categories.length > 0 &&
          by.every(isPublic) &&
          (placeOf(id) === -1 || placeOf(id) > place) &&
          !filtered.some(
            ({ variable, reads }) => variable === id && reads.some((name) => by.includes(name)),
          ),
      )
      .map(({ id }) => ({ kind: 'break', id: breakId(id, by), rows: id, by }) as const),
  )
}
