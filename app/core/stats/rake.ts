import { ok, refuse, type Result } from '../result.ts'
import { sumsByPlace } from './sums-by-place.ts'
import type { Design } from './design.ts'
import { effectivePeople } from './kish.ts'
import { rakingGroups, type RakingGroups } from './raking-groups.ts'
import type { Raked, RakingMargin, RakingRefusal, WeightBounds } from './raking.ts'

/** Shares this near their targets are met: nothing is left but rounding. */
const MET = 1e-14
/** Weights are used when no share is further from its target. */
const USABLE = 1e-10
const MOST_SWEEPS = 20_000
/** Rounded shares may miss 1 by this. */
const OFF_ONE = 1e-6
/** Sweeps in which the error must shrink by a thousandth, or else it never gets anywhere. */
const PATIENCE = 50

/**
 * Raking (iterative proportional fitting): weights that meet the target shares of every margin and
 * otherwise stay as near to those of the design as they can. Starting from the design's weights with
 * mean 1, each sweep goes over the margins, w ← w · T_k / Σ_cell w; with bounds, weights are cut off
 * at them after each sweep, and the margins judged after the cut. Deming and Stephan, Annals of
 * Mathematical Statistics 11 (1940), 427–444; Deville, Särndal and Sautory, JASA 88 (1993),
 * 1013–1020; Battaglia et al., Survey Practice 2 (2009).
 *
 * The weights have mean 1. Refused where the targets can't be met; see RakingRefusal.
 *
 * @example
 * [...rake({ rows: 3, base: new Uint8Array([1, 1, 1]), weights: null, sampling: { kind: 'people' } }, [{ codes: [0, 0, 1], targets: [0.5, 0.5] }], null).value.weights] // [0.75, 0.75, 1.5]
 */
export function rake(
  design: Design,
  margins: readonly RakingMargin[],
  bounds: WeightBounds | null,
): Result<Raked, RakingRefusal> {
  const unfit = unfitRequest(design, margins, bounds)
  if (unfit !== null) return refuse(unfit)
  const grouped = rakingGroups(
    design,
    margins,
    bounds === null ? 'sameTargets' : 'sameTargetsAndWeight',
  )
  if (!grouped.ok) return grouped
  const swept = sweep(grouped.value, margins, bounds)
  if (!(swept.largestError < USABLE))
    return refuse({
      kind: 'notConverged',
      iterations: swept.iterations,
      largestError: swept.largestError,
    })
  return ok(describe(rowWeights(design, grouped.value, swept, bounds), swept))
}

function unfitRequest(
  design: Design,
  margins: readonly RakingMargin[],
  bounds: WeightBounds | null,
): RakingRefusal | null {
  if (!design.base.includes(1)) return { kind: 'nobody' }
  if (margins.length === 0) return { kind: 'noMargins' }
  if (bounds !== null && !(bounds.low >= 0 && bounds.low <= 1 && bounds.high >= 1))
    return { kind: 'badBounds' }
  for (const [margin, { targets }] of margins.entries()) {
    const target = targets.findIndex((share) => !(share > 0 && Number.isFinite(share)))
    if (target >= 0) return { kind: 'badTarget', margin, target }
    const sum = targets.reduce((total, share) => total + share, 0)
    if (Math.abs(sum - 1) > OFF_ONE) return { kind: 'targetsOffOne', margin, sum }
  }
  return null
}

type Swept = {
  readonly weights: Float64Array
  readonly iterations: number
  readonly largestError: number
}

type Part = { readonly wanted: Float64Array; readonly codes: Int32Array }

function sweep(
  groups: RakingGroups,
  margins: readonly RakingMargin[],
  bounds: WeightBounds | null,
): Swept {
  const n = groups.people.reduce((sum, count) => sum + count, 0)
  const parts = margins.map(({ targets }, index): Part => {
    const sum = targets.reduce((total, share) => total + share, 0)
    const wanted = Float64Array.from(targets, (share) => (share / sum) * n)
    return { wanted, codes: groups.codes[index] ?? new Int32Array() }
  })
  const weights = groups.weights.slice()
  let before = new Float64Array()
  let stage = Infinity
  for (let iterations = 1; ; iterations += 1) {
    for (const part of parts) scale(weights, part, heldBy(weights, groups, part))
    if (bounds !== null) cutOff(weights, bounds)
    const largestError = Math.max(...parts.map((part) => errorOf(weights, groups, part))) / n
    const swept = { weights, iterations, largestError }
    if (largestError < MET || iterations >= MOST_SWEEPS) return swept
    if (iterations > 5 && weights.every((weight, group) => weight === before[group])) return swept
    if (iterations % PATIENCE === 0) {
      if (largestError > USABLE && largestError > 0.999 * stage) return swept
      stage = largestError
    }
    before = weights.slice()
  }
}

function heldBy(weights: Float64Array, { people }: RakingGroups, { codes, wanted }: Part) {
  const held = weights.map((weight, group) => weight * (people[group] ?? 0))
  return sumsByPlace(held, codes, wanted.length)
}

function scale(weights: Float64Array, { codes, wanted }: Part, sums: Float64Array): void {
  const factors = wanted.map((target, code) => target / (sums[code] ?? 0))
  for (let group = 0; group < weights.length; group += 1)
    weights[group] = (weights[group] ?? 0) * (factors[codes[group] ?? 0] ?? 1)
}

function cutOff(weights: Float64Array, { low, high }: WeightBounds): void {
  for (let group = 0; group < weights.length; group += 1)
    weights[group] = Math.min(Math.max(weights[group] ?? 0, low), high)
}

const errorOf = (weights: Float64Array, groups: RakingGroups, part: Part): number =>
  heldBy(weights, groups, part).reduce(
    (largest, sum, code) => Math.max(largest, Math.abs(sum - (part.wanted[code] ?? 0))),
    0,
  )

function rowWeights(
  { weights: given }: Design,
  groups: RakingGroups,
  { weights }: Swept,
  bounds: WeightBounds | null,
): Float64Array {
  const result = new Float64Array(groups.groupOf.length)
  if (given === null || bounds !== null) {
    groups.groupOf.forEach((group, row) => (result[row] = weights[group] ?? 0))
    return result
  }
  let [n, total] = [0, 0]
  groups.groupOf.forEach((group, row) => {
    if (group < 0) return
    n += 1
    total += given[row] ?? 0
  })
  const factors = weights.map((weight, group) => weight / (groups.weights[group] ?? 1))
  groups.groupOf.forEach((group, row) => {
    if (group >= 0) result[row] = (((given[row] ?? 0) * n) / total) * (factors[group] ?? 0)
  })
  return result
}

function describe(weights: Float64Array, { iterations, largestError }: Swept): Raked {
  const total = { people: 0, weight: 0, squares: 0 }
  let [least, most] = [Infinity, 0]
  for (const weight of weights) {
    if (weight === 0) continue
    total.people += 1
    total.weight += weight
    total.squares += weight ** 2
    least = Math.min(least, weight)
    most = Math.max(most, weight)
  }
  const effective = effectivePeople(total) ?? 0
  const designEffect = total.people / effective
  return {
    weights,
    iterations,
    largestError,
    people: total.people,
    effective,
    designEffect,
    least,
    most,
  }
}
