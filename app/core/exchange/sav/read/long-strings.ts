/** Records of strings that are longer than eight bytes: counts and lengths, and bytes after each. */
class Walker {
  private readonly view: DataView
  private at = 0

  constructor(
    private readonly bytes: Uint8Array,
    private readonly isLittleEndian: boolean,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get left(): number {
    return Math.max(0, this.bytes.length - this.at)
  }

  int32(): number {
    this.at += 4
    return this.at <= this.bytes.length ? this.view.getInt32(this.at - 4, this.isLittleEndian) : 0
  }

  byte(): number {
    this.at += 1
    return this.bytes[this.at - 1] ?? 0
  }

  raw(count: number): Uint8Array {
    this.at += Math.max(0, count)
    return this.bytes.subarray(this.at - Math.max(0, count), this.at)
  }

  /** As many bytes as stand before them. */
  counted(): Uint8Array {
    return this.raw(this.int32())
  }
}

type Text = (bytes: Uint8Array) => string

/** Value labels of long strings, by the name of their variable (subtype 21). */
export function longLabels(
  bytes: Uint8Array | undefined,
  isLittleEndian: boolean,
  text: Text,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, ReadonlyMap<string, string>>()
  if (bytes === undefined) return found
  const walker = new Walker(bytes, isLittleEndian)
  while (walker.left > 0) {
    const name = text(walker.counted())
    walker.int32()
    const labels = new Map<string, string>()
    for (let left = walker.int32(); left > 0; left -= 1) {
      if (walker.left === 0) break
      const value = text(walker.counted())
      labels.set(value, text(walker.counted()))
    }
    found.set(name, labels)
  }
  return found
}

/** No more may stand there; what says more means harm. */
const MOST_MISSING = 3

/** Values of long strings that stand for no answer (subtype 22). */
export function longMissing(
  bytes: Uint8Array | undefined,
  isLittleEndian: boolean,
  text: Text,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  if (bytes === undefined) return found
  const walker = new Walker(bytes, isLittleEndian)
  while (walker.left > 0) {
    const name = text(walker.counted())
    const count = Math.min(walker.byte(), MOST_MISSING)
    const width = walker.int32()
    found.set(
      name,
      Array.from({ length: count }, () => text(walker.raw(width))),
    )
  }
  return found
}
