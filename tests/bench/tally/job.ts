import type { Codebook } from '#app/core/codebook/variable.ts'

/** What every engine is asked, in the codebook's own words. */
export const CROSSTAB = { rows: 'satisfaction', columns: 'age' } as const
/** Holds for about four in ten. */
export const FILTER = "{understood} anyof ['notWell', 'notAtAll'] and {age} <> '65orOver'"
export const FILTERED = {
  understood: ['notWell', 'notAtAll'],
  notAge: '65orOver',
} as const
export const MEAN = { variable: 'satisfaction', scores: [5, 4, 3, 2, 1] } as const
export const BANNER = {
  rows: 'satisfaction',
  groups: [['age'], ['gender'], ['channel'], ['resolved', 'gender']],
} as const

export const JOBS = ['oneWay', 'crosstab', 'filtered', 'weightedMean', 'banner'] as const

export type Job = (typeof JOBS)[number]

export const TITLES: { readonly [Each in Job]: string } = {
  oneWay: 'all one-way tables',
  crosstab: '5×6 crosstab',
  filtered: 'filtered crosstab',
  weightedMean: 'weighted mean with SE',
  banner: 'weighted banner table',
}

/** Numbers in an order that all engines share; they have to agree. */
export type Figures = readonly number[]

export type Engine = {
  readonly name: string
  readonly run: (job: Job) => Figures | Promise<Figures>
  readonly close: () => void
}

/** Codes of the categories that are no refusal to say. */
export function substantiveCodes(codebook: Codebook, id: string): readonly number[] {
  const variable = codebook.find((candidate) => candidate.id === id)
  if (variable === undefined) throw new Error(`No variable ${id}`)
  return variable.categories.flatMap(({ role }, code) => (role === 'declined' ? [] : [code]))
}

/** Every combination of codes, the first variable slowest. */
export const combinations = (
  lists: readonly (readonly number[])[],
): readonly (readonly number[])[] =>
  lists.reduce<readonly (readonly number[])[]>(
    (all, list) => all.flatMap((one) => list.map((code) => [...one, code])),
    [[]],
  )

export type MeanSums = {
  /** Of everybody with a weight. */
  readonly units: number
  readonly people: number
  readonly w: number
  readonly wy: number
  readonly ww: number
  readonly wwy: number
  readonly wwyy: number
}

/** Mean and linearised standard error from sums, for engines that only add up. */
export function meanOf({ units, people, w, wy, ww, wwy, wwyy }: MeanSums): Figures {
  const mean = wy / w
  const squares = (wwyy - 2 * mean * wwy + mean * mean * ww) / (w * w)
  return [people, w, mean, Math.sqrt((squares * units) / (units - 1))]
}
