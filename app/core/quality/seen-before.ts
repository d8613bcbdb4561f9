const FREE = 0
/** Beyond it, places are looked for too long. */
const FULLEST = 0.6

/**
 * Whether a text was asked about before, in eight bytes a text and no text kept: two hashes of 32
 * bits stand for it, which a million texts share by chance once in tens of millions of times.
 */
export function seenBefore(): (text: string) => boolean {
  let size = 1 << 10
  let [first, second] = [new Uint32Array(size), new Uint32Array(size)]
  let count = 0

  /** The place of two hashes, or the free one where they belong. */
  const placeOf = (one: number, other: number): number => {
    let place = one & (size - 1)
    while (first[place] !== FREE && (first[place] !== one || second[place] !== other))
      place = (place + 1) & (size - 1)
    return place
  }

  const grow = () => {
    const [ones, others] = [first, second]
    size *= 2
    first = new Uint32Array(size)
    second = new Uint32Array(size)
    for (const [at, one] of ones.entries()) {
      if (one === FREE) continue
      const place = placeOf(one, others[at] ?? 0)
      first[place] = one
      second[place] = others[at] ?? 0
    }
  }

  return (text) => {
    const one = hashOf(text, 0x811c_9dc5, 0x0100_0193) || 1
    const other = hashOf(text, 0x9e37_79b9, 0x85eb_ca6b)
    let place = placeOf(one, other)
    if (first[place] !== FREE) return true
    count += 1
    if (count > size * FULLEST) {
      grow()
      place = placeOf(one, other)
    }
    first[place] = one
    second[place] = other
    return false
  }
}

/** FNV-1a with a seed and a factor of one's own, mixed at its end. */
function hashOf(text: string, seed: number, factor: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), factor)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x7feb_352d)
  return (hash ^ (hash >>> 15)) >>> 0
}
