import { variableIn } from '../../core/codebook/codebook.ts'
import type { Variable } from '../../core/codebook/variable.ts'
import { textIn } from '../../core/definition/localized-text.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { parseSource } from '../../core/response/parse-source.ts'
import { presentWaves } from '../../core/results/present-waves.ts'
import type { PresentedWaves } from '../../core/results/presented-waves.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { compareWaves } from '../../core/tally/analysis/compare-waves.ts'
import { wordingIn } from '../exchange/wording.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey, PublishedVersion } from '../surveys/catalog.server.ts'
import { readRows } from './read-crosstab.server.ts'
import { badParameter, readSelection } from './read-selection.server.ts'
import type { ResultsBoard } from './results-board.server.ts'
import { tallyProblem } from './tally-problem.server.ts'

/** One side as it was asked for; an empty text is nothing said. */
export type AskedWave = {
  readonly hosted: HostedSurvey
  readonly locale: string
  readonly rows: string
  readonly source: string
  readonly version: string
  readonly from: string
  readonly until: string
  readonly filter: string
  readonly weight: string
  /** What its fields are called in the form, in which refusals name them. */
  readonly nameOf: (field: string) => string
}

/** The same variable in two waves side by side, exact, of everything that the log holds. */
export async function getWaves(
  shell: Shell,
  board: ResultsBoard,
  asked: readonly [AskedWave, AskedWave],
): Promise<Result<PresentedWaves, Problem>> {
  const first = await readWave(shell, board, asked[0])
  if (!first.ok) return first
  const second = await readWave(shell, board, asked[1])
  if (!second.ok) return second
  const [left, right] = [first.value, second.value]
  if (left.spec.columns === right.spec.columns) {
    const refusal = unfitTogether(left, right, asked[1].nameOf)
    if (refusal !== null) return refuse(refusal)
  }
  const compared = compareWaves(left.spec, right.spec)
  if (!compared.ok)
    return refuse(
      named(tallyProblem(compared.problem), (name) => (name === 'columns' ? 'rows' : name)),
    )
  return ok(presentWaves(compared.value, [left.side, right.side]))
}

async function readWave(shell: Shell, board: ResultsBoard, asked: AskedWave) {
  const { hosted, locale, nameOf } = asked
  const source = parseSource(asked.source === '' ? 'live' : asked.source)
  if (source === null)
    return refuse(badParameter(nameOf('source'), 'not_a_choice', 'There are no such answers'))
  const version = versionOf(shell, asked)
  if (!version.ok) return version
  const days = daysOf(asked)
  if (!days.ok) return days
  const standing = await board.current(hosted)
  const columns = standing.columns.of(source)
  const codebook = columns.wholeCodebook
  const reading = { study: hosted.study, codebook, view: 'owner' } as const
  const selection = readSelection(reading, {
    filter: asked.filter || null,
    weight: asked.weight || null,
    flagged: null,
  })
  if (!selection.ok) return refuse(named(selection.problem, nameOf))
  const rows = readRows(reading, asked.rows)
  if (!rows.ok) return refuse(named(rows.problem, nameOf))
  const { where, weighting, flagged } = selection.value
  const variable = variableIn(codebook, rows.value)
  const { from, before } = days.value
  return ok({
    spec: {
      columns,
      variable: rows.value,
      part: { version: version.value?.id ?? null, from, before, where },
      weighting,
      flagged,
      sampling: hosted.study.sample,
    },
    side: {
      slug: hosted.slug,
      title: textIn(hosted.current.plan.definition.title, locale),
      locale,
      variable: {
        id: rows.value,
        wording: variable === null ? rows.value : wordingOf(shell, asked, variable, version.value),
        measure: variable?.measure ?? 'nominal',
      },
      source,
      recruitment: hosted.study.recruitment,
      version: version.value?.number ?? null,
      from,
      before,
      filter: where?.text ?? null,
      weighting: weighting.kind,
      flagged,
      reader: { codebook, locale },
    } as const,
  })
}

type ReadWave = Extract<Awaited<ReturnType<typeof readWave>>, { ok: true }>['value']

/** What the same people said twice, or are worth twice, would be taken for two samples. */
function unfitTogether(left: ReadWave, right: ReadWave, nameOf: AskedWave['nameOf']) {
  if (left.spec.variable !== right.spec.variable)
    return badParameter(
      nameOf('rows'),
      'not_suitable',
      'Two questions to the same people make a crosstab; waves are of one question',
    )
  return JSON.stringify(left.spec.weighting) === JSON.stringify(right.spec.weighting)
    ? null
    : badParameter(nameOf('weight'), 'not_suitable', 'Waves of one survey are weighted alike')
}

function versionOf(
  shell: Shell,
  { hosted, version, nameOf }: AskedWave,
): Result<PublishedVersion | null, Problem> {
  if (version === '') return ok(null)
  const found = /^\d{1,6}$/.test(version)
    ? shell.catalog.versionByNumber(hosted, Number(version))
    : null
  return found === null
    ? refuse(badParameter(nameOf('version'), 'unknown_version', `There is no version ${version}`))
    : ok(found)
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Days are of UTC, as everywhere; both are in. */
function daysOf({ from, until, nameOf }: AskedWave) {
  const start = from === '' ? null : dayOf(from)
  const end = until === '' ? null : dayOf(until)
  if (Number.isNaN(start)) return refuse(badParameter(nameOf('from'), 'not_a_date', 'No such day'))
  if (Number.isNaN(end)) return refuse(badParameter(nameOf('until'), 'not_a_date', 'No such day'))
  if (start !== null && end !== null && end < start)
    return refuse(
      badParameter(nameOf('until'), 'wrong_order', 'The last day comes before the first'),
    )
  return ok({ from: start, before: end === null ? null : end + DAY_MS })
}

const dayOf = (text: string): number =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN

/** In the words of the version that is looked at, else in the newest. */
function wordingOf(
  shell: Shell,
  { hosted, locale }: AskedWave,
  variable: Variable,
  version: PublishedVersion | null,
): string {
  const all = shell.catalog.versionsOf(hosted)
  const own = version === null ? null : variableIn(version.plan.codebook, variable.id)
  return wordingIn(version === null ? all : [version, ...all], locale)(own ?? variable).label
}

/** A refusal in the names of the form's own fields. */
function named(refusal: Problem, nameOf: AskedWave['nameOf']): Problem {
  const errors = refusal.errors?.map((error) => ({
    ...error,
    pointer: `/${nameOf(error.pointer.slice(1))}`,
  }))
  return errors === undefined ? refusal : problem(refusal.code, refusal.detail, { errors })
}
