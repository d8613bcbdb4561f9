/** What reads what, by name. */
export type Reads = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Names from which the arrows lead back to themselves, one list for each circle or knot of circles,
 * in the order in which they were given. By a stack of our own: a chain may be as long as a survey.
 * Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972).
 */
export function circlesIn(reads: Reads): readonly (readonly string[])[] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const found: (readonly string[])[] = []
  for (const start of reads.keys()) {
    if (order.has(start)) continue
    const way: { readonly name: string; readonly next: Iterator<string> }[] = []
    const enter = (name: string) => {
      lowest.set(name, order.size)
      order.set(name, order.size)
      open.push(name)
      isOpen.add(name)
      way.push({ name, next: (reads.get(name) ?? new Set<string>()).values() })
    }
    const lower = (name: string, to: number | undefined) =>
      lowest.set(name, Math.min(lowest.get(name) ?? 0, to ?? Infinity))
    enter(start)
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const step = top.next.next()
      if (step.done !== true) {
        if (!reads.has(step.value)) continue
        if (!order.has(step.value)) enter(step.value)
        else if (isOpen.has(step.value)) lower(top.name, order.get(step.value))
        continue
      }
      way.pop()
      const outer = way.at(-1)
      if (outer !== undefined) lower(outer.name, lowest.get(top.name))
      if (lowest.get(top.name) !== order.get(top.name)) continue
      const knot = open.splice(open.indexOf(top.name))
      for (const name of knot) isOpen.delete(name)
      if (knot.length > 1 || reads.get(top.name)?.has(top.name) === true) found.push(knot)
    }
  }
  return found
}
