import { codingsAt, findFrame, type CodingFrame } from '../../../db/codings.server.ts'
import { answersAt } from '../../../db/response-pages.server.ts'
import { answerReader } from '../../core/codebook/answer-reader.ts'
import type { Variable } from '../../core/codebook/variable.ts'
import { usedCodes, type Code } from '../../core/coding/codes.ts'
import type { Seq } from '../../core/ids.ts'
import { oneWay } from '../../core/findings/tables-for.ts'
import { textSearch } from '../../core/language/text-search.ts'
import { problem, type Problem } from '../../core/problem.ts'
import type { Answers, ResponseSource } from '../../core/response/answer.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { ANSWERED, isTicked } from '../../core/tally/columns/column.ts'
import type { Columns } from '../../core/tally/columns/columns.ts'
import { countPassing, type RowCursor, type RowTest } from '../../core/tally/columns/row-pages.ts'
import { countTable } from '../../core/tally/tables/count-table.ts'
import { findRows, type FoundRows } from '../responses/table/find-rows.server.ts'
import { variableLabel } from '../results/part-label.server.ts'
import type { ResultsBoard } from '../results/results-board.server.ts'
import { stepsInTurns } from '../results/steps-in-turns.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

/** Which answers: all, those with or without a code, or those with this one. */
export type TextsShown = 'all' | 'coded' | 'uncoded' | number

export type TextVariable = {
  readonly id: string
  /** In its address. */
  readonly name: string
  readonly label: string
  readonly answered: number
  readonly coded: number
}

export type TextsPage = Pick<FoundRows, 'older' | 'newer' | 'stoppedAt'> & {
  readonly label: string
  /** What the variable that the codes make is called; null before the first code. */
  readonly madeAs: string | null
  readonly codes: readonly (Code & { readonly count: number })[]
  readonly removed: readonly Code[]
  readonly answered: number
  readonly coded: number
  readonly texts: readonly {
    readonly seq: Seq
    /** Of its response, as the table of responses numbers it. */
    readonly number: number
    readonly text: string
    readonly codes: readonly number[]
  }[]
}

const TEXTS_ON_A_PAGE = 25

/** Variables that hold words of people's own, as `listTexts` lists these. */
export async function listTextVariables(
  shell: Shell,
  board: ResultsBoard,
  { survey, locale }: { readonly survey: HostedSurvey; readonly locale: string },
): Promise<readonly TextVariable[]> {
  const columns = (await board.current(survey)).columns.of('live')
  const found: TextVariable[] = []
  for (const variable of textVariables(survey, columns)) {
    const frame = shell.database.read((tx) => findFrame(tx, survey.id, variable.id))
    const { isSaid, isCoded } = testsOf(columns, variable, frame)
    found.push({
      id: variable.id,
      name: variable.exportName,
      label: variableLabel(survey, variable, locale),
      answered: await stepsInTurns(columns, () => countPassing(columns, isSaid)),
      coded: await stepsInTurns(columns, () => countPassing(columns, isCoded)),
    })
  }
  return found
}

/** The one that an address names. */
export async function findTextVariable(
  board: ResultsBoard,
  survey: HostedSurvey,
  name: string,
): Promise<{ readonly variable: Variable; readonly columns: Columns } | null> {
  const columns = (await board.current(survey)).columns.of('live')
  const variable = textVariables(survey, columns).find(({ exportName }) => exportName === name)
  return variable === undefined ? null : { variable, columns }
}

