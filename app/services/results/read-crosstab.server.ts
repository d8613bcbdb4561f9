import { variableIn } from '../../core/codebook/codebook.ts'
import type { Codebook } from '../../core/codebook/variable.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Study } from '../../core/study/study.ts'
import type { Adjustment, BannerGroup, Letters } from '../../core/tally/analysis/crosstab.ts'
import type { Period } from '../../core/tally/axes/period.ts'
import { badParameter, type View } from './read-selection.server.ts'

/** A crosstab as it was asked for, in the words of the address. */
export type AskedCrosstab = {
  readonly rows: string | null
  readonly columns: string | null
  readonly letters: string | null
  readonly level: string | null
}

export type CrosstabShape = {
  readonly rows: string
  readonly banner: readonly BannerGroup[]
  readonly letters: Letters
}

const MOST_GROUPS = 12
const DEEPEST_NEST = 3
const ADJUSTMENTS: readonly Adjustment[] = ['none', 'bonferroni', 'holm', 'benjaminiHochberg']
const PERIODS: readonly Period[] = ['hour', 'day', 'week', 'month']
const TIME = /^(.*)@([a-z]+)$/
const USUAL_LEVEL = 0.05

type Reading = { readonly study: Study; readonly codebook: Codebook; readonly view: View }

/**
 * Columns are groups between commas: a published break by its id, variables nested by `>`, or a
 * time: `@month` of receipt, `bought@month` of an answer that is a date.
 */
export function readCrosstab(
  reading: Reading,
  { rows, columns, letters, level }: AskedCrosstab,
): Result<CrosstabShape, Problem> {
  const down = readRows(reading, rows)
  if (!down.ok) return down
  const banner = readBanner(reading, columns ?? '')
  if (!banner.ok) return banner
  const adjustment = ADJUSTMENTS.find((name) => name === (letters ?? 'benjaminiHochberg'))
  if (adjustment === undefined)
    return refuse(badParameter('letters', 'not_a_choice', ADJUSTMENTS.join(', ')))
  const threshold = level === null ? USUAL_LEVEL : /^0?\.\d{1,6}$/.test(level) ? Number(level) : 0
  if (threshold <= 0) return refuse(badParameter('level', 'not_a_number', 'between 0 and 1'))
  return ok({ rows: down.value, banner: banner.value, letters: { adjustment, level: threshold } })
}

/** Of the public the published list says what it may ask for. */
export function readRows(
  { codebook, view }: Reading,
  rows: string | null,
): Result<string, Problem> {
  if (rows === null || rows === '')
    return refuse(badParameter('rows', 'required', 'say which variable'))
  const refusal = view === 'owner' ? uncountable(codebook, 'rows', rows) : null
  return refusal === null ? ok(rows) : refuse(refusal)
}

function readBanner(
  { study, codebook, view }: Reading,
  columns: string,
): Result<readonly BannerGroup[], Problem> {
  const texts = columns.split(',').map((text) => text.trim())
  if (texts.includes('') || texts.length > MOST_GROUPS)
    return refuse(badParameter('columns', 'required', `1 to ${MOST_GROUPS} groups between commas`))
  const groups: BannerGroup[] = []
  for (const text of texts) {
    const variables = text.split('>').map((name) => name.trim())
    const published = study.published.breaks.find(
      (listed) => listed.id === text || listed.variables.join('>') === variables.join('>'),
    )
    if (published !== undefined) {
      groups.push({ variables: published.variables })
      continue
    }
    if (view === 'public')
      return refuse(problem('not_published', 'columns: not on the list of published results'))
    const time = TIME.exec(text)
    const by = PERIODS.find((period) => period === time?.[2])
    if (time !== null && by !== undefined) {
      groups.push({ by, date: time[1] === '' ? null : (time[1] ?? null) })
      continue
    }
    if (variables.length > DEEPEST_NEST)
      return refuse(badParameter('columns', 'too_deep', `at most ${DEEPEST_NEST} nested`))
    const refusal = variables.map((name) => uncountable(codebook, 'columns', name)).find(Boolean)
    if (refusal !== undefined && refusal !== null) return refuse(refusal)
    groups.push({ variables })
  }
  return ok(groups)
}

/** Why a variable can’t be a side of a table; null where it can. */
export function uncountable(codebook: Codebook, parameter: string, name: string): Problem | null {
  const variable = variableIn(codebook, name)
  if (variable === null)
    return badParameter(parameter, 'unknown_variable', `There is no variable ${name}`)
  if (variable.measure === 'date')
    return badParameter(
      parameter,
      'not_countable',
      `${name} holds dates, which stand in columns as ${name}@month`,
    )
  return variable.measure === 'text'
    ? badParameter(parameter, 'not_countable', `${name} holds words of people’s own`)
    : null
}
