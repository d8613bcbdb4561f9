import type { CollectorId, Seq, VersionId } from '../ids.ts'
import type { Bits, Change } from './column.ts'
import { Runs, type RunArrays } from './runs.ts'

/** How a response came in. */
export type Arrival = {
  readonly seq: Seq
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  readonly version: VersionId
  readonly collector: CollectorId
  readonly startedAt: number | null
}

/** The version that was answered, and the door through which the answers came. */
export type Origin = { readonly version: VersionId; readonly collector: CollectorId }

export type ArrivalParts = { readonly received: RunArrays; readonly origins: readonly Origin[] }

export const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
/** Stands for this many minutes and any more. */
export const MOST_MINUTES = 254
export const UNKNOWN_MINUTES = 255

/** Of every row when and how it came in, in seven bytes and a little. */
export class Arrivals {
  seqs = new Uint32Array(0)
  /** Places in `origins`. */
  codes: Bits = new Uint8Array(0)
  /** From the first page to the last: 0 to 254, which is 254 and more; 255 is unknown. */
  minutes = new Uint8Array(0)
  /** Hours since 1970, UTC. */
  readonly received = new Runs()
  private readonly places = new Map<string, number>()
  private latest = 0

  constructor(readonly origins: Origin[] = []) {
    for (const [place, origin] of origins.entries()) this.places.set(keyOf(origin), place)
    this.widen()
  }

  write(row: number, arrival: Arrival): void {
    this.seqs[row] = arrival.seq
    this.codes[row] = this.placeOf(arrival)
    this.minutes[row] = minutesOf(arrival)
    this.received.append(row, Math.floor(arrival.at / HOUR_MS))
  }

  /** How long somebody took is theirs; when and where it came in stays in the log. */
  forget(row: number): void {
    this.minutes[row] = UNKNOWN_MINUTES
  }

  /** The row of a response among the first `rows`; null where there is none. */
  rowOf(seq: Seq, rows: number): number | null {
    let [low, high] = [0, rows]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.seqs[middle] ?? 0) < seq) low = middle + 1
      else high = middle
    }
    return low < rows && this.seqs[low] === seq ? low : null
  }

  originOf(row: number): Origin | null {
    return this.origins[this.codes[row] ?? -1] ?? null
  }

  change(change: Change): void {
    this.seqs = change(this.seqs, 1)
    this.codes = change(this.codes, 1)
    this.minutes = change(this.minutes, 1)
  }

  parts(): ArrivalParts {
    return { received: this.received.toArrays(), origins: this.origins }
  }

  /** Of rows from `firstRow` on, whose origins begin as these do. */
  appendParts(firstRow: number, { received, origins }: ArrivalParts): void {
    this.received.appendAll(firstRow, received)
    for (const origin of origins) this.placeOf(origin)
  }

  private placeOf(origin: Origin): number {
    const latest = this.origins[this.latest]
    if (latest?.version === origin.version && latest.collector === origin.collector)
      return this.latest
    const key = keyOf(origin)
    const known = this.places.get(key)
    if (known !== undefined) return (this.latest = known)
    const place = this.origins.length
    this.origins.push({ version: origin.version, collector: origin.collector })
    this.places.set(key, place)
    this.widen()
    return (this.latest = place)
  }

  private widen(): void {
    if (this.origins.length > 0x100 && this.codes instanceof Uint8Array)
      this.codes = Uint16Array.from(this.codes)
    if (this.origins.length > 0x10000 && this.codes instanceof Uint16Array)
      this.codes = Uint32Array.from(this.codes)
  }
}

const keyOf = ({ version, collector }: Origin): string => `${version}/${collector}`

function minutesOf({ at, startedAt }: Arrival): number {
  // A clock that runs ahead says nothing about the person.
  if (startedAt === null || startedAt > at) return UNKNOWN_MINUTES
  return Math.min(MOST_MINUTES, Math.floor((at - startedAt) / MINUTE_MS))
}
