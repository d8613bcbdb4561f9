import type { WeightLevels } from '../../stats/design.ts'

/**
 * The distinct weights of the rows in a base, numbered from 1 in the order in which they appear; 0
 * is outside the base. Null where they are many: weights of cells, as raking gives them, are few.
 *
 * @example
 * Array.from(weightLevels(Uint8Array.of(1, 0, 1), Float64Array.of(2, 2, 2))?.of) // [1, 0, 1]
 */
export function weightLevels(base: Uint8Array, weights: Float64Array): WeightLevels | null {
  const { length } = weights
  const [most, mask] = [MOST_LEVELS, SLOTS - 1]
  const words = new Int32Array(weights.buffer, weights.byteOffset, length * 2)
  const of = new Uint16Array(length)
  // A table of its own, since asking a Map for every row takes longer than counting all tables.
  const slots = new Uint16Array(SLOTS)
  const values = new Float64Array(most + 1)
  let levels = 0
  for (let row = 0; row < length; row += 1) {
    if (base[row] !== 1) continue
    const weight = weights[row] ?? 0
    const mixed = Math.imul((words[2 * row] ?? 0) ^ (words[2 * row + 1] ?? 0), SPREAD)
    let slot = (mixed >>> 16) & mask
    let level = slots[slot] ?? 0
    while (level !== 0 && values[level] !== weight) {
      slot = (slot + 1) & mask
      level = slots[slot] ?? 0
    }
    if (level === 0) {
      if (levels === most) return null
      levels += 1
      level = levels
      slots[slot] = level
      values[level] = weight
    }
    of[row] = level
  }
  return { of, weights: values.slice(0, levels + 1) }
}

const MOST_LEVELS = 4095
const SLOTS = 2 ** 14
/** Knuth's multiplier: 2^32 by the golden ratio. */
const SPREAD = 0x9e3779b1
