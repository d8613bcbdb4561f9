/** A reader of SPSS system files of its own, so that what we write is not judged by what wrote it. */
export type ReadSav = {
  readonly fileLabel: string
  readonly cases: number
  readonly weightElement: number
  readonly variables: readonly ReadVariable[]
  readonly extensions: ReadonlyMap<number, Buffer>
  /** By variable record, long strings put together again within their segment. */
  readonly rows: readonly (readonly (number | string | null)[])[]
}

type ReadVariable = {
  readonly shortName: string
  readonly width: number
  readonly element: number
  readonly label: string | null
  readonly missing: readonly number[]
  readonly labels: ReadonlyMap<number, string>
}

const SYSTEM_MISSING = -Number.MAX_VALUE

export function readSav(bytes: Buffer): ReadSav {
  if (bytes.toString('latin1', 0, 4) !== '$FL2') throw new Error('No SPSS file')
  const int = (at: number) => bytes.readInt32LE(at)
  const elements = int(68)
  const variables: (ReadVariable & { readonly labels: Map<number, string> })[] = []
  const extensions = new Map<number, Buffer>()
  let [at, element] = [176, 0]
  let pending: readonly (readonly [number, string])[] = []
  for (;;) {
    const kind = int(at)
    at += 4
    if (kind === 999) break
    if (kind === 2) {
      const [width, hasLabel, missingCount] = [int(at), int(at + 4), int(at + 8)]
      const shortName = bytes.toString('latin1', at + 20, at + 28).trim()
      at += 28
      element += 1
      let label: string | null = null
      if (hasLabel === 1) {
        const length = int(at)
        label = bytes.toString('utf8', at + 4, at + 4 + length)
        at += 4 + Math.ceil(length / 4) * 4
      }
      const missing = Array.from({ length: Math.abs(missingCount) }, (_, n) =>
        bytes.readDoubleLE(at + n * 8),
      )
      at += missing.length * 8
      if (width >= 0)
        variables.push({ shortName, width, element, label, missing, labels: new Map() })
    } else if (kind === 3) {
      const count = int(at)
      at += 4
      pending = Array.from({ length: count }, () => {
        const length = bytes[at + 8] ?? 0
        const entry = [
          bytes.readDoubleLE(at),
          bytes.toString('utf8', at + 9, at + 9 + length),
        ] as const
        at += 8 + Math.ceil((length + 1) / 8) * 8
        return entry
      })
    } else if (kind === 4) {
      const count = int(at)
      for (let n = 1; n <= count; n += 1) {
        const found = variables.find((variable) => variable.element === int(at + n * 4))
        for (const [value, label] of pending) found?.labels.set(value, label)
      }
      at += 4 + count * 4
    } else if (kind === 6) at += 4 + int(at) * 80
    else if (kind === 7) {
      const [subtype, length] = [int(at), int(at + 4) * int(at + 8)]
      extensions.set(subtype, bytes.subarray(at + 12, at + 12 + length))
      at += 12 + length
    } else throw new Error(`Unknown record ${kind}`)
  }
  const values = unpacked(bytes.subarray(at + 4))
  const rows: (number | string | null)[][] = []
  for (let first = 0; first + elements <= values.length; first += elements)
    rows.push(
      variables.map(({ width, element: place }) => {
        const cells = values.slice(first + place - 1, first + place - 1 + Math.ceil(width / 8))
        if (width > 0)
          return Buffer.concat(cells.map(bytesOf)).subarray(0, width).toString('latin1')
        const cell = values[first + place - 1] ?? null
        const value = Buffer.isBuffer(cell) ? cell.readDoubleLE() : cell
        return value === SYSTEM_MISSING ? null : value
      }),
    )
  return {
    fileLabel: bytes.toString('utf8', 109, 173).trimEnd(),
    cases: int(80),
    weightElement: int(76),
    variables,
    extensions,
    rows,
  }
}

const bytesOf = (cell: number | Buffer | null): Buffer =>
  Buffer.isBuffer(cell) ? cell : Buffer.alloc(8, ' ')

/** Bytecode: a small number, eight bytes as they are, blanks, or nothing. */
function unpacked(bytes: Buffer): readonly (number | Buffer | null)[] {
  const values: (number | Buffer | null)[] = []
  for (let at = 0; at < bytes.length;) {
    const codes = bytes.subarray(at, at + 8)
    at += 8
    for (const code of codes)
      if (code === 255) values.push(null)
      else if (code === 254) values.push(Buffer.alloc(8, ' '))
      else if (code === 253) {
        values.push(bytes.subarray(at, at + 8))
        at += 8
      } else if (code > 0) values.push(code - 100)
  }
  return values
}

/** A text over 255 bytes is kept in segments, each full but the last ones. */
export const joined = (segments: readonly (number | string | null)[], width: number): string =>
  Buffer.from(segments.map(String).join('').slice(0, width), 'latin1').toString('utf8').trimEnd()
