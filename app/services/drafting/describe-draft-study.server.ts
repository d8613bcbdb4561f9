import { codebookOf } from '../../core/codebook/codebook.ts'
import { composable } from '../../core/composition/composable.ts'
import { strayBlocks } from '../../core/composition/stray-blocks.ts'
import { unfitBlocks } from '../../core/composition/unfit-blocks.ts'
import { may, type Role } from '../../core/policies.ts'
import type { Misfit, Problem } from '../../core/problem.ts'
import { planOf } from '../../core/response/plan.ts'
import type { PresentedFinding } from '../../core/results/public-results.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Slug } from '../../core/ids.ts'
import { problem } from '../../core/problem.ts'
import type { DraftedStudy } from '../../core/study/drafted-study.ts'
import { breakCells } from '../../core/study/break-cells.ts'
import { methodFacts } from '../../core/study/method-facts.ts'
import { methodKnown } from '../../core/study/method-known.ts'
import { methodStatement } from '../../core/study/method-statement.ts'
import { strayFindings } from '../../core/study/stray-findings.ts'
import { strayPublished } from '../../core/study/stray-published.ts'
import { studyRankings, studyVariables } from '../../core/study/study-variables.ts'
import { unfitFindings } from '../../core/study/unfit-findings.ts'
import { unfitMeasures } from '../../core/study/unfit-measures.ts'
import { unfitSides } from '../../core/study/unfit-sides.ts'
import { variableCounts } from '../../core/study/variable-counts.ts'
import { Columns } from '../../core/tally/columns/columns.ts'
import { strayDerived } from '../../core/tally/derived/stray-derived.ts'
import { withDerived } from '../../core/tally/derived/with-derived.ts'
import { readSource } from '../../surveyjs/read-source.server.ts'
import { doorState } from '../collectors/ask-at-door.server.ts'
import { methodSetting, NOTHING_YET } from '../results/method-setting.server.ts'
import type { ResultsBoard } from '../results/results-board.server.ts'
import { stepsInTurns } from '../results/steps-in-turns.server.ts'
import type { Shell } from '../shell.server.ts'
import { draftFindings, listPublicFindings, publicFindings } from './draft-findings.server.ts'
import { knownFieldwork } from './known-fieldwork.server.ts'
import { listPublicVariables } from './list-public-variables.server.ts'
import { openDraft } from './open-draft.server.ts'
import { readStudyInParts } from './study-in-parts.server.ts'

/** Reads a draft's study as far as it goes, and works its findings out over the responses so far. */
export async function describeDraftStudy(
  shell: Shell,
  board: ResultsBoard,
  {
    slug,
    author,
    role,
    operator,
  }: {
    readonly slug: Slug
    readonly author: string
    readonly role: Role
    readonly operator: string | null
  },
): Promise<Result<DraftedStudy, Problem>> {
  const draft = openDraft(shell, { slug, author })
  if (!draft.ok) return draft
  const { document, revision } = draft.value
  const { definition } = readSource(document.source)
  if (definition === null)
    return refuse(problem('draft_broken', 'The questionnaire can’t be read as it stands'))
  const { study, places, misfits } = readStudyInParts(document.study)
  const { locale } = definition
  const asked = codebookOf(definition, study.measures)
  const codebook = withDerived(asked, study.derived)
  const listed = listPublicFindings(shell)
  const otherVariables = listPublicVariables(shell)
  const page = composable(study, asked, definition)
  const stray = strayFindings(study.findings, codebook)
  const whole = [
    ...strayDerived(study.derived, asked).map((misfit) => ({
      ...misfit,
      pointer: `/derived${misfit.pointer}`,
    })),
    ...stray,
    ...unfitFindings(study.findings, codebook),
    ...unfitMeasures(study.findings, codebook),
    ...unfitSides(study.findings, listed),
    ...strayPublished(study, codebook),
    ...strayBlocks(study, codebook),
    ...unfitBlocks(study.results.blocks ?? [], page, {
      findings: listed,
      variables: otherVariables,
    }),
  ]

  const hosted = shell.catalog.survey(slug)
  const live = hosted === null ? null : (await board.current(hosted)).columns.of('live')
  const columns = (live ?? new Columns(codebook)).deriving(study.derived)
  const others = await publicFindings(shell, board, study.findings, locale)
  const mayCount = may(role, 'tables.read')
  const presented = await stepsInTurns(columns, () =>
    draftFindings(columns, study, { codebook, locale }, others),
  )
  const counts = await stepsInTurns(columns, () => variableCounts(columns, codebook))
  const cells = await stepsInTurns(columns, () =>
    breakCells(columns, codebook, study.published.breaks),
  )

  const door = hosted === null ? null : shell.catalog.collectorOfKind(hosted.id, 'open')
  const plan = planOf(definition, study.measures)
  const facts = methodFacts(plan, study, {
    openedAt: door?.openedAt ?? null,
    state: door !== null && doorState(shell, door) === 'open' ? 'open' : 'notOpen',
  })
  const isStray = (index: number) =>
    stray.some(({ pointer }) => pointer.startsWith(`/findings/${index}/`))
  const figures: (PresentedFinding | null)[] = entriesIn(document.study['findings']).map(() => null)
  presented.forEach((finding, index) => {
    const place = places.findings[index]
    if (mayCount && place !== undefined && !isStray(index)) figures[place] = finding
  })
  return ok({
    revision,
    responses: mayCount ? columns.responses : null,
    variables: studyVariables(definition, codebook, study),
    rankings: studyRankings(definition),
    others: listed,
    otherVariables,
    page,
    isPublished: hosted !== null,
    misfits: [...misfits, ...whole.map((misfit) => inDraft(misfit, places))].map((misfit) => ({
      ...misfit,
      pointer: `/study${misfit.pointer}`,
    })),
    figures,
    counts: mayCount ? counts : null,
    breakCells: mayCount ? cells : null,
    facts,
    fieldwork: mayCount && hosted !== null ? await knownFieldwork(shell, board, hosted) : null,
    statement: methodStatement(
      study.method,
      facts,
      methodKnown(plan, study, {
        ...(hosted === null ? NOTHING_YET : methodSetting(shell, hosted)),
        operator,
      }),
      locale,
    ),
    hasEarlierStudy: study.earlier !== null,
  })
}

const entriesIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Entries that could not be read were left out, so that those behind them stand further on. */
function inDraft(misfit: Misfit, places: { readonly [list: string]: readonly number[] }): Misfit {
  const [, list = '', index = '', ...rest] = misfit.pointer.split('/')
  const place = places[list]?.[Number(index)]
  return place === undefined
    ? misfit
    : { ...misfit, pointer: ['', list, String(place), ...rest].join('/') }
}
