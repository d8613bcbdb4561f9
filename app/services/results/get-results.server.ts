import { findRelease } from '../../../db/releases.server.ts'
import { textIn } from '../../core/definition/localized-text.ts'
import { questionsOf } from '../../core/definition/walk.ts'
import type { Release } from '../../core/disclosure/release.ts'
import { DISCLOSURE } from '../../core/disclosure/rules.ts'
import type { FindingReference } from '../../core/findings/finding.ts'
import { oneWay, tablesFor } from '../../core/findings/tables-for.ts'
import { problem, type Problem } from '../../core/problem.ts'
import type { ResponseSource } from '../../core/response/answer.ts'
import {
  presentFinding,
  type FindingTables,
  type OtherFinding,
} from '../../core/results/present-finding.ts'
import { presentVariable } from '../../core/results/present-variable.ts'
import { publicVariables } from '../../core/results/public-tables.ts'
import type { PublicResults } from '../../core/results/public-results.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Columns } from '../../core/tally/columns.ts'
import { countOneWay } from '../../core/tally/count-one-way.ts'
import { countTable } from '../../core/tally/count-table.ts'
import type { OneWayTable, Table } from '../../core/tally/table.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import type { ResultsBoard, Standing } from './results-board.server.ts'

export type ResultsQuery = {
  readonly survey: HostedSurvey
  readonly source: ResponseSource
  /** Null: the latest. Only live numbers move by release. */
  readonly release: number | null
  readonly locale: string
  /** An owner sees every variable exactly, and now; left out, it is what the public may see. */
  readonly view?: 'public' | 'owner'
}

/** The one way in which numbers reach a page, the API or the stream. */
export async function getResults(
  shell: Shell,
  board: ResultsBoard,
  query: ResultsQuery,
): Promise<Result<PublicResults, Problem>> {
  const standing = await board.current(query.survey)
  const pinned =
    query.release === null || query.release === standing.release?.release.number
      ? standing.release
      : shell.database.read((tx) => findRelease(tx, query.survey.id, query.release ?? 0))
  if (pinned === null && query.release !== null) return refuse(problem('release_not_found'))

  const { survey, locale, source } = query
  const view = query.view ?? 'public'
  const isReleased = source === 'live' && view === 'public'
  const { definition } = survey.current.plan
  const columns = standing.columns.of(source)
  const codebook = columns.codebook
  const live = liveTables(survey, { ...standing, release: pinned }, view)
  const others = await otherFindings(shell, board, survey, locale, view)
  const reader = { codebook, locale }
  const titles = new Map(
    questionsOf(definition).map(({ name, title }) => [name, textIn(title, locale)]),
  )
  const tableOf = isReleased
    ? (id: string) => releasedOneWay(pinned?.release ?? null, id)
    : (id: string) => exactOneWay(columns, id)
  const isWaiting = isReleased && pinned === null

  return ok({
    slug: survey.slug,
    title: textIn(definition.title, locale),
    source,
    release: isReleased ? (pinned?.release.number ?? null) : null,
    releasedAt: isReleased ? (pinned?.at ?? null) : null,
    received: standing.columns.received(source),
    responses: isReleased ? (pinned?.release.responses ?? 0) : columns.responses,
    firstReleaseAt: DISCLOSURE.firstRelease,
    variables: isWaiting
      ? []
      : (view === 'owner' ? codebook : publicVariables(codebook, definition)).map((variable) =>
          presentVariable(
            variable,
            titles.get(variable.question) ?? variable.question,
            tableOf(variable.id),
            source === 'live' ? 'shown' : 'none',
            locale,
          ),
        ),
    findings:
      source === 'practice'
        ? []
        : survey.study.findings.map((finding) =>
            presentFinding(finding, live, rebuiltTables(survey, standing), reader, (reference) =>
              others(reference),
            ),
          ),
  })
}

const liveTables = (
  survey: HostedSurvey,
  standing: Standing,
  view: 'public' | 'owner',
): FindingTables =>
  view === 'owner'
    ? exactTables(survey, standing.columns.of('live'))
    : releasedTables(standing.release?.release ?? null)

function releasedTables(release: Release | null): FindingTables {
  return {
    disclosure: 'controlled',
    tables: (id) => release?.tables[id]?.table ?? null,
    asOf: (id) => release?.tables[id]?.asOf ?? null,
  }
}

function releasedOneWay(release: Release | null, id: string) {
  const released = release?.tables[oneWay(id, null).id]
  return released?.table.kind === 'oneWay' ? { table: released.table, asOf: released.asOf } : null
}

function exactOneWay(
  columns: Columns,
  id: string,
): { readonly table: OneWayTable; readonly asOf: null } | null {
  const table = countOneWay(columns, oneWay(id, null))
  return table === null ? null : { table, asOf: null }
}

const rebuiltTables = (survey: HostedSurvey, standing: Standing): FindingTables | null =>
  survey.study.reconstruction === null
    ? null
    : exactTables(survey, standing.columns.of('reconstruction'))

function exactTables(survey: HostedSurvey, columns: Columns): FindingTables {
  const specs = new Map(
    survey.study.findings.flatMap(({ rule }) => tablesFor(rule)).map((spec) => [spec.id, spec]),
  )
  return {
    disclosure: 'none',
    tables: (id): Table | null => {
      const spec = specs.get(id)
      return spec === undefined ? null : countTable(columns, spec)
    },
    asOf: () => null,
  }
}

/** Findings of this and other surveys to which one here refers. */
async function otherFindings(
  shell: Shell,
  board: ResultsBoard,
  survey: HostedSurvey,
  locale: string,
  view: 'public' | 'owner',
): Promise<(reference: FindingReference) => OtherFinding | null> {
  const references = survey.study.findings.flatMap(({ rule }) =>
    rule.kind === 'sideBySide' ? rule.sides : [],
  )
  const found = new Map<string, OtherFinding>()
  for (const reference of references) {
    const host = shell.catalog.survey(reference.survey)
    const finding = host?.study.findings.find(({ id }) => id === reference.finding)
    if (host === null || finding === undefined || finding.rule.kind === 'sideBySide') continue
    const standing = await board.current(host)
    const presented = presentFinding(
      finding,
      liveTables(host, standing, view),
      rebuiltTables(host, standing),
      { codebook: standing.columns.of('live').codebook, locale },
      () => null,
    )
    found.set(keyOf(reference), {
      published: finding.published.figure,
      reconstruction: presented.sources.reconstruction,
      live: presented.sources.live,
    })
  }
  return (reference) => found.get(keyOf(reference)) ?? null
}

const keyOf = ({ survey, finding }: FindingReference) => `${survey}/${finding}`
