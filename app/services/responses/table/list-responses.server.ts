import { listCollectors, type CollectorRow } from '../../../../db/collectors.server.ts'
import { responsesAt, type StoredResponse } from '../../../../db/response-pages.server.ts'
import { answerReader } from '../../../core/codebook/answer-reader.ts'
import { wordsColumns, wordsOf } from '../../../core/codebook/words-beside.ts'
import type { Codebook, Variable } from '../../../core/codebook/variable.ts'
import type { Seq } from '../../../core/ids.ts'
import { textSearch } from '../../../core/language/text-search.ts'
import { madeInWords } from '../../../core/presentation/made-in-words.ts'
import { variableInWords, type SaidInWords } from '../../../core/presentation/variable-in-words.ts'
import type { Problem } from '../../../core/problem.ts'
import { flagsOf, type QualityFlag } from '../../../core/quality/quality-flags.ts'
import type { Answers } from '../../../core/response/answer.ts'
import type { CollectorKind } from '../../../core/response/collector.ts'
import { ok, type Result } from '../../../core/result.ts'
import type { AskedResponses } from '../../../core/tally/columns/asked-responses.ts'
import type { Columns } from '../../../core/tally/columns/columns.ts'
import {
  countPassing,
  rowTest,
  stateOfRow,
  type ResponseState,
  type RowCursor,
  type RowTest,
} from '../../../core/tally/columns/row-pages.ts'
import { variableLabel } from '../../results/part-label.server.ts'
import { readSelection } from '../../results/read-selection.server.ts'
import type { ResultsBoard } from '../../results/results-board.server.ts'
import { stepsInTurns } from '../../results/steps-in-turns.server.ts'
import type { Shell } from '../../shell.server.ts'
import type { HostedSurvey } from '../../surveys/catalog.server.ts'
import { unaskedBy } from '../../surveys/unasked-by.server.ts'
import { findRows } from './find-rows.server.ts'

export type ResponseLine = {
  readonly seq: Seq
  /** Among the responses of its source, from 1; null for one that came in at this very moment. */
  readonly number: number | null
  readonly id: string
  readonly at: number
  readonly state: ResponseState
  readonly flags: readonly QualityFlag[]
  readonly version: number | null
  readonly collector: ShownCollector | null
  /** Of the columns that were chosen. */
  readonly cells: readonly SaidInWords[]
}

export type ShownCollector = {
  readonly key: string
  readonly kind: CollectorKind
  readonly name: string
}

export type ResponsesPage = {
  /** The newest first. */
  readonly lines: readonly ResponseLine[]
  readonly older: Seq | null
  readonly newer: Seq | null
  readonly stoppedAt: Seq | null
  /** Of this source, whatever was asked for. */
  readonly received: number
  /** Of those asked for; words are not counted. */
  readonly found: number
  readonly columns: readonly LabelledVariable[]
  readonly choices: {
    readonly variables: readonly LabelledVariable[]
    readonly collectors: readonly ShownCollector[]
    readonly versions: readonly number[]
  }
}

export type LabelledVariable = { readonly id: string; readonly label: string }

const RESPONSES_ON_A_PAGE = 50
const MOST_COLUMNS = 12
const USUAL_COLUMNS = 3

/** One page of the responses to a survey, as whoever may read single responses sees them. */
export async function listResponses(
  shell: Shell,
  board: ResultsBoard,
  asked: AskedResponses & {
    readonly survey: HostedSurvey
    readonly locale: string
    readonly cursor: RowCursor
    /** Ids of variables; none shows the first few. */
    readonly columns: readonly string[]
  },
): Promise<Result<ResponsesPage, Problem>> {
  const { survey, locale, cursor } = asked
  const collectors = shell.database.read((tx) => listCollectors(tx, survey.id))
  const chosen = await chosenRows(shell, board, survey, asked, collectors)
  if (!chosen.ok) return chosen
  const { columns, test, holds } = chosen.value
  const found = await findRows(shell, columns, {
    test,
    cursor,
    limit: RESPONSES_ON_A_PAGE,
    holds,
  })
  const { codebook, wholeCodebook } = columns
  const shown = shownColumns(wholeCodebook, asked.columns)
  const stored = shell.database.read((tx) =>
    responsesAt(
      tx,
      found.rows.map((row) => columns.arrivals.seqOf(row)),
    ),
  )
  const labelled = (variable: Variable): LabelledVariable => ({
    id: variable.id,
    label: variableLabel(survey, variable, locale),
  })
  const unasked = unaskedBy(shell.catalog, codebook)
  return ok({
    ...found,
    lines: stored.map((response) => ({
      ...lineOf(shell, columns, response, collectors),
      cells: cellsOf(shell, columns, response, { shown, unasked, locale }),
    })),
    received: columns.rows,
    found: isEverything(asked)
      ? columns.rows
      : await stepsInTurns(columns, () => countPassing(columns, test)),
    columns: shown.map(labelled),
    choices: {
      variables: wholeCodebook.map(labelled),
      collectors: collectors.map(shownCollector),
      versions: shell.catalog.versionsOf(survey).map(({ number }) => number),
    },
  })
}

