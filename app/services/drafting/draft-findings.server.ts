import type { Codebook } from '../../core/codebook/variable.ts'
import { referenceKey, type Finding, type FindingRule } from '../../core/findings/finding.ts'
import { tablesFor } from '../../core/findings/tables-for.ts'
import {
  presentFinding,
  type FindingTables,
  type OtherFinding,
} from '../../core/results/present-finding.ts'
import type { PresentedFinding } from '../../core/results/public-results.ts'
import type { PublicFinding } from '../../core/study/drafted-study.ts'
import type { Study } from '../../core/study/study.ts'
import type { Columns } from '../../core/tally/columns/columns.ts'
import { countTable } from '../../core/tally/tables/count-table.ts'
import { getResults } from '../results/get-results.server.ts'
import type { ResultsBoard } from '../results/results-board.server.ts'
import { admitPublic } from '../sharing/admit-public.server.ts'
import type { Shell } from '../shell.server.ts'

/** Findings of a draft over the responses that there are: exact, for who may see all of them. */
export function* draftFindings(
  columns: Columns,
  { findings, sample }: Pick<Study, 'findings' | 'sample'>,
  reader: { readonly codebook: Codebook; readonly locale: string },
  others: ReadonlyMap<string, OtherFinding>,
): Generator<void, readonly PresentedFinding[]> {
  const live: FindingTables = {
    rows: {
      columns,
      where: null,
      design: { weighting: { kind: 'none' }, flagged: 'kept', sampling: sample },
    },
    tables: tablesOf(columns),
    asOf: () => null,
    disclosure: 'none',
  }
  const presented: PresentedFinding[] = []
  for (const finding of findings) {
    yield
    presented.push(
      presentFinding(
        finding,
        live,
        null,
        reader,
        (reference) => others.get(referenceKey(reference)) ?? null,
      ),
    )
  }
  return presented
}

function tablesOf(columns: Columns): FindingTables['tables'] {
  return (rule: FindingRule) => {
    const specs = new Map(tablesFor(rule).map((spec) => [spec.id, spec]))
    return (id) => {
      const spec = specs.get(id)
      return spec === undefined ? null : countTable(columns, spec)
    }
  }
}

/** What other surveys show in public of findings beside which a draft puts one of its own. */
export async function publicFindings(
  shell: Shell,
  board: ResultsBoard,
  findings: readonly Finding[],
  locale: string,
): Promise<ReadonlyMap<string, OtherFinding>> {
  const slugs = new Set(
    findings.flatMap(({ rule }) =>
      rule.kind === 'sideBySide' ? rule.sides.map(({ survey }) => survey) : [],
    ),
  )
  const found = new Map<string, OtherFinding>()
  for (const slug of slugs) {
    const survey = shell.catalog.survey(slug)
    if (survey === null || !admitPublic(shell, survey, null).ok) continue
    const results = await getResults(shell, board, {
      survey,
      source: 'live',
      release: null,
      locale,
    })
    if (!results.ok) continue
    for (const { id, published, sources } of results.value.findings)
      found.set(referenceKey({ survey: slug, finding: id }), {
        published: { default: published.figure },
        ...sources,
      })
  }
  return found
}

/** Findings of published surveys, which a draft may put beside its own. */
export const listPublicFindings = (shell: Shell): readonly PublicFinding[] =>
  shell.catalog
    .surveys()
    .filter((survey) => admitPublic(shell, survey, null).ok)
    .flatMap(({ slug, study }) =>
      study.findings
        .filter(({ rule }) => rule.kind !== 'sideBySide')
        .map(({ id, title }) => ({ survey: slug, finding: id, title: title.default })),
    )
