import type { OutlineElement } from '../drafting/edits/outline.ts'
import { isWithin, type Pointer } from '../drafting/pointer.ts'
import { circlesIn } from './circles.ts'
import type { Rule } from './rule.ts'
import { keyOf } from './subjects.ts'

/**
 * Rules that wait for themselves: whether A is shown hangs on B, and whether B is shown on A; or a
 * value is worked out from what is worked out from it.
 */
export function rulesInCircle(
  rules: readonly Rule[],
  elements: readonly OutlineElement[],
): ReadonlySet<Pointer> {
  const asking = rules
    .filter(({ kind }) => kind === 'show' || kind === 'calculate')
    .map((rule) => ({ rule, makes: madeBy(rule, elements), reads: rule.reads.map(nameIn) }))
  const arrows = new Map<string, Set<string>>()
  for (const { makes, reads } of asking)
    for (const name of makes) {
      const known = arrows.get(name) ?? new Set<string>()
      // Whether a question is shown may hang on its own answer.
      for (const read of reads) if (read !== name) known.add(read)
      arrows.set(name, known)
    }
  const circleOf = new Map(
    circlesIn(arrows).flatMap((names, circle) => names.map((name) => [name, circle] as const)),
  )
  const isWithinOne = (makes: readonly string[], reads: readonly string[]) =>
    makes.some((name) => {
      const circle = circleOf.get(name)
      return circle !== undefined && reads.some((read) => circleOf.get(read) === circle)
    })
  return new Set(
    asking.filter(({ makes, reads }) => isWithinOne(makes, reads)).map(({ rule }) => rule.pointer),
  )
}

const nameIn = (path: string): string => (path.split(/[.[]/)[0] ?? path).toLowerCase()

/** The names whose answers hang on a rule: of all that stands in what it shows. */
function madeBy({ kind, owner }: Rule, elements: readonly OutlineElement[]): readonly string[] {
  if (owner.what === 'survey')
    return kind === 'calculate' && owner.name !== '' ? [owner.name.toLowerCase()] : []
  return elements
    .filter((element) => element.scope === null && isWithin(element.pointer, owner.pointer))
    .map((element) => keyOf(element).toLowerCase())
}