const isEverything = ({ state, flag, collector, version, filter }: AskedResponses): boolean =>
  [state, flag, collector, version, filter].every((each) => each === null)

export type ChosenRows = {
  readonly columns: Columns
  readonly test: RowTest
  readonly holds: ((answers: Answers) => boolean) | null
}

/** The columns of a source, and which of their rows were asked for. */
export async function chosenRows(
  shell: Shell,
  board: ResultsBoard,
  survey: HostedSurvey,
  asked: AskedResponses,
  collectors: readonly CollectorRow[],
): Promise<Result<ChosenRows, Problem>> {
  const isCompared = asked.flag === 'duplicate' || asked.flag === 'any'
  const standing = await (isCompared ? board.compared(survey) : board.current(survey))
  const columns = standing.columns.of(asked.source)
  const selection = readSelection(
    { study: survey.study, codebook: columns.wholeCodebook, view: 'owner' },
    { filter: asked.filter, weight: null, flagged: null },
  )
  if (!selection.ok) return selection
  const collector = collectors.find(({ key }) => key === asked.collector)
  const versions = shell.catalog.versionsOf(survey)
  const version = versions.find(({ number }) => number === asked.version)
  const { where } = selection.value
  const { state, flag } = asked
  const isUnknown =
    (asked.collector !== null && collector === undefined) ||
    (asked.version !== null && version === undefined)
  const wanted = {
    state,
    flag,
    where,
    collector: collector?.id ?? null,
    version: version?.id ?? null,
  }
  const isFound = textSearch(asked.search)
  const speaking = wordsColumns(
    columns.codebook,
    versions.map(({ plan }) => plan.definition),
  )
  return ok({
    columns,
    test: isUnknown ? () => false : rowTest(columns, wanted),
    holds: isFound === null ? null : anyText(columns.codebook, [...speaking.keys()], isFound),
  })
}

/** Whether anything that was said in words of one's own is like what is looked for. */
function anyText(
  codebook: Codebook,
  speaking: readonly Variable[],
  isFound: (text: string) => boolean,
): (answers: Answers) => boolean {
  const readers = codebook.filter(({ measure }) => measure === 'text').map(answerReader)
  return (answers) =>
    readers.some((read) => {
      const value = read(answers)
      return (
        value !== undefined && isFound(typeof value === 'string' ? value : JSON.stringify(value))
      )
    }) || speaking.some((variable) => isFound(wordsOf(variable, answers)))
}

function shownColumns(codebook: Codebook, asked: readonly string[]): readonly Variable[] {
  const chosen = codebook.filter(({ id }) => asked.includes(id)).slice(0, MOST_COLUMNS)
  return chosen.length > 0 ? chosen : codebook.slice(0, USUAL_COLUMNS)
}

const shownCollector = ({ key, kind, name }: CollectorRow): ShownCollector => ({
  key,
  kind,
  name,
})

/** What the table says of a response without its answers. */
export function lineOf(
  shell: Shell,
  columns: Columns,
  { seq, responseId, at, versionId, collectorId }: StoredResponse,
  collectors: readonly CollectorRow[],
): Omit<ResponseLine, 'cells'> {
  const row = columns.rowOf(seq)
  const collector = collectors.find(({ id }) => id === collectorId)
  return {
    seq,
    number: row === null ? null : row + 1,
    id: responseId,
    at,
    state: row === null ? 'counted' : stateOfRow(columns, row),
    flags: row === null ? [] : flagsOf(columns.flags[row] ?? 0),
    version: shell.catalog.version(versionId)?.number ?? null,
    collector: collector === undefined ? null : shownCollector(collector),
  }
}

function cellsOf(
  shell: Shell,
  columns: Columns,
  { seq, said, versionId }: StoredResponse,
  {
    shown,
    unasked,
    locale,
  }: {
    readonly shown: readonly Variable[]
    readonly unasked: ReturnType<typeof unaskedBy>
    readonly locale: string
  },
): readonly SaidInWords[] {
  if (said === null) return []
  const plan = shell.catalog.version(versionId)?.plan
  const notShown = new Set([...said.notShown, ...unasked(versionId)])
  const row = columns.rowOf(seq)
  return shown.map((variable) => {
    const made = columns.codebook.includes(variable) ? null : columns.variable(variable.id)
    if (made !== null && row !== null) return madeInWords(made, row, locale)
    return variableInWords(
      variable,
      plan?.byName.get(variable.question)?.question ?? null,
      { answers: said.answers, notShown },
      locale,
    )
  })
}
