import RandExp from 'randexp'
import type { Random } from './invent.ts'

/** How often `*` and `+` repeat at most. */
const REPEATS = 6

/** A text in which a regular expression finds itself; null where it is none that can be read. */
export function inventMatching(pattern: string, random: Random): string | null {
  try {
    const generator = new RandExp(pattern)
    generator.max = REPEATS
    generator.randInt = (from, to) => from + Math.floor(random() * (to - from + 1))
    return generator.gen()
  } catch {
    return null
  }
}
