/** Something that reads others by name, and that others may read by its own. */
export type Reader = { readonly name: string; readonly reads: readonly string[] }

/**
 * Each after those that it reads, so that one pass settles all; a circle, which the reader of
 * sources refuses, ends where it was entered. A chain may be as long as a survey, so there is no
 * recursion.
 */
export function inReadingOrder<Item extends Reader>(items: readonly Item[]): readonly Item[] {
  const byName = new Map<string, Item[]>()
  for (const item of items) byName.set(item.name, [...(byName.get(item.name) ?? []), item])
  const entered = new Set<Item>()
  const ordered: Item[] = []
  for (const start of items) {
    const stack: { readonly item: Item; readonly before: Iterator<Item, undefined> }[] = []
    const enter = (item: Item) => {
      if (entered.has(item)) return
      entered.add(item)
      stack.push({ item, before: item.reads.flatMap((name) => byName.get(name) ?? []).values() })
    }
    enter(start)
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next: IteratorResult<Item, undefined> = top.before.next()
      if (next.done !== true) enter(next.value)
      else {
        ordered.push(top.item)
        stack.pop()
      }
    }
  }
  return ordered
}
