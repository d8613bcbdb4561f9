import { addObservation, NO_OBSERVATIONS, standardDeviation } from '../stats/moments.ts'

/** How somebody went through a grid of questions with the same answers. */
export type GridPattern = {
  /** The longest run of one answer; blanks don't break it. */
  readonly longstring: number
  /** Every question answered, all alike. */
  readonly straightLined: boolean
  /** Intra-individual response variability: the standard deviation; null below two answers. */
  readonly variability: number | null
  /** Of 1: questions without an answer. */
  readonly itemNonResponse: number
}

/**
 * The usual indices of careless answering in one grid, its answers in their order and null where
 * there is none. Curran, Journal of Experimental Social Psychology 66 (2016), 4–19; Dunn et al.,
 * Journal of Business and Psychology 33 (2018), 105–121.
 */
export function gridPattern(answers: readonly (number | null)[]): GridPattern {
  const given = answers.filter((answer) => answer !== null)
  const longstring = longestRun(given)
  return {
    longstring,
    straightLined: answers.length > 1 && longstring === answers.length,
    variability: standardDeviationOf(given),
    itemNonResponse: answers.length === 0 ? 0 : 1 - given.length / answers.length,
  }
}

function longestRun(answers: readonly number[]): number {
  let [longest, run] = [0, 0]
  answers.forEach((answer, index) => {
    run = answer === answers[index - 1] ? run + 1 : 1
    longest = Math.max(longest, run)
  })
  return longest
}

function standardDeviationOf(answers: readonly number[]): number | null {
  return standardDeviation(answers.reduce(addObservation, NO_OBSERVATIONS))
}
