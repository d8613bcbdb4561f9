import type { StoredRelease } from '../../../db/releases.server.ts'
import type { Release } from '../../core/disclosure/release.ts'
import { readableTables } from '../../core/disclosure/readable-tables.ts'
import type { FindingRows } from '../../core/findings/evaluate-from-rows.ts'
import { referenceKey, type FindingReference } from '../../core/findings/finding.ts'
import { tablesFor } from '../../core/findings/tables-for.ts'
import {
  presentFinding,
  type FindingTables,
  type OtherFinding,
} from '../../core/results/present-finding.ts'
import type { FollowedTables } from '../../core/tally/tables/followed-tables.ts'
import type { Table } from '../../core/tally/tables/table.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { countInTurns } from './count-in-turns.server.ts'
import type { View } from './read-selection.server.ts'
import type { Standing } from './results-board.server.ts'

/** Whose findings are worked out, and what of them whoever asks may see. */
export type LiveNumbers = {
  readonly survey: HostedSurvey
  readonly standing: Standing
  readonly view: View
  /** The one asked for, or the latest; null before the first. */
  readonly release: StoredRelease | null
}

/** Tables that findings take from rows, counted in turns before all of them are worked out. */
export async function countFindings({ survey, standing, view }: LiveNumbers): Promise<void> {
  const specs = survey.study.findings.flatMap(({ rule }) => tablesFor(rule))
  if (view === 'owner') await countInTurns(standing.tables('live'), specs)
  if (survey.study.reconstruction !== null)
    await countInTurns(standing.tables('reconstruction'), specs)
}

export const liveTables = ({ survey, standing, view, release }: LiveNumbers): FindingTables =>
  view === 'owner'
    ? exactTables(survey, standing.tables('live'), {
        columns: standing.columns.of('live'),
        where: null,
        design: { weighting: { kind: 'none' }, flagged: 'kept', sampling: survey.study.sample },
      })
    : releasedTables(release?.release ?? null)

export const rebuiltTables = (survey: HostedSurvey, standing: Standing): FindingTables | null =>
  survey.study.reconstruction === null
    ? null
    : exactTables(survey, standing.tables('reconstruction'), null)

/** Findings of other surveys, and of this one, to which one here refers. */
export function otherFindings(
  referring: HostedSurvey,
  others: readonly LiveNumbers[],
  locale: string,
): (reference: FindingReference) => OtherFinding | null {
  const wanted = new Set(
    referring.study.findings.flatMap(({ rule }) =>
      rule.kind === 'sideBySide' ? rule.sides.map(referenceKey) : [],
    ),
  )
  const found = new Map<string, OtherFinding>()
  for (const { survey, standing, view, release } of others)
    for (const finding of survey.study.findings) {
      const key = referenceKey({ survey: survey.slug, finding: finding.id })
      if (finding.rule.kind === 'sideBySide' || !wanted.has(key)) continue
      const { sources } = presentFinding(
        finding,
        liveTables({ survey, standing, view, release }),
        rebuiltTables(survey, standing),
        { codebook: standing.columns.of('live').wholeCodebook, locale },
        () => null,
      )
      found.set(key, { published: finding.published.figure, ...sources })
    }
  return (reference) => found.get(referenceKey(reference)) ?? null
}

function releasedTables(release: Release | null): FindingTables {
  return {
    disclosure: 'controlled',
    rows: null,
    tables: (rule) => readableTables(release, rule),
    asOf: (id) => release?.tables[id]?.asOf ?? null,
  }
}

function exactTables(
  survey: HostedSurvey,
  tables: FollowedTables,
  rows: FindingRows | null,
): FindingTables {
  const specs = new Map(
    survey.study.findings.flatMap(({ rule }) => tablesFor(rule)).map((spec) => [spec.id, spec]),
  )
  return {
    disclosure: 'none',
    rows,
    tables:
      () =>
      (id): Table | null => {
        const spec = specs.get(id)
        return spec === undefined ? null : tables.table(spec)
      },
    asOf: () => null,
  }
}
