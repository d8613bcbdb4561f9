export type Minimum = {
  readonly at: number
  /** The second derivative there. */
  readonly curvature: number
}

/** Armijo's condition, the cut of a step that fails it, and when a function stands still. */
const LEAST_DECREASE = 1e-4
const CUT = 0.2
const STANDS = Math.sqrt(Number.EPSILON)
/** Added to a place before places are compared: what changes no digit of the sum is no step. */
const SCALE = 10
const DIFFERENCE = 1e-3
const MOST_STEPS = 100

/**
 * Where a function of one variable is least, by the variable metric method (BFGS) with derivatives
 * from central differences. Nash, Compact Numerical Methods for Computers, 2nd ed. (1990), algorithm
 * 21, with the constants of R's optim, which stops as soon as a step gains less than 1.5e-8 of the
 * function's value: figures that R's packages take from it agree beyond the digits that it leaves
 * open.
 *
 * Steps to where the function is not finite are not taken. Null where it can't be evaluated about
 * the minimum, or is not curved upwards there.
 *
 * @example
 * variableMetricMinimum((x) => (x - 2) ** 2 + 1, 0) // { at: 2.000, curvature: 2.000 }
 */
export function variableMetricMinimum(
  evaluate: (at: number) => number,
  start: number,
): Minimum | null {
  const slope = (at: number) =>
    (evaluate(at + DIFFERENCE) - evaluate(at - DIFFERENCE)) / (2 * DIFFERENCE)
  let [at, least, gradient] = [start, evaluate(start), slope(start)]
  // The inverse curvature as it is thought to be, and the steps since it was last set to 1.
  let [metric, sinceReset] = [1, 0]
  for (let steps = 1; steps < MOST_STEPS;) {
    const direction = -metric * gradient
    const step = gradient === 0 ? null : searchAlong(evaluate, { at, least, direction, gradient })
    const gains =
      step !== null && Math.abs(step.value - least) > STANDS * (Math.abs(least) + STANDS)
    if (step !== null) [at, least] = [step.at, step.value]
    if (!gains) {
      if (sinceReset === 0) break
      ;[metric, sinceReset] = [1, 0]
      continue
    }
    const before = gradient
    gradient = slope(at)
    steps += 1
    const bend = (gradient - before) * step.length
    sinceReset = bend > 0 && sinceReset < 2 ? sinceReset + 1 : 0
    metric = sinceReset === 0 ? 1 : step.length / (gradient - before)
  }
  const curvature = (slope(at + DIFFERENCE) - slope(at - DIFFERENCE)) / (2 * DIFFERENCE)
  return curvature > 0 && Number.isFinite(curvature) ? { at, curvature } : null
}

type From = {
  readonly at: number
  readonly least: number
  readonly direction: number
  readonly gradient: number
}

/** The first of ever shorter steps that goes down enough; none where the slope is not known. */
function searchAlong(
  evaluate: (at: number) => number,
  { at, least, direction, gradient }: From,
): { readonly at: number; readonly value: number; readonly length: number } | null {
  if (!Number.isFinite(direction)) return null
  for (let length = direction; SCALE + at !== SCALE + (at + length); length *= CUT) {
    const value = evaluate(at + length)
    if (Number.isFinite(value) && value <= least + gradient * length * LEAST_DECREASE)
      return { at: at + length, value, length }
  }
  return null
}
