import { WIDEST_STRING, type SavDictionary } from './dictionary.ts'
import { SYSTEM_MISSING } from './extensions.ts'
import { ELEMENT_BYTES, elementsOf, widthsOf } from './segments.ts'
import { BIAS } from './write-dictionary.ts'

/** A number or a text by the place of its variable; null is nothing. */
export type SavCell = number | string | null

const [LITERAL, BLANK, MISSING] = [253, 254, 255]
const LARGEST_CODE = 251
const SPACE = 0x20
const SPACES = 0x2020_2020
const BLOCK = 8
/** Eight codes, and as many elements behind them. */
const BLOCK_BYTES = BLOCK + BLOCK * ELEMENT_BYTES
const ENCODER = new TextEncoder()

type Place =
  | { readonly kind: 'number' }
  /** Bytes of the text that go into each segment, and how many elements it has. */
  | {
      readonly kind: 'string'
      readonly width: number
      readonly segments: readonly { readonly bytes: number; readonly elements: number }[]
    }

/**
 * Cases as SPSS's bytecode: small whole numbers, blanks and missing values take a byte each. What
 * was written so far is taken away now and then, so that any number of cases goes through.
 */
export class CaseWriter {
  private readonly places: readonly Place[]
  private bytes = new Uint8Array(1 << 16)
  private view = new DataView(this.bytes.buffer)
  /** Where the codes of the block that is being filled stand. */
  private block = 0
  private codes = BLOCK
  private end = 0
  private readonly scratch = new Uint8Array(WIDEST_STRING + ELEMENT_BYTES)
  private readonly words = new DataView(this.scratch.buffer)

  constructor({ variables }: Pick<SavDictionary, 'variables'>) {
    this.places = variables.map((variable): Place => {
      if (variable.kind === 'number') return { kind: 'number' }
      let left = variable.width
      const segments = widthsOf(variable).map((width) => {
        const bytes = Math.min(255, left)
        left -= bytes
        return { bytes, elements: elementsOf(width) }
      })
      return { kind: 'string', width: variable.width, segments }
    })
  }

  write(cells: readonly SavCell[]): void {
    let at = 0
    for (const place of this.places) {
      const cell = cells[at] ?? null
      at += 1
      if (place.kind === 'number') this.number(typeof cell === 'number' ? cell : null)
      else this.string(typeof cell === 'string' ? cell : '', place)
    }
  }

  /** Whole blocks that were written since. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.block)
    this.bytes.copyWithin(0, this.block, this.end)
    this.end -= this.block
    this.block = 0
    return taken
  }

  /** The last, unfinished block. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.end)
  }

  private number(value: number | null): void {
    if (value === null || value === SYSTEM_MISSING || !Number.isFinite(value)) {
      this.code(MISSING)
      return
    }
    const code = value + BIAS
    // -0 is told from 0 by nothing but its bytes, and nobody means it.
    if (code >= 1 && code <= LARGEST_CODE && Number.isInteger(value)) {
      this.code(code)
      return
    }
    this.code(LITERAL)
    this.view.setFloat64(this.end, value, true)
    this.end += ELEMENT_BYTES
  }

  private string(text: string, { width, segments }: Extract<Place, { kind: 'string' }>): void {
    let written = 0
    if (text !== '') {
      // Into no more than the width, and never a part of a character.
      written = ENCODER.encodeInto(text, this.scratch.subarray(0, width)).written
    }
    let from = 0
    for (const { bytes, elements } of segments) {
      const to = Math.max(from, Math.min(written, from + bytes))
      for (let element = 0; element < elements; element += 1)
        this.textElement(from + element * ELEMENT_BYTES, to)
      from += bytes
    }
  }

  /** Eight bytes of the text from a place, spaces beyond its end. */
  private textElement(from: number, to: number): void {
    if (from >= to) {
      this.code(BLANK)
      return
    }
    const { scratch } = this
    const length = Math.min(ELEMENT_BYTES, to - from)
    const isBlank =
      length === ELEMENT_BYTES &&
      this.words.getUint32(from) === SPACES &&
      this.words.getUint32(from + 4) === SPACES
    if (isBlank) {
      this.code(BLANK)
      return
    }
    this.code(LITERAL)
    for (let byte = 0; byte < ELEMENT_BYTES; byte += 1)
      this.bytes[this.end + byte] = byte < length ? (scratch[from + byte] ?? SPACE) : SPACE
    this.end += ELEMENT_BYTES
  }

  private code(code: number): void {
    if (this.codes === BLOCK) {
      if (this.end + BLOCK_BYTES > this.bytes.length) this.grow()
      this.block = this.end
      this.bytes.fill(0, this.end, this.end + BLOCK)
      this.end += BLOCK
      this.codes = 0
    }
    this.bytes[this.block + this.codes] = code
    this.codes += 1
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2)
    larger.set(this.bytes)
    this.bytes = larger
    this.view = new DataView(larger.buffer)
  }
}
