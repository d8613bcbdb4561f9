import type { OutlineElement } from '../drafting/edits/outline.ts'
import { isWithin, type Pointer } from '../drafting/pointer.ts'
import type { Rule } from './rule.ts'
import { keyOf } from './subjects.ts'

/**
 * Rules that wait for themselves: whether A is shown hangs on B, and whether B is shown on A; or a
 * value is worked out from what is worked out from it.
 */
export function readsInCircle(
  rules: readonly Rule[],
  elements: readonly OutlineElement[],
): ReadonlySet<Pointer> {
  const asking = rules.filter(({ kind }) => kind === 'show' || kind === 'calculate')
  const edges = new Map<string, Set<string>>()
  const makes = (rule: Rule) => madeBy(rule, elements)
  for (const rule of asking)
    for (const name of makes(rule)) {
      const reads = edges.get(name) ?? new Set<string>()
      for (const path of rule.reads) reads.add(nameIn(path))
      edges.set(name, reads)
    }
  const circular = new Set<string>()
  for (const start of edges.keys()) if (reaches(start, edges)) circular.add(start)
  return new Set(
    asking
      .filter(
        (rule) =>
          makes(rule).some((name) => circular.has(name)) &&
          rule.reads.some((path) => circular.has(nameIn(path))),
      )
      .map(({ pointer }) => pointer),
  )
}

const nameIn = (path: string): string => (path.split(/[.[]/)[0] ?? path).toLowerCase()

/** The names whose answers hang on a rule: of all that stands in what it shows. */
function madeBy({ kind, owner }: Rule, elements: readonly OutlineElement[]) {
  if (owner.what === 'survey')
    return kind === 'calculate' && owner.name !== '' ? [owner.name.toLowerCase()] : []
  return elements
    .filter((element) => element.scope === null && isWithin(element.pointer, owner.pointer))
    .map((element) => keyOf(element).toLowerCase())
}

function reaches(start: string, edges: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>()
  const waiting = [...(edges.get(start) ?? [])].filter((name) => name !== start)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (name === start) return true
    if (seen.has(name)) continue
    seen.add(name)
    waiting.push(...(edges.get(name) ?? []))
  }
  return false
}
