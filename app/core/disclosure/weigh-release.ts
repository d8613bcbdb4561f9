import type { ChoiceValue } from '../definition/definition.ts'
import { criticalValue } from '../stats/critical-value.ts'
import { scoreInterval } from '../stats/score-interval.ts'
import type { BreakTable } from '../tally/tables/break-table.ts'
import type { Base } from '../tally/tables/table.ts'
import { nextBreak, type ReleasedBreak } from './next-break.ts'
import type { Release } from './release.ts'
import { DISCLOSURE } from './rules.ts'

/** A weighted one-way table as it last moved: only what is printed of it is kept. */
export type ReleasedWeighting = {
  readonly tables: { readonly [variable: string]: WeightedTable }
  /** Why a table did not move with its unweighted one when that last did. */
  readonly waits: { readonly [variable: string]: string }
}

export type WeightedTable = {
  readonly asOf: number
  readonly base: Base
  /** Percents are multiples of it. */
  readonly step: number
  /** The same by the groups that differ in weight, where these are known; never shown. */
  readonly groups: ReleasedBreak | null
  /** In tens. */
  readonly effective: number
  readonly shares: readonly {
    readonly value: ChoiceValue
    readonly percent: number
    /** Whole percents, worked out from what is printed alone. */
    readonly interval: readonly [number, number] | null
  }[]
}

/** What weighting comes to for the tables that have moved. */
export type Weighed =
  | { readonly kind: 'refused'; readonly code: string; readonly variables: readonly string[] }
  | {
      readonly kind: 'weighted'
      /** The largest weight less the smallest, where their mean is 1. */
      readonly spread: number
      readonly designEffect: number
      /** Shares of 1. */
      readonly shares: { readonly [variable: string]: readonly WeightedShare[] }
      /** Each variable by the groups that differ in weight; none where nobody else knows these. */
      readonly groups: { readonly [variable: string]: BreakTable }
    }

export type WeightedShare = { readonly value: ChoiceValue; readonly share: number }

/**
 * A release with its weighted tables, which move when the unweighted ones do. Who knows the weights
 * could take the answers of groups that differ in weight from shares: Σ w·x and Σ x are two equations.
 * So a table moves only where the table by these groups might be shown whole, and percents are
 * printed in steps so wide that five people of one group can change places with five of any other
 * without a difference; where steps of ten don't suffice, the table waits.
 */
export function weighRelease(
  release: Release,
  weighed: { readonly [weight: string]: Weighed },
): Release {
  if (Object.keys(weighed).length === 0) return release
  const weightings = Object.entries(weighed).map(
    ([id, of]) => [id, nextWeighting(release, release.weighted?.[id] ?? NONE, of)] as const,
  )
  return { ...release, weighted: { ...release.weighted, ...Object.fromEntries(weightings) } }
}

const NONE: ReleasedWeighting = { tables: {}, waits: {} }

function nextWeighting(
  release: Release,
  before: ReleasedWeighting,
  weighed: Weighed,
): ReleasedWeighting {
  if (weighed.kind === 'refused') {
    const waits = weighed.variables.map((variable) => [variable, weighed.code] as const)
    return { ...before, waits: { ...before.waits, ...Object.fromEntries(waits) } }
  }
  const tables: { [variable: string]: WeightedTable } = { ...before.tables }
  const waits: { [variable: string]: string } = Object.fromEntries(
    Object.entries(before.waits).filter(([variable]) => !Object.hasOwn(weighed.shares, variable)),
  )
  for (const [variable, shares] of Object.entries(weighed.shares)) {
    const whole = release.tables[variable]?.table
    if (whole === undefined) continue
    const now = weighed.groups[variable]
    const groups =
      now === undefined
        ? null
        : wholeBreak(release.number, before.tables[variable]?.groups ?? null, now)
    const table = coarseTable(release.number, whole.base, shares, weighed)
    if (table !== null && (now === undefined || groups !== null))
      tables[variable] = { ...table, groups }
    else waits[variable] = table === null ? 'small_base' : 'small_groups'
  }
  return { tables, waits }
}

/** The next table by the groups, if nothing of it would have to be hidden. */
function wholeBreak(
  number: number,
  before: ReleasedBreak | null,
  now: BreakTable,
): ReleasedBreak | null {
  const next = nextBreak(number, before, now)
  const isWhole =
    now.rest.base === 0 &&
    next?.columns.length === now.columns.filter(({ base }) => base > 0).length &&
    next.columns.every(({ counts }) => !counts.includes(null))
  return isWhole ? next : null
}

const STEPS = [1, 2, 5, 10]
const CONFIDENCE = 0.95

function coarseTable(
  asOf: number,
  base: Base,
  shares: readonly WeightedShare[],
  { spread, designEffect }: Extract<Weighed, { kind: 'weighted' }>,
): Omit<WeightedTable, 'groups'> | null {
  const people = base.substantive
  const least = (DISCLOSURE.largestSmallCell + 1) * spread
  const step = STEPS.find((percent) => (percent / 100) * people >= least)
  if (step === undefined) return null
  // Of everybody's weights: those of a table's own people would tell who left it out.
  const effective = 10 * Math.round(people / designEffect / 10)
  return {
    asOf,
    base,
    step,
    effective,
    shares: shares.map(({ value, share }) => {
      const percent = step * Math.round((100 * share) / step)
      const interval = scoreInterval(
        (percent / 100) * effective,
        effective,
        criticalValue(CONFIDENCE),
      )
      return {
        value,
        percent,
        interval:
          effective === 0 || interval === null
            ? null
            : [Math.floor(100 * interval.lower), Math.ceil(100 * interval.upper)],
      }
    }),
  }
}
