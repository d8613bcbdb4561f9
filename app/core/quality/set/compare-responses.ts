import { UNKNOWN_MINUTES } from '../../tally/columns/arrivals.ts'
import type { Columns } from '../../tally/columns/columns.ts'
import { gridPattern } from '../grid-pattern.ts'
import { flagsOf } from '../quality-flags.ts'
import { comparedAnswers, isAlike, type ComparedAnswers } from './compare-answers.ts'
import { answersIn, gridsOf, type Grid } from './grid-items.ts'
import { pacedResponses, type PacedResponses } from './pace-figures.ts'
import type { GridFigures, ListedResponse, ResponseSet } from './response-set.ts'

const MOST_LISTED = 100
const BLOCK = 512

/**
 * Holds the responses that count against each other: how fast, in what patterns, how alike. Nothing
 * is kept of it and nobody is left out. Rows are read once, in steps between which others may have
 * their turn; only the newest few thousand are compared pair by pair.
 */
export function* comparedResponses(columns: Columns): Generator<void, ResponseSet> {
  const { rows, counted, flags, responses } = columns
  const paced = yield* pacedResponses(columns)
  const compared = yield* comparedAnswers(columns)
  const grids = gridsOf(columns)
  const sums = grids.map(() => ({
    people: 0,
    straight: 0,
    run: 0,
    varying: 0,
    spread: 0,
    blank: 0,
  }))
  const signals = new Uint8Array(rows)
  for (let row = 0; row < rows; row += 1) {
    if (row % BLOCK === 0) yield
    if (counted[row] !== 1) continue
    let isStraight = false
    for (const [place, grid] of grids.entries()) {
      const answers = answersIn(grid, row)
      const sum = sums[place]
      if (answers.length === 0 || sum === undefined) continue
      const pattern = gridPattern(answers)
      sum.people += 1
      sum.run += pattern.longstring
      sum.blank += pattern.itemNonResponse
      if (pattern.straightLined) sum.straight += 1
      isStraight ||= pattern.straightLined
      if (pattern.variability === null) continue
      sum.varying += 1
      sum.spread += pattern.variability
    }
    const speed = speedOf(columns, paced, row)
    signals[row] =
      flagsOf(flags[row] ?? 0).length +
      (isStraight ? 1 : 0) +
      (speed !== null && (speed.underThirdOfMedian || speed.logOutlier) ? 1 : 0) +
      (isAlike(compared.matches.get(row)) ? 1 : 0)
  }
  const mean = (sum: number, people: number) => (people === 0 ? null : sum / people)
  const figures = grids.map((grid, place): GridFigures => {
    const {
      people = 0,
      straight = 0,
      run = 0,
      varying = 0,
      spread = 0,
      blank = 0,
    } = sums[place] ?? {}
    return {
      question: grid.question,
      column: grid.column,
      rows: grid.items.length,
      people,
      straightLined: straight,
      longstring: mean(run, people),
      variability: mean(spread, varying),
      itemNonResponse: mean(blank, people),
    }
  })
  const ranked = yield* mostConspicuous(signals)
  return {
    people: responses,
    pace: paced.figures,
    grids: figures,
    match: compared.figures,
    conspicuous: ranked.people,
    listed: ranked.rows.map((row) => listed(row, columns, paced, compared, grids)),
  }
}

const speedOf = ({ arrivals }: Columns, { speeds }: PacedResponses, row: number) =>
  speeds[arrivals.minutes[row] ?? UNKNOWN_MINUTES] ?? null

type Ranked = { readonly people: number; readonly rows: readonly number[] }

/** Everybody with a signal, and of them the rows with the most, the newest first. */
function* mostConspicuous(signals: Uint8Array): Generator<void, Ranked> {
  const bySignals: number[][] = []
  let people = 0
  for (let row = signals.length - 1; row >= 0; row -= 1) {
    if (row % BLOCK === 0) yield
    const count = signals[row] ?? 0
    if (count === 0) continue
    people += 1
    const alike = (bySignals[count] ??= [])
    if (alike.length < MOST_LISTED) alike.push(row)
  }
  return { people, rows: bySignals.reverse().flat().slice(0, MOST_LISTED) }
}

function listed(
  row: number,
  columns: Columns,
  paced: PacedResponses,
  { matches }: ComparedAnswers,
  grids: readonly Grid[],
): ListedResponse {
  const minutes = columns.arrivals.minutes[row] ?? UNKNOWN_MINUTES
  return {
    seq: columns.arrivals.seqOf(row),
    flags: flagsOf(columns.flags[row] ?? 0),
    minutes: minutes === UNKNOWN_MINUTES ? null : minutes,
    speed: speedOf(columns, paced, row),
    grids: grids.map((grid) => ({
      question: grid.question,
      column: grid.column,
      ...gridPattern(answersIn(grid, row)),
    })),
    largestMatch: matches.get(row) ?? null,
  }
}
