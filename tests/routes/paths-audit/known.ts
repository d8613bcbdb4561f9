import { finds, type Claim, type Kind } from './claims.ts'
import type { Undated } from './read-html.ts'
import { ANSWERS, type Person } from './small-survey.ts'

/** Every person that there can be. */
export const SORTS: readonly Person[] = [...ANSWERS.well, null].flatMap((well) =>
  ANSWERS.town.flatMap((town) => ANSWERS.age.map((age) => ({ well, town, age }))),
)

/** Kinds of people are the same where they are of the same sorts, however they are spoken of. */
export const sortsOf = (kind: Kind): string =>
  SORTS.map((person) => (finds(kind, person) ? '1' : '0')).join('')

/** All that was told by any path, each thing once. */
export class Known {
  readonly heard: (Claim | Undated)[] = []
  readonly contradictions: string[] = []
  private readonly bySorts = new Map<string, Map<number, Claim>>()
  /** Of each table, however the same people are told of elsewhere. */
  private readonly moved = new Map<string, number>()
  /** The latest release of which something is known. */
  last = 0

  hear(told: readonly (Claim | Undated)[]): void {
    this.heard.push(...told)
    // What says of which release it is goes first: the rest is as of the same.
    for (const claim of told) if (claim.asOf !== null) this.take({ ...claim, asOf: claim.asOf })
    for (const claim of told)
      if (claim.asOf === null) {
        const asOf = this.moved.get(words(claim.kind))
        if (asOf === undefined)
          this.contradictions.push(`only ${claim.path} tells ${words(claim.kind)}`)
        else this.take({ ...claim, asOf })
      }
  }

  get claims(): readonly Claim[] {
    return [...this.bySorts.values()].flatMap((of) => [...of.values()])
  }

  /** How many of a kind there were in a release; null where that was not told. */
  count(kind: Kind, asOf: number): number | null {
    const claim = this.bySorts.get(sortsOf(kind))?.get(asOf)
    return claim === undefined || claim.least !== claim.most ? null : claim.least
  }

  private take(claim: Claim): void {
    const sorts = sortsOf(claim.kind)
    const of = this.bySorts.get(sorts) ?? new Map<number, Claim>()
    this.bySorts.set(sorts, of)
    this.last = Math.max(this.last, claim.asOf)
    const table = words(claim.kind)
    this.moved.set(table, Math.max(this.moved.get(table) ?? 0, claim.asOf))
    const before = of.get(claim.asOf)
    if (before === undefined) of.set(claim.asOf, claim)
    else if (
      Math.abs(before.least - claim.least) > 1e-6 ||
      Math.abs(before.most - claim.most) > 1e-6
    ) {
      const [exact, rough] = before.least === before.most ? [before, claim] : [claim, before]
      const isWithin = rough.least <= exact.least + 1e-6 && exact.most <= rough.most + 1e-6
      if (isWithin) of.set(claim.asOf, exact)
      else
        this.contradictions.push(
          `release ${claim.asOf}: ${before.path} tells ${before.least} and ${claim.path} ${claim.least} of ${words(claim.kind)}`,
        )
    }
  }
}

const words = (kind: Kind) => JSON.stringify(kind)
