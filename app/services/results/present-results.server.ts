import type { Variable } from '../../core/codebook/variable.ts'
import { textIn } from '../../core/definition/localized-text.ts'
import { questionsOf } from '../../core/definition/walk.ts'
import { coarseNumbers } from '../../core/disclosure/coarse-numbers.ts'
import type { Release } from '../../core/disclosure/release.ts'
import { DISCLOSURE } from '../../core/disclosure/rules.ts'
import { oneWay, tablesFor } from '../../core/findings/tables-for.ts'
import type { ResponseSource } from '../../core/response/answer.ts'
import { presentFinding } from '../../core/results/present-finding.ts'
import { presentVariable, type ShownTable } from '../../core/results/present-variable.ts'
import { presentWeighted } from '../../core/results/present-weighted.ts'
import {
  isReadBy,
  publicDerived,
  publicVariables,
  publicWeighted,
} from '../../core/results/public-tables.ts'
import type { PublicResults } from '../../core/results/public-results.ts'
import type { IntervalMethod } from '../../core/stats/share-interval.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Problem } from '../../core/problem.ts'
import type { Columns } from '../../core/tally/columns/columns.ts'
import { countFlags } from '../../core/tally/tables/count-flags.ts'
import type { FollowedTables } from '../../core/tally/tables/followed-tables.ts'
import { askedBehind } from '../../core/tally/derived/asked-behind.ts'
import type { Filter } from '../../core/tally/tables/table.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { countInTurns } from './count-in-turns.server.ts'
import {
  countFindings,
  liveTables,
  otherFindings,
  rebuiltTables,
  type LiveNumbers,
} from './finding-tables.server.ts'
import type { Selection } from './read-selection.server.ts'
import { stepsInTurns } from './steps-in-turns.server.ts'
import { isSimple, selectRows, type SelectedRows } from './select-rows.server.ts'

/** What is shown of whom: what presenting needs, found beforehand. */
export type Shown = LiveNumbers & {
  readonly source: ResponseSource
  readonly locale: string
  readonly selection: Selection
  readonly interval: IntervalMethod
  /** Of surveys to whose findings those of this one refer. */
  readonly others: readonly LiveNumbers[]
}

/** Works results out of a standing. Tables that it takes from rows are counted in turns first. */
export async function presentResults(shown: Shown): Promise<Result<PublicResults, Problem>> {
  const { survey, standing, source, view, locale, selection, interval, release } = shown
  const { definition } = survey.current.plan
  const columns = standing.columns.of(source)
  const codebook = columns.wholeCodebook
  const isReleased = source === 'live' && view === 'public'
  const isOfSome = isSelective(selection)
  const isSelected = isOfSome || (view === 'owner' && !isSimple(selection, survey.study.sample))
  const variables =
    view === 'owner' ? codebook : publicIn(shown, publicVariables(columns.codebook, definition))
  if (!isReleased && !isSelected)
    await countInTurns(
      standing.tables(source),
      variables.map(({ id }) => oneWay(id, null)),
    )
  if (!isOfSome) for (const one of [shown, ...shown.others]) await countFindings(one)

  const chosen =
    isSelected && !isReleased
      ? await stepsInTurns(columns, () =>
          selectRows(
            columns,
            survey,
            selection,
            variables.map(({ id }) => id),
            interval,
          ),
        )
      : null
  if (chosen?.ok === false) return chosen
  const selected = chosen?.value ?? null

  // From here on nothing waits, so that all numbers are of the same rows.
  const live = liveTables(shown)
  const otherFinding = otherFindings(survey, shown.others, locale)
  const titles = new Map(
    questionsOf(definition).map(({ name, title }) => [name, textIn(title, locale)]),
  )
  const tableOf = isReleased
    ? (variable: Variable) =>
        releasedOneWay(release?.release ?? null, survey, variable, selection.where)
    : selected === null
      ? ({ id }: Variable) => exactOneWay(standing.tables(source), id, columns.responses)
      : ({ id }: Variable) => selected.table(id)
  const weighted = isReleased ? releasedWeighting(shown) : null
  const isWaiting = isReleased && release === null
  return ok({
    slug: survey.slug,
    title: textIn(definition.title, locale),
    source,
    release: isReleased ? (release?.release.number ?? null) : null,
    releasedAt: isReleased ? (release?.at ?? null) : null,
    received: standing.columns.received(source),
    responses: isReleased
      ? (release?.release.responses ?? 0)
      : (selected?.responses ?? columns.responses),
    firstReleaseAt: DISCLOSURE.firstRelease,
    ...(isSelected ? { selection: describe(selection, selected) } : {}),
    ...(selection.duplicates === 'sought' ? { quality: qualityIn(columns) } : {}),
    variables: isWaiting
      ? []
      : variables.map((variable) =>
          weighted !== null
            ? presentWeighted(
                variable,
                titles.get(variable.question) ?? variable.question,
                weighted.released,
                locale,
              )
            : presentVariable(
                variable,
                titles.get(variable.question) ?? variable.question,
                tableOf(variable),
                source === 'live' ? 'shown' : 'none',
                locale,
                interval,
              ),
        ),
    findings:
      source === 'practice' || (isSelected && isReleased) || selection.weighting.kind !== 'none'
        ? []
        : survey.study.findings.map((finding) =>
            presentFinding(
              finding,
              selected?.findings ?? live,
              isOfSome ? null : rebuiltTables(survey, standing),
              { codebook, locale },
              otherFinding,
            ),
          ),
  })
}

