import { releaseBy } from '../../../db/releases.server.ts'
import type { Compared } from '../../core/composition/block.ts'
import { textIn, type LocalizedText } from '../../core/definition/localized-text.ts'
import type { PublicResults } from '../../core/results/public-results.ts'
import type { ComparedMeasure, ComparedSide } from '../../core/results/shown-block.ts'
import { admitPublic } from '../sharing/admit-public.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { getResults } from './get-results.server.ts'
import { releasedFieldwork } from './released-fieldwork.server.ts'
import type { ResultsBoard } from './results-board.server.ts'

export type ComparisonQuery = {
  /** On whose page it stands: whoever sees that may see its side. */
  readonly survey: HostedSurvey
  readonly of: Compared
  readonly locale: string
  /** When the page's release was made, where it is shown as it was; null shows the latest. */
  readonly asOf: number | null
}

/** The same measure of two surveys, each as its own results page has it. */
export async function compareSides(
  shell: Shell,
  board: ResultsBoard,
  { survey, of, locale, asOf }: ComparisonQuery,
): Promise<readonly [ComparedSide, ComparedSide]> {
  const side = async (reference: Reference): Promise<ComparedSide> => {
    const label = textIn(reference.label, locale)
    const nothing = {
      survey: reference.survey,
      surveyTitle: '',
      label,
      measure: { kind: 'none' },
      fieldwork: null,
    } as const
    const other = shell.catalog.survey(reference.survey)
    if (other === null) return nothing
    if (other.id !== survey.id && !admitPublic(shell, other, null).ok) return nothing
    const release =
      asOf === null ? null : shell.database.read((tx) => releaseBy(tx, other.id, asOf))
    const results = await getResults(shell, board, {
      survey: other,
      source: 'live',
      release: release?.number ?? null,
      locale,
    })
    if (!results.ok) return nothing
    const isOlder = asOf !== null && release === null
    const shown = isOlder ? beforeFirst(results.value) : results.value
    return {
      ...nothing,
      surveyTitle: shown.title,
      measure: measureIn(shown, reference),
      fieldwork: releasedFieldwork(shell, other, shown.release),
    }
  }
  const [first, second] = of.sides
  return Promise.all([
    side({ ...first, kind: of.kind }),
    side({ ...second, kind: of.kind }),
  ] as const)
}

type Reference = {
  readonly kind: Compared['kind']
  readonly survey: HostedSurvey['slug']
  readonly label: LocalizedText
  readonly finding?: string
  readonly variable?: string
}

function measureIn(results: PublicResults, { finding, variable }: Reference): ComparedMeasure {
  const found = results.findings.find(({ id }) => id === finding)
  if (found !== undefined) return { kind: 'finding', finding: found }
  const counted = results.variables.find(({ id }) => id === variable)
  return counted === undefined ? { kind: 'none' } : { kind: 'variable', variable: counted }
}

/** What was public when nothing was released yet. */
const beforeFirst = (results: PublicResults): PublicResults => ({
  ...results,
  release: null,
  releasedAt: null,
  variables: [],
  findings: results.findings.map((finding) => ({
    ...finding,
    sources: { ...finding.sources, live: { kind: 'none' } },
    verdict: null,
  })),
})
