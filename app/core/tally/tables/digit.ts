/** What a row says of one thing, as a number: `least` to `least + states - 1`, never another. */
export type Digit = {
  readonly values: Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array
  readonly least: number
  readonly states: number
}

/**
 * How many keys some digits have together.
 *
 * @example
 * statesOf([{ values: new Int8Array(0), least: -2, states: 7 }, { values: new Uint8Array(0), least: 0, states: 2 }]) // 14
 */
export const statesOf = (digits: readonly Digit[]): number =>
  digits.reduce((product, { states }) => product * states, 1)

/**
 * Whether some digits are all bytes, and their keys together too.
 *
 * @example
 * areBytes([{ values: new Int8Array(0), least: -2, states: 7 }]) // true
 */
export const areBytes = (digits: readonly Digit[]): boolean =>
  digits.length > 0 &&
  statesOf(digits) <= 256 &&
  digits.every(({ values }) => values.BYTES_PER_ELEMENT === 1)

/**
 * All digits of a row as one number, the first digit most significant.
 *
 * @example
 * keyAt([{ values: Int8Array.of(0), least: -2, states: 7 }, { values: Uint8Array.of(1), least: 0, states: 2 }], 0) // 5
 */
export const keyAt = (digits: readonly Digit[], row: number): number =>
  digits.reduce((key, { values, least, states }) => key * states + (values[row] ?? 0) - least, 0)
