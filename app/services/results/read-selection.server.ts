import { variableIn } from '../../core/codebook/codebook.ts'
import type { Codebook } from '../../core/codebook/variable.ts'
import { variablesIn } from '../../core/expression/expression.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Study } from '../../core/study/study.ts'
import type { Filter } from '../../core/tally/tables/table.ts'
import type { Weighting } from '../../core/tally/designs/weighting.ts'
import { compileExpression } from '../../surveyjs/compile-expression.server.ts'

export type View = 'public' | 'owner'

/** Whose numbers are asked for, as it came; null where nothing was said. */
export type AskedSelection = {
  readonly filter: string | null
  readonly weight: string | null
  readonly flagged: string | null
}

export type Selection = {
  readonly where: Filter | null
  readonly weighting: Weighting
  readonly flagged: 'kept' | 'leftOut'
  /** Flags as they came with responses, or after comparing all of them with each other. */
  readonly duplicates: 'notSought' | 'sought'
}

export const EVERYBODY: Selection = {
  where: null,
  weighting: { kind: 'none' },
  flagged: 'kept',
  duplicates: 'notSought',
}

type Reading = { readonly study: Study; readonly codebook: Codebook; readonly view: View }

/** Without a key only what stands on the published list, by its id or in its very words. */
export function readSelection(
  { study, codebook, view }: Reading,
  asked: AskedSelection,
): Result<Selection, Problem> {
  const where = view === 'public' ? listedFilter(study, asked) : anyFilter(study, codebook, asked)
  if (!where.ok) return where
  const weighting = readWeighting({ study, codebook, view }, asked)
  if (!weighting.ok) return weighting
  const [counted, flagged] = [{ where: where.value, weighting: weighting.value }, asked.flagged]
  if (flagged === null) return ok({ ...counted, flagged: 'kept', duplicates: 'notSought' })
  if (view === 'public') return refuse(problem('not_published', 'flagged: needs an API key'))
  return flagged === 'kept' || flagged === 'leftOut'
    ? ok({ ...counted, flagged, duplicates: 'sought' })
    : refuse(badParameter('flagged', 'not_a_choice', 'kept or leftOut'))
}

/** A parameter of an address that can't be understood. */
export const badParameter = (name: string, code: string, message: string): Problem =>
  problem('bad_request', `${name}: ${message}`, {
    errors: [{ pointer: `/${name}`, code, message }],
  })

const listed = ({ study }: Pick<Reading, 'study'>, text: string): Filter | null =>
  study.published.filters.find(({ id, where }) => id === text || where.text === text)?.where ?? null

function listedFilter(study: Study, { filter }: AskedSelection): Result<Filter | null, Problem> {
  if (filter === null) return ok(null)
  const where = listed({ study }, filter.trim())
  return where === null
    ? refuse(problem('not_published', 'filter: not on the list of published results'))
    : ok(where)
}

function anyFilter(
  study: Study,
  codebook: Codebook,
  { filter }: AskedSelection,
): Result<Filter | null, Problem> {
  if (filter === null) return ok(null)
  const text = filter.trim()
  const where = listed({ study }, text)
  if (where !== null) return ok(where)
  const compiled = compileExpression(text)
  if (!compiled.ok)
    return refuse(badParameter('filter', compiled.problem.code, compiled.problem.detail))
  const known = new Map(
    codebook.flatMap((variable) => [
      [variable.id, variable] as const,
      [variable.question, variable] as const,
    ]),
  )
  const names = variablesIn(compiled.value)
  // `age >= 35` compares two words, and would be told of nobody.
  if (names.length === 0)
    return refuse(
      badParameter('filter', 'names_nothing', 'Names stand in braces, such as {age} >= 35'),
    )
  for (const name of names) {
    const variable = known.get(name)
    if (variable === undefined)
      return refuse(badParameter('filter', 'unknown_variable', `There is no variable ${name}`))
    if (variable.measure === 'text')
      return refuse(badParameter('filter', 'not_countable', `${name} holds words of people’s own`))
  }
  return ok({ text, expression: compiled.value })
}

function readWeighting(
  { study, codebook, view }: Reading,
  { weight }: AskedSelection,
): Result<Weighting, Problem> {
  if (weight === null || weight === 'none') return ok({ kind: 'none' })
  const found = study.published.weights.find(({ id }) => id === weight)
  if (found !== undefined) return ok(found.weighting)
  if (view === 'public')
    return refuse(problem('not_published', 'weight: not on the list of published results'))
  if (weight === 'study') return ok(study.weighting)
  const variable = variableIn(codebook, weight)
  if (variable === null)
    return refuse(badParameter('weight', 'unknown_variable', `There is no variable ${weight}`))
  return variable.measure === 'scale' && variable.categories.length === 0
    ? ok({ kind: 'variable', variable: weight })
    : refuse(badParameter('weight', 'not_a_number', `${weight} is not a number`))
}
