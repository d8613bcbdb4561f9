const ENCODER = new TextEncoder()

/** UTF-8, cut where a character ends; a nought, at which programs end a text, becomes another sign. */
export function utf8(text: string, mostBytes: number): Uint8Array {
  const bytes = ENCODER.encode(text.replaceAll('\0', '\uFFFD'))
  if (bytes.length <= mostBytes) return bytes
  let end = mostBytes
  // Bytes that begin with 10 go on with a character.
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1
  return bytes.subarray(0, end)
}

const SPACE = 0x20

/** Little-endian bytes, one after another. */
export class ByteWriter {
  private bytes = new Uint8Array(4096)
  private view = new DataView(this.bytes.buffer)
  length = 0

  int32(...values: readonly number[]): this {
    for (const value of values) {
      this.makeRoom(4)
      this.view.setInt32(this.length, value, true)
      this.length += 4
    }
    return this
  }

  float64(...values: readonly number[]): this {
    for (const value of values) {
      this.makeRoom(8)
      this.view.setFloat64(this.length, value, true)
      this.length += 8
    }
    return this
  }

  byte(value: number): this {
    this.makeRoom(1)
    this.bytes[this.length] = value
    this.length += 1
    return this
  }

  raw(values: Uint8Array): this {
    this.makeRoom(values.length)
    this.bytes.set(values, this.length)
    this.length += values.length
    return this
  }

  /** Filled up with spaces, or cut where a character ends. */
  text(text: string, width: number): this {
    return this.padded(utf8(text, width), width, SPACE)
  }

  padded(values: Uint8Array, width: number, filler: number): this {
    this.raw(values)
    const gap = width - values.length
    this.makeRoom(gap)
    this.bytes.fill(filler, this.length, this.length + gap)
    this.length += gap
    return this
  }

  written(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more))
    larger.set(this.bytes)
    this.bytes = larger
    this.view = new DataView(larger.buffer)
  }
}
