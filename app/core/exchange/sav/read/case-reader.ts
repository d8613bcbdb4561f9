import type { DataCell, DataRow } from '../../import/data-file.ts'
import { SYSTEM_MISSING } from '../extensions.ts'
import { ELEMENT_BYTES } from '../segments.ts'
import type { ByteSupply } from './byte-supply.ts'
import type { RawRecords } from './read-records.ts'
import type { SavField, SavText } from './sav-fields.ts'

const [PADDING, LAST_CODE, END, LITERAL, BLANK] = [0, 251, 252, 253, 254]
const CODES = 8
const SPACE = 0x20

/** Cases out of SPSS's bytecode, or as they are. */
export class CaseReader {
  private readonly bytes: Uint8Array
  private readonly view: DataView
  private codes = new Uint8Array(CODES)
  private code = CODES
  private hasEnded = false

  constructor(
    private readonly raw: Pick<RawRecords, 'elements' | 'bias' | 'compression'>,
    private readonly fields: readonly SavField[],
    private readonly text: SavText,
    private readonly supply: ByteSupply,
  ) {
    this.bytes = new Uint8Array(raw.elements * ELEMENT_BYTES)
    this.view = new DataView(this.bytes.buffer)
  }

  /** No case takes more. */
  private get most(): number {
    return this.bytes.length + Math.ceil(this.raw.elements / CODES + 1) * CODES
  }

  /** The next case; null where there are no more, `cutOff` where there is a part of one. */
  async next(): Promise<DataRow | 'cutOff' | null> {
    if (this.supply.held < this.most) await this.supply.hold(Math.max(this.most, 1 << 16))
    if (this.raw.compression === 0) {
      if (this.supply.held === 0) return null
      this.bytes.set(this.supply.take(this.bytes.length))
    } else {
      for (let element = 0; element < this.raw.elements; element += 1) {
        this.element(element * ELEMENT_BYTES)
        if (this.hasEnded) return element === 0 ? null : 'cutOff'
        if (this.supply.isShort) return 'cutOff'
      }
    }
    return this.supply.isShort ? 'cutOff' : this.fields.map((field) => this.cell(field))
  }

  private element(at: number): void {
    let code = PADDING
    while (code === PADDING) {
      if (this.code === CODES) {
        if (this.supply.held === 0) {
          this.hasEnded = true
          return
        }
        this.codes.set(this.supply.take(CODES))
        this.code = 0
      }
      code = this.codes[this.code] ?? PADDING
      this.code += 1
    }
    if (code <= LAST_CODE) this.number(at, code - this.raw.bias)
    else if (code === LITERAL) this.bytes.set(this.supply.take(ELEMENT_BYTES), at)
    else if (code === BLANK) this.bytes.fill(SPACE, at, at + ELEMENT_BYTES)
    else if (code === END) this.hasEnded = true
    else this.number(at, SYSTEM_MISSING)
  }

  private number(at: number, value: number): void {
    this.view.setFloat64(at, value, this.supply.isLittleEndian)
  }

  private cell({ holds }: SavField): DataCell {
    if (holds.kind === 'string') {
      const [first] = holds.parts
      if (first === undefined) return null
      const text = this.text(
        holds.parts.length === 1
          ? this.bytes.subarray(first.at, first.at + first.length)
          : this.joined(holds.parts),
      )
      return text === '' ? null : text
    }
    const value = this.view.getFloat64(holds.at, this.supply.isLittleEndian)
    if (value === SYSTEM_MISSING || !Number.isFinite(value)) return null
    return holds.kind === 'number' ? value : (timeIn(value, holds.kind) ?? value)
  }

  private joined(parts: readonly { readonly at: number; readonly length: number }[]): Uint8Array {
    const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
    let end = 0
    for (const { at, length } of parts) {
      joined.set(this.bytes.subarray(at, at + length), end)
      end += length
    }
    return joined
  }
}

/** From the 14th of October 1582, where SPSS begins to count, to 1970. */
const SECONDS_BEFORE_1970 = 12_219_379_200

function timeIn(seconds: number, kind: 'day' | 'moment'): string | null {
  const date = new Date(Math.round((seconds - SECONDS_BEFORE_1970) * 1000))
  if (Number.isNaN(date.getTime())) return null
  return date.toISOString().slice(0, kind === 'day' ? 10 : 16)
}
