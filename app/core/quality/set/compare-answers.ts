import { ANSWERED } from '../../tally/columns/column.ts'
import type { Columns } from '../../tally/columns/columns.ts'
import { percentMatchSteps } from '../percent-match.ts'
import { LEAST_ALIKE } from '../quality-flags.ts'
import type { MatchFigures } from './response-set.ts'

const MOST_PEOPLE = 5000
/** Comparisons of single answers: about a second. */
const MOST_COMPARISONS = 2 ** 28
/** Kuriakose and Robbins look closer from here on. */
const CONSPICUOUS = 0.85
/** People whose answers are gathered in one step. */
const BLOCK = 64
const ROW_BLOCK = 16_384

export type ComparedAnswers = {
  readonly figures: MatchFigures
  /** Of each row that was compared its largest percent match. */
  readonly matches: ReadonlyMap<number, number>
}

/**
 * The largest percent match of each of the newest responses with any other of them, over the
 * questions with one answer. In steps between which others may have their turn.
 */
export function* comparedAnswers(columns: Columns): Generator<void, ComparedAnswers> {
  const questions = itemsOf(columns)
  const none = (reason: 'tooFewPeople' | 'tooFewQuestions'): ComparedAnswers => ({
    figures: { kind: 'notCompared', reason },
    matches: new Map(),
  })
  if (questions.length < LEAST_ALIKE) return none('tooFewQuestions')
  const most = Math.min(MOST_PEOPLE, Math.floor(Math.sqrt(MOST_COMPARISONS / questions.length)))
  const rows = yield* newestRows(columns, most)
  if (rows.length < 2) return none('tooFewPeople')
  const respondents: (readonly (number | null)[])[] = []
  for (const [place, row] of rows.entries()) {
    if (place % BLOCK === 0) yield
    respondents.push(questions.map((answerAt) => answerAt(row)))
  }
  const found = yield* percentMatchSteps(respondents)
  // Fewer people than would be refused.
  const values = found.ok ? found.value : []
  const matches = new Map(rows.map((row, place) => [row, values[place] ?? 0]))
  const alike = values.filter((match) => match !== null && match >= CONSPICUOUS).length
  return {
    figures: {
      kind: 'compared',
      people: rows.length,
      questions: questions.length,
      alike,
      from: CONSPICUOUS,
    },
    matches,
  }
}

export const isAlike = (match: number | undefined): boolean =>
  match !== undefined && match >= CONSPICUOUS

type AnswerAt = (row: number) => number | null

function itemsOf(columns: Columns): readonly AnswerAt[] {
  return columns.codebook.flatMap(({ id, categories }): AnswerAt[] => {
    const column = columns.variable(id)?.column
    if (column?.kind === 'choice') {
      const { codes } = column
      const isMeant = categories.map(({ role }) => role !== 'declined')
      return [
        (row) => {
          const code = codes[row] ?? -1
          return isMeant[code] === true ? code : null
        },
      ]
    }
    if (column?.kind !== 'number') return []
    const { codes, values } = column
    return [(row) => (codes[row] === ANSWERED ? (values[row] ?? null) : null)]
  })
}

function* newestRows({ rows, counted }: Columns, most: number): Generator<void, readonly number[]> {
  const found: number[] = []
  for (let row = rows - 1; row >= 0 && found.length < most; row -= 1) {
    if (row % ROW_BLOCK === 0) yield
    if (counted[row] === 1) found.push(row)
  }
  return found
}
