/** A number for every row that stays the same over many rows: each run by its first row. */
export type RunArrays = { readonly starts: Int32Array; readonly values: Float64Array }

/**
 * Whole numbers that rarely change from row to row, such as the hour in which responses came in:
 * a thousand runs say it of a million rows.
 */
export class Runs {
  private readonly starts: number[] = []
  private readonly values: number[] = []

  append(row: number, value: number): void {
    if (this.values.at(-1) === value) return
    this.starts.push(row)
    this.values.push(value)
  }

  get bytes(): number {
    return this.starts.length * 2 * Float64Array.BYTES_PER_ELEMENT
  }

  /** Of the last run. */
  get latest(): number | null {
    return this.values.at(-1) ?? null
  }

  /** Null before the first run. */
  at(row: number): number | null {
    let [low, high] = [0, this.starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.starts[middle] ?? 0) <= row) low = middle + 1
      else high = middle
    }
    return this.values[low - 1] ?? null
  }

  /** Calls with each run of rows `from` up to, and without, `to`. */
  forEach(rows: number, use: (value: number, from: number, to: number) => void): void {
    for (const [index, from] of this.starts.entries())
      use(this.values[index] ?? 0, from, this.starts[index + 1] ?? rows)
  }

  toArrays(): RunArrays {
    return { starts: Int32Array.from(this.starts), values: Float64Array.from(this.values) }
  }

  appendAll(firstRow: number, { starts, values }: RunArrays): void {
    for (const [index, start] of starts.entries()) this.append(firstRow + start, values[index] ?? 0)
  }
}
