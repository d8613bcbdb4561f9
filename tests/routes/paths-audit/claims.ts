import type { PresentedCrosstab } from '#app/core/results/presented-crosstab.ts'
import type {
  PresentedFinding,
  PresentedValue,
  PresentedVariable,
  PublicResults,
} from '#app/core/results/public-results.ts'
import {
  COUNTED,
  GROUPS,
  VARIABLES,
  type GroupId,
  type Person,
  type VariableId,
} from './small-survey.ts'

/** People who said one of some things, or anything at all, among those of a group or an age. */
export type Kind = {
  readonly variable: VariableId
  readonly values: readonly string[] | 'asked' | 'answered'
  readonly group: GroupId | null
  readonly age: string | null
}

/** What a path tells: so many people of a kind were in the numbers of a release. */
export type Claim = {
  readonly path: string
  readonly asOf: number
  readonly kind: Kind
  readonly least: number
  readonly most: number
}

export function finds({ variable, values, group, age }: Kind, person: Person): boolean {
  if (group !== null && !GROUPS[group](person)) return false
  if (age !== null && person.age !== age) return false
  const said = person[variable]
  return values === 'asked' || (said !== null && (values === 'answered' || values.includes(said)))
}

export const variableIn = (text: string): VariableId => {
  const found = VARIABLES.find((id) => id === text)
  if (found === undefined) throw new Error(`No variable ${text}`)
  return found
}

type Source = { readonly path: string; readonly group: GroupId | null }

export const claimsOfResults = (results: PublicResults, source: Source): readonly Claim[] => [
  ...results.variables.flatMap((variable) => claimsOfVariable(variable, source)),
  ...results.findings.flatMap((finding) => claimsOfFinding(finding, source)),
  ...(results.release === null || source.group !== null
    ? []
    : [
        exactly(results.responses, {
          path: source.path,
          asOf: results.release,
          kind: { variable: 'town', values: 'asked', group: null, age: null },
        }),
      ]),
]

export const exactly = (count: number, claim: Omit<Claim, 'least' | 'most'>): Claim => ({
  ...claim,
  least: count,
  most: count,
})

function claimsOfVariable(
  { id, hidden, asOf, base, values }: PresentedVariable,
  { path, group }: Source,
): readonly Claim[] {
  if (hidden !== null || asOf === null || base === null) return []
  const claim = (of: Kind['values'], count: number | null): readonly Claim[] => {
    const kind: Kind = { variable: variableIn(id), values: of, group, age: null }
    return count === null ? [] : [exactly(count, { path, asOf, kind })]
  }
  return [
    ...claim('asked', base.asked),
    ...claim('answered', base.answered),
    ...claim('answered', base.substantive),
    ...values.flatMap(({ value, count, percent }) => [
      ...claim([String(value)], count),
      ...claim([String(value)], percent === null ? null : (percent * base.substantive) / 100),
    ]),
  ]
}

function claimsOfFinding(
  { id, sources: { live } }: PresentedFinding,
  { path, group }: Source,
): readonly Claim[] {
  return countsIn(live).flatMap(({ count, base, asOf }, place) => {
    const counted = COUNTED[id]?.[place]
    if (counted === undefined) throw new Error(`Nothing is known of ${id}`)
    // Findings of a filtered table are of both: none of ours is shown then.
    if (group !== null && counted.group !== null)
      throw new Error(`${path} tells ${id}, of a group in a group`)
    const kind: Omit<Kind, 'values'> = {
      variable: 'well',
      group: group ?? counted.group,
      age: null,
    }
    return [
      exactly(count, { path, asOf, kind: { ...kind, values: counted.values } }),
      exactly(base, { path, asOf, kind: { ...kind, values: 'answered' } }),
    ]
  })
}

function countsIn(live: PresentedValue) {
  if ((live.kind !== 'share' && live.kind !== 'groups') || live.asOf === null) return []
  const { asOf } = live
  return (live.kind === 'share' ? [live] : live.groups).map(({ count, base }) => ({
    count,
    base,
    asOf,
  }))
}

export function claimsOfCrosstab(
  { rows, groups, total, hidden, asOf: whole }: PresentedCrosstab,
  path: string,
): readonly Claim[] {
  if (hidden !== null) return []
  const shown = groups.flatMap((group) =>
    group.columns.map((column) => ({
      column,
      asOf: group.asOf,
      age: String(column.values[0]?.value),
    })),
  )
  const all = total === null ? shown : [{ column: total, asOf: whole, age: null }, ...shown]
  return all.flatMap(({ column: { base, cells }, asOf, age }) => {
    if (asOf === null) return []
    const claim = (values: Kind['values'], count: number | null): readonly Claim[] => {
      const kind: Kind = { variable: variableIn(rows.id), values, group: null, age }
      return count === null ? [] : [exactly(count, { path, asOf, kind })]
    }
    return [
      ...claim('answered', base.people),
      ...cells.flatMap(({ count, percent, rowPercent, totalPercent, ci, letters }, row) => {
        const tells = [percent, rowPercent, totalPercent, ci].some((number) => number !== null)
        if (count === null && (tells || letters !== ''))
          throw new Error(`${path} hides a count and tells of it`)
        return claim([String(rows.values[row]?.value)], count)
      }),
    ]
  })
}