/** One page of answers in people's own words with their codes; of responses that count alone. */
export async function listTexts(
  shell: Shell,
  board: ResultsBoard,
  asked: {
    readonly survey: HostedSurvey
    readonly name: string
    readonly locale: string
    readonly source: ResponseSource
    readonly shown: TextsShown
    readonly search: string
    readonly cursor: RowCursor
  },
): Promise<Result<TextsPage, Problem>> {
  const { survey, cursor, shown, locale } = asked
  const columns = (await board.current(survey)).columns.of(asked.source)
  const variable = textVariables(survey, columns).find(
    ({ exportName }) => exportName === asked.name,
  )
  if (variable === undefined) return refuse(problem('not_found'))
  const frame = shell.database.read((tx) => findFrame(tx, survey.id, variable.id))
  const { isSaid, isCoded, hasCode } = testsOf(columns, variable, frame)
  const test = testFor(shown, { isSaid, isCoded, hasCode })
  const read = answerReader(variable)
  const textIn = (answers: Answers): string => {
    const value = read(answers)
    return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
  }
  const isFound = textSearch(asked.search)
  const found = await findRows(shell, columns, {
    test,
    cursor,
    limit: TEXTS_ON_A_PAGE,
    holds: isFound === null ? null : (answers) => isFound(textIn(answers)),
  })
  const seqs = found.rows.map((row) => columns.arrivals.seqOf(row))
  const { said, given } = shell.database.read((tx) => ({
    said: new Map(answersAt(tx, seqs).map(({ seq, answers }) => [seq, textIn(answers)])),
    given: frame === null ? new Map<Seq, number[]>() : codingsAt(tx, frame.id, seqs),
  }))
  const used = usedCodes(frame?.codes ?? [])
  const made = used.length === 0 || frame === null ? null : frame.name
  const table = made === null ? null : countTable(columns, oneWay(made, null))
  const tally = table?.kind === 'oneWay' ? table : null
  const countOf = (value: number) => tally?.counts.find((each) => each.value === value)?.count ?? 0
  return ok({
    ...found,
    label: variableLabel(survey, variable, locale),
    madeAs: made,
    codes: used.map((code) => ({ ...code, count: countOf(code.value) })),
    removed: (frame?.codes ?? []).filter(({ state }) => state === 'removed'),
    answered: await stepsInTurns(columns, () => countPassing(columns, isSaid)),
    coded: tally?.base.answered ?? 0,
    texts: seqs.flatMap((seq, place) => {
      const text = said.get(seq)
      const own = given.get(seq) ?? []
      // Withdrawn in this very moment.
      if (text === undefined) return []
      const number = (found.rows[place] ?? 0) + 1
      const codes = used.map(({ value }) => value).filter((value) => own.includes(value))
      return [{ seq, number, text, codes }]
    }),
  })
}

/** Not those whose answers are files, signatures or entries of their own. */
function textVariables({ current }: HostedSurvey, { codebook }: Columns): readonly Variable[] {
  return codebook.filter(({ measure, categories, question }) => {
    const kind = current.plan.byName.get(question)?.question.kind
    return (
      measure === 'text' &&
      categories.length === 0 &&
      kind !== 'file' &&
      kind !== 'signature' &&
      kind !== 'entries'
    )
  })
}

type Tests = {
  readonly isSaid: RowTest
  readonly isCoded: RowTest
  readonly hasCode: (value: number) => RowTest
}

function testsOf(columns: Columns, { id }: Variable, frame: CodingFrame | null): Tests {
  const codes = columns.variable(id)?.column.codes
  const made = frame === null ? null : columns.variable(frame.name)
  const isSaid: RowTest = (row) => columns.counted[row] === 1 && codes?.[row] === ANSWERED
  const isCoded: RowTest = (row) => isSaid(row) && made?.column.codes[row] === ANSWERED
  return {
    isSaid,
    isCoded,
    hasCode: (value) => {
      const place = made?.indexOf.get(value)
      const column = made?.column
      if (place === undefined || column?.kind !== 'choices') return () => false
      return (row) => isCoded(row) && isTicked(column, row, place)
    },
  }
}

function testFor(shown: TextsShown, { isSaid, isCoded, hasCode }: Tests): RowTest {
  if (shown === 'all') return isSaid
  if (shown === 'coded') return isCoded
  return shown === 'uncoded' ? (row) => isSaid(row) && !isCoded(row) : hasCode(shown)
}