const qualityIn = (columns: Columns) =>
  Object.fromEntries(countFlags(columns).byFlag.map(({ flag, people }) => [flag, people]))

const isSelective = ({ where, weighting, flagged }: Selection) =>
  where !== null || weighting.kind !== 'none' || flagged === 'leftOut'

const describe = ({ where, weighting, flagged }: Selection, selected: SelectedRows | null) => ({
  filter: where?.text ?? null,
  flagged,
  weighting: weighting.kind,
  effective: selected?.effective ?? null,
  designEffect: selected?.designEffect ?? null,
})

/** Null where nobody asks for weights. */
function releasedWeighting({ survey: { study }, selection, release }: Shown) {
  const { weighting } = selection
  if (weighting.kind === 'none') return null
  const listed = study.published.weights.find((one) => one.weighting === weighting)
  return { released: release?.release.weighted?.[listed?.id ?? ''] ?? null }
}

function publicIn(
  { survey: { study }, standing, source, selection: { where, weighting } }: Shown,
  variables: readonly Variable[],
): readonly Variable[] {
  const { codebook } = standing.columns.of(source)
  if (weighting.kind !== 'none') return publicWeighted({ variables, codebook, study }, weighting)
  return where === null
    ? [...variables, ...publicDerived(variables, codebook, study)]
    : variables.filter((variable) => !isReadBy(where, variable, study))
}

function releasedOneWay(
  release: Release | null,
  { study }: HostedSurvey,
  variable: Variable,
  where: Filter | null,
): ShownTable | null {
  const { id } = variable
  const released = release?.tables[oneWay(id, where).id]
  if (released?.table.kind !== 'oneWay') return null
  const { table, asOf } = released
  if (where === null && released.hidden === undefined) return { table, asOf }
  // Who declined to answer is outside of what is told of a part.
  const declined = table.counts.filter(
    ({ role }) => role === 'declined' && (where !== null || released.aside !== 'shown'),
  )
  const small = released.hidden ?? []
  // Findings print sums of a part's counts, from which a hidden one could be taken.
  const isSummed = study.findings.some(({ rule }) =>
    tablesFor(rule).some(
      (spec) =>
        spec.kind === 'oneWay' &&
        (spec.where === null) === (where === null) &&
        askedBehind([spec.variable], [variable], study.derived).length > 0,
    ),
  )
  const kept = isSummed && small.length > 0 ? table.counts : declined
  return {
    table: coarseNumbers(table),
    asOf,
    hidden: [...small, ...kept.map(({ value }) => value)],
    aside: released.aside ?? 'hidden',
  }
}

function exactOneWay(tables: FollowedTables, id: string, drawn: number): ShownTable | null {
  const table = tables.table(oneWay(id, null))
  return table?.kind === 'oneWay' ? { table, asOf: null, drawn } : null
}
