const NOTHING = new Uint8Array(0)

/**
 * Bytes that come in pieces, read from front to back. Beyond the end there are noughts, and `isShort`
 * says so: whoever reads looks at it where a record ends, instead of at each of its numbers.
 */
export class ByteSupply {
  private bytes = NOTHING
  private view = new DataView(NOTHING.buffer)
  private at = 0
  isShort = false
  isLittleEndian = true

  constructor(private readonly pieces: AsyncIterator<Uint8Array>) {}

  get held(): number {
    return this.bytes.length - this.at
  }

  /** Holds so many bytes at least; fewer only where no more are to come. */
  async hold(count: number): Promise<void> {
    const come: Uint8Array[] = []
    let length = this.held
    while (length < count) {
      const piece = await this.pieces.next()
      if (piece.done === true) break
      come.push(piece.value)
      length += piece.value.length
    }
    if (come.length === 0) return
    const joined = new Uint8Array(length)
    joined.set(this.bytes.subarray(this.at))
    let end = this.held
    for (const piece of come) {
      joined.set(piece, end)
      end += piece.length
    }
    this.bytes = joined
    this.view = new DataView(joined.buffer)
    this.at = 0
  }

  /** Of those that are held; valid until more are. */
  take(count: number): Uint8Array {
    if (this.held < count) {
      this.isShort = true
      const rest = new Uint8Array(count)
      rest.set(this.bytes.subarray(this.at))
      this.at = this.bytes.length
      return rest
    }
    this.at += count
    return this.bytes.subarray(this.at - count, this.at)
  }

  /** Those that are held and were not taken. */
  peek(): Uint8Array {
    return this.bytes.subarray(this.at)
  }

  async raw(count: number): Promise<Uint8Array> {
    await this.hold(count)
    return this.take(count)
  }

  async int32(): Promise<number> {
    await this.hold(4)
    if (this.held < 4) {
      this.isShort = true
      return 0
    }
    this.at += 4
    return this.view.getInt32(this.at - 4, this.isLittleEndian)
  }

  async float64(): Promise<number> {
    await this.hold(8)
    if (this.held < 8) {
      this.isShort = true
      return 0
    }
    this.at += 8
    return this.view.getFloat64(this.at - 8, this.isLittleEndian)
  }
}
