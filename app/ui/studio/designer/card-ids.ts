/** By what React knows a card: it outlives the name of its element, so that a field keeps the focus. */
export type CardIds = {
  readonly idOf: (key: string) => string
  /** While it runs, what is drawn under a key that is new is the card that had the old one. */
  readonly renaming: (key: string, run: () => void) => void
}

export function createCardIds(): CardIds {
  const ids = new Map<string, string>()
  const used = new Set<string>()
  /** At most one: the id of the card that is being renamed. */
  const carried: string[] = []
  function fresh(key: string): string {
    let id = key
    for (let number = 2; used.has(id); number += 1) id = `${key}#${number}`
    used.add(id)
    return id
  }
  function idOf(key: string): string {
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = carried.pop() ?? fresh(key)
    ids.set(key, id)
    return id
  }
  return {
    idOf,
    renaming: (key, run) => {
      carried.push(idOf(key))
      run()
      if (carried.pop() === undefined) ids.delete(key)
    },
  }
}
