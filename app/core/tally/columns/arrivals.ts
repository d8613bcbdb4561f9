import type { CollectorId, Seq, VersionId } from '../../ids.ts'
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

/** What arrays with a place a row don't hold. */
export type ArrivalParts = {
  readonly received: RunArrays
  readonly bases: RunArrays
  readonly origins: readonly Origin[]
}

export const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
/** Stands for this many minutes and any more. */
export const MOST_MINUTES = 254
export const UNKNOWN_MINUTES = 255

const FARTHEST_FROM_BASE = 0xffff

/** Of every row when and how it came in, in four bytes and a little. */
export class Arrivals {
  /** Of every row its `seq`, less the base of many rows around it. */
  private offsets = new Uint16Array(0)
  private readonly bases = new Runs()
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
    this.writeSeq(row, arrival.seq)
    // First: a new place may be the one that takes wider codes.
    const place = this.placeOf(arrival)
    this.codes[row] = place
    this.minutes[row] = minutesOf(arrival)
    this.received.append(row, Math.floor(arrival.at / HOUR_MS))
  }

  /** How long somebody took is theirs; when and where it came in stays in the log. */
  forget(row: number): void {
    this.minutes[row] = UNKNOWN_MINUTES
  }

  /** The row of a response among the first `rows`; null where there is none. */
  rowOf(seq: Seq, rows: number): number | null {
    const row = this.rowsBefore(seq, rows)
    return row < rows && this.seqOf(row) === seq ? row : null
  }

  /** How many of the first `rows` came in before a place in the log. */
  rowsBefore(seq: Seq, rows: number): number {
    let [low, high] = [0, rows]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.seqOf(middle) < seq) low = middle + 1
      else high = middle
    }
    return low
  }

  seqOf(row: number): Seq {
    return ((this.bases.at(row) ?? 0) + (this.offsets[row] ?? 0)) as Seq
  }

  originOf(row: number): Origin | null {
    return this.origins[this.codes[row] ?? -1] ?? null
  }

  /** Of all that has no place a row. */
  get bytes(): number {
    return this.received.bytes + this.bases.bytes
  }

  change(change: Change): void {
    this.offsets = change(this.offsets, 1)
    this.codes = change(this.codes, 1)
    this.minutes = change(this.minutes, 1)
  }

  parts(): ArrivalParts {
    return {
      received: this.received.toArrays(),
      bases: this.bases.toArrays(),
      origins: this.origins,
    }
  }

  /** Before arrays of rows from `firstRow` on are put in, whose origins begin as these do. */
  beginAppending(firstRow: number, { received, origins }: ArrivalParts): void {
    this.received.appendAll(firstRow, received)
    for (const origin of origins) this.placeOf(origin)
  }

  /** After they were put in: their bases are ours from now on. */
  endAppending(firstRow: number, rows: number, { bases }: ArrivalParts): void {
    if (firstRow === 0) {
      this.bases.appendAll(0, bases)
      return
    }
    const theirs = new Runs()
    theirs.appendAll(firstRow, bases)
    theirs.forEach(firstRow + rows, (base, from, to) => {
      for (let row = from; row < to; row += 1) this.writeSeq(row, base + (this.offsets[row] ?? 0))
    })
  }

  private writeSeq(row: number, seq: number): void {
    const { latest } = this.bases
    const offset = latest === null ? -1 : seq - latest
    const isNear = offset >= 0 && offset <= FARTHEST_FROM_BASE
    if (!isNear) this.bases.append(row, seq)
    this.offsets[row] = isNear ? offset : 0
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
