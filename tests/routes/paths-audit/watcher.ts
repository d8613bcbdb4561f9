import { solve } from 'yalps'
import { finds, type Claim, type Kind } from './claims.ts'
import { SORTS } from './known.ts'

export type Bounds = { readonly least: number; readonly most: number }

/**
 * What somebody works out who has looked by every path at some releases: of each release the least
 * and the most people of a kind that fit everything they were told. Who came between two releases
 * is unknown, nobody leaves.
 */
export function workOut(claims: readonly Claim[]) {
  const releases = [...new Set(claims.map(({ asOf }) => asOf))].sort((a, b) => a - b)
  const constraints: { [name: string]: { equal: number } | { min: number; max: number } } = {}
  const uses = new Map<string, { [constraint: string]: number }>()
  const upTo = (asOf: number, kind: Kind): readonly string[] =>
    releases
      .filter((release) => release <= asOf)
      .flatMap((release) =>
        SORTS.flatMap((person, sort) => (finds(kind, person) ? [`${release}/${sort}`] : [])),
      )
  for (const { asOf, kind, least, most } of claims) {
    const unknowns = upTo(asOf, kind)
    const name = unknowns.join(' ')
    if (name in constraints) continue
    constraints[name] = least === most ? { equal: least } : { min: least, max: most }
    for (const unknown of unknowns) uses.set(unknown, { ...uses.get(unknown), [name]: 1 })
  }
  return (asOf: number, kind: Kind): Bounds => {
    const asked = new Set(upTo(asOf, kind))
    const variables = Object.fromEntries(
      releases.flatMap((release) =>
        SORTS.map((_, sort) => {
          const unknown = `${release}/${sort}`
          return [unknown, { ...uses.get(unknown), ...(asked.has(unknown) ? { aim: 1 } : {}) }]
        }),
      ),
    )
    const bound = (direction: 'minimize' | 'maximize'): number => {
      const { status, result } = solve(
        { direction, objective: 'aim', constraints, variables },
        { maxPivots: 5_000 },
      )
      if (status === 'unbounded') return Infinity
      if (status !== 'optimal')
        throw new Error(`No ${direction} of ${JSON.stringify(kind)}: ${status}`)
      return result
    }
    return { least: bound('minimize'), most: bound('maximize') }
  }
}
