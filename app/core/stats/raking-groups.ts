import type { RakedGroups } from './calibration.ts'
import type { Design } from './design.ts'
import { refuse, ok, type Result } from '../result.ts'
import type { RakingMargin, RakingRefusal } from './raking.ts'

/** People who are raked alike: each weight is multiplied by the factor of its group. */
export type RakingGroups = {
  readonly people: Float64Array
  /** What one of them weighs on average before raking; the mean over everybody is 1. */
  readonly weights: Float64Array
  /** Of each margin, the target of each group. */
  readonly codes: readonly Int32Array[]
  /** Of each row its group; −1 outside the base. */
  readonly groupOf: Int32Array
}

/** Without bounds, people with the same targets keep the ratios of their weights. */
export type RakedAlike = 'sameTargets' | 'sameTargetsAndWeight'

/**
 * Sorts the people of a design into groups that are raked alike, so that raking a million rows is
 * raking a few hundred groups.
 *
 * Refused where somebody has no answer with a target, or a target has nobody.
 *
 * @example
 * [...rakingGroups({ rows: 3, base: new Uint8Array([1, 1, 1]), weights: null, sampling: { kind: 'people' } }, [{ codes: [0, 1, 0], targets: [0.5, 0.5] }], 'sameTargets').value.people] // [2, 1]
 */
export function rakingGroups(
  design: Design,
  margins: readonly RakingMargin[],
  alike: RakedAlike,
): Result<RakingGroups, RakingRefusal> {
  for (const [margin, { codes, targets }] of margins.entries()) {
    const refusal = unmet(design, margin, codes, targets.length)
    if (refusal !== null) return refuse(refusal)
  }
  const combinations = combine(design, margins)
  const { groupOf, firsts } =
    alike === 'sameTargets' || design.weights === null
      ? combinations
      : splitByWeight(design.weights, combinations.groupOf)
  const [people, weights] = [new Float64Array(firsts.length), new Float64Array(firsts.length)]
  let [n, total] = [0, 0]
  for (let row = 0; row < design.rows; row += 1) {
    const group = groupOf[row] ?? -1
    if (group < 0) continue
    const weight = design.weights === null ? 1 : (design.weights[row] ?? 0)
    people[group] = (people[group] ?? 0) + 1
    weights[group] = (weights[group] ?? 0) + weight
    n += 1
    total += weight
  }
  return ok({
    people,
    weights: weights.map((sum, group) => (sum / (people[group] ?? 1)) * (n / total)),
    codes: margins.map(({ codes }) => Int32Array.from(firsts, (row) => codes[row] ?? 0)),
    groupOf,
  })
}

/**
 * The people whom raking treats alike, for errors that are calibrated to the same margins. See
 * calibratedInfluence.
 *
 * @example
 * [...rakedGroups({ rows: 3, base: new Uint8Array([1, 1, 1]), weights: null, sampling: { kind: 'people' } }, [{ codes: [0, 0, 1], targets: [0.5, 0.5] }]).value.people] // [2, 1]
 */
export function rakedGroups(
  design: Design,
  margins: readonly RakingMargin[],
): Result<RakedGroups, RakingRefusal> {
  const groups = rakingGroups(design, margins, 'sameTargets')
  if (!groups.ok) return groups
  const { groupOf, people, codes } = groups.value
  return ok({
    groupOf: Int32Array.from(groupOf),
    people: Float64Array.from(people),
    margins: margins.map(({ targets }, margin) => ({
      codes: codes[margin] ?? [],
      targets: targets.length,
    })),
  })
}

function unmet(
  { rows, base }: Design,
  margin: number,
  codes: ArrayLike<number>,
  targets: number,
): RakingRefusal | null {
  const people = new Float64Array(targets)
  let missing = 0
  for (let row = 0; row < rows; row += 1) {
    if (base[row] !== 1) continue
    const code = codes[row] ?? -1
    if (code < 0 || code >= targets) missing += 1
    else people[code] = (people[code] ?? 0) + 1
  }
  if (missing > 0) return { kind: 'missingAnswer', margin, people: missing }
  const target = people.indexOf(0)
  return target < 0 ? null : { kind: 'emptyTarget', margin, target }
}

type Grouping = {
  readonly groupOf: Int32Array
  /** The first row of each group. */
  readonly firsts: readonly number[]
}

function combine({ rows, base }: Design, margins: readonly RakingMargin[]): Grouping {
  const groupOf = Int32Array.from({ length: rows }, (_, row) => (base[row] === 1 ? 0 : -1))
  let firsts: number[] = [0]
  for (const { codes, targets } of margins) {
    // Numbered anew after each margin, so that many margins don't overflow.
    const known = new Int32Array(firsts.length * targets.length).fill(-1)
    firsts = []
    for (let row = 0; row < rows; row += 1) {
      const before = groupOf[row] ?? -1
      if (before < 0) continue
      const key = before * targets.length + (codes[row] ?? 0)
      if (known[key] === -1) known[key] = firsts.push(row) - 1
      groupOf[row] = known[key] ?? 0
    }
  }
  return { groupOf, firsts }
}

function splitByWeight(weights: Float64Array, before: Int32Array): Grouping {
  const known: Map<number, number>[] = []
  const firsts: number[] = []
  const groupOf = before.map((combination, row) => {
    if (combination < 0) return -1
    const groups = (known[combination] ??= new Map())
    const weight = weights[row] ?? 0
    const found = groups.get(weight)
    if (found !== undefined) return found
    const group = firsts.push(row) - 1
    groups.set(weight, group)
    return group
  })
  return { groupOf, firsts }
}
