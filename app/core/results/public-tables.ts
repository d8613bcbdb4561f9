import type { Codebook, Variable } from '../codebook/variable.ts'
import type { Definition } from '../definition/definition.ts'
import { variablesIn } from '../expression/expression.ts'
import { oneWay, tablesFor } from '../findings/tables-for.ts'
import { unreachable } from '../result.ts'
import type { Study } from '../study/study.ts'
import { askedBehind } from '../tally/derived/asked-behind.ts'
import { breakId, type BreakSpec } from '../tally/tables/break-table.ts'
import { derivedAs } from '../tally/derived/derived.ts'
import type { Weighting } from '../tally/designs/weighting.ts'
import { crossId, oneWayId, type Filter, type TableSpec } from '../tally/tables/table.ts'

type Published = Pick<Study, 'derived' | 'findings' | 'published'>

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

/**
 * Derived variables with a public table of their own, of everybody: those made of one public
 * variable that is no multiple choice. What is made of several, or of ticks, would be a crosstab
 * without its small cells hidden.
 */
export function publicDerived(
  variables: readonly Variable[],
  codebook: Codebook,
  { derived }: Pick<Study, 'derived'>,
): readonly Variable[] {
  return derived
    .filter(({ id }) => {
      const [source, ...others] = askedBehind([id], codebook, derived)
      const found = variables.find((variable) => variable.id === source)
      return others.length === 0 && found !== undefined && found.measure !== 'multiple'
    })
    .map(derivedAs)
}

/** What the public may see anything of. */
export type PublicPart = {
  /** Asked; see publicVariables. */
  readonly variables: readonly Variable[]
  /** Everything that was asked. */
  readonly codebook: Codebook
  readonly study: Published
}

/** Every table that the public sees or that a public finding is read from, once each. */
export function publicTables({ variables, codebook, study }: PublicPart): readonly TableSpec[] {
  const specs = [
    ...[...variables, ...publicDerived(variables, codebook, study)].map(({ id }) =>
      oneWay(id, null),
    ),
    ...study.findings.flatMap(({ rule }) => tablesFor(rule)),
    ...study.published.filters.flatMap(({ where }) =>
      variables
        .filter((variable) => !isReadBy(where, variable, study))
        .map(({ id }) => oneWay(id, where)),
    ),
  ]
  return [...new Map(specs.map((spec) => [spec.id, spec])).values()]
}

/** A filter's own variable in its table would be the whole table cut short. */
export const isReadBy = (
  where: Filter,
  variable: Variable,
  { derived }: Pick<Study, 'derived'>,
): boolean => askedBehind(variablesIn(where.expression), [variable], derived).length > 0

/**
 * Variables with a public weighted table of everybody. Where another public table tells a variable's
 * answers in the very groups that differ in weight, the two could be taken from each other, and
 * where the variable is derived, its table from that of its source.
 */
export function publicWeighted(part: PublicPart, weighting: Weighting): readonly Variable[] {
  const { variables, codebook, study } = part
  const behind = (names: readonly string[]) => askedBehind(names, codebook, study.derived)
  const groups = behind(weighedBy(weighting))
  const isByGroup = (names: readonly string[]) => names.some((id) => groups.includes(id))
  const told = new Set([
    ...publicBreaks(part).flatMap(({ rows, by }) => (isByGroup(behind(by)) ? [rows] : [])),
    ...publicTables(part).flatMap((spec) => {
      if (spec.kind === 'cross') return behind([spec.rows, spec.columns])
      const reads = spec.where === null ? [] : behind(variablesIn(spec.where.expression))
      return isByGroup(reads) ? behind([spec.variable]) : []
    }),
  ])
  return variables.filter(({ id, categories }) => categories.length > 0 && !told.has(id))
}

function weighedBy(weighting: Weighting): readonly string[] {
  switch (weighting.kind) {
    case 'none':
      return []
    case 'variable':
      return [weighting.variable]
    case 'raking':
      return [
        ...weighting.margins.map(({ variable }) => variable),
        ...(weighting.base === null ? [] : [weighting.base]),
      ]
    default:
      return unreachable(weighting)
  }
}

/**
 * The public tables that say more of the same people than a table of a derived variable does, and
 * beside which it may stand only where both are of one count: else the two could be taken from
 * each other.
 */
export function tablesBeside(
  spec: TableSpec,
  specs: readonly TableSpec[],
  { codebook, study: { derived } }: Pick<PublicPart, 'codebook' | 'study'>,
): readonly string[] {
  const behind = (id: string) => askedBehind([id], codebook, derived)
  const names =
    spec.kind === 'oneWay'
      ? behind(spec.variable).map((id) => oneWayId(id, spec.where))
      : behind(spec.rows).flatMap((row) => behind(spec.columns).map((by) => crossId(row, by)))
  return names.filter((id) => id !== spec.id && specs.some((other) => other.id === id))
}

/**
 * Every choice by every published break, as far as no two of them are the same numbers seen from
 * another side, which could then be taken from each other: of two breaks by each other the earlier
 * one gives the columns, and where a filtered table of the rows reads the break's variable, or one of
 * that variable the rows, or a coefficient is told of both, that stands instead. What is derived gives columns only, and stands for what it is made of.
 */
export function publicBreaks(part: PublicPart): readonly BreakSpec[] {
  const { variables, codebook, study } = part
  const behind = (names: readonly string[]) => askedBehind(names, codebook, study.derived)
  const breaks = study.published.breaks.map((listed) => ({
    by: listed.variables,
    asked: behind(listed.variables),
  }))
  const placeOf = (id: string) => breaks.findIndex(({ asked }) => asked.includes(id))
  const otherwise = publicTables(part).flatMap((spec) => {
    if (spec.kind === 'cross') {
      const reads = behind([spec.columns])
      return behind([spec.rows]).map((variable) => ({ variable, reads }))
    }
    if (spec.where === null) return []
    const reads = behind(variablesIn(spec.where.expression))
    return behind([spec.variable]).map((variable) => ({ variable, reads }))
  })
  const columns = [...variables, ...publicDerived(variables, codebook, study)]
  const isPublic = (id: string) => columns.some((variable) => variable.id === id)
  return breaks.flatMap(({ by, asked }, place) =>
    variables
      .filter(
        ({ id, categories }) =>
          categories.length > 0 &&
          by.every(isPublic) &&
          (placeOf(id) === -1 || placeOf(id) > place) &&
          !otherwise.some(
            ({ variable, reads }) =>
              (variable === id && reads.some((name) => asked.includes(name))) ||
              (asked.includes(variable) && reads.includes(id)),
          ),
      )
      .map(({ id }) => ({ kind: 'break', id: breakId(id, by), rows: id, by }) as const),
  )
}
