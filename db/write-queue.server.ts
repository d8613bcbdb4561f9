import { setTimeout as wait } from 'node:timers/promises'
import type { Connection, Tx } from './connection.server.ts'
import { isBusy, isStorageFault, StorageError, storageErrorFor } from './storage-error.server.ts'

type Waiting = {
  readonly since: number
  readonly run: (tx: Tx) => unknown
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

type Settle = () => void

/** How writing went the last time that it was tried, and when, by `performance.now()`. */
export type Writing =
  | { readonly state: 'well'; readonly at: number }
  | { readonly state: 'failing'; readonly at: number; readonly reason: StorageError['reason'] }

export type WriteQueueObserver = {
  readonly failed?: (error: unknown) => void
  /** After the COMMIT and before any caller learns of it. */
  readonly committed?: (group: { readonly size: number; readonly seconds: number }) => void
}

export type WriteQueue = {
  /** Runs a unit in a transaction; resolves only after its COMMIT has reached the disk. */
  readonly write: <Value>(unit: (tx: Tx) => Value) => Promise<Value>
  readonly length: () => number
  readonly writing: () => Writing
  /** Changes when another process commits; this queue's own writes don't count. */
  readonly foreignVersion: () => number
  /** Refuses new units and waits for those that are queued. */
  readonly stop: () => Promise<void>
}

const LARGEST_GROUP = 512
/** More would only wait until they are refused, and fill the memory meanwhile. */
const LONGEST_QUEUE = 5000
const GIVE_UP_AFTER_MS = 5000
const FIRST_RETRY_MS = 1
const LATER_RETRIES_MS = 16

/**
 * Group commit: units that arrive while one group is being written share the next COMMIT and its
 * one fsync. Each has a savepoint, so that one that throws takes nothing else with it. After a
 * fault of the disk the whole group is refused, and the next one gets a new connection: one that
 * was opened while the file was read-only, say, would stay so.
 */
export function createWriteQueue(
  open: () => Connection,
  observer: WriteQueueObserver = {},
): WriteQueue {
  let writer: Writer | null = openWriter(open)
  let queue: Waiting[] = []
  let running: Promise<void> | null = null
  let stopped = false
  let writing: Writing = { state: 'well', at: Number.NEGATIVE_INFINITY }

  async function drain(): Promise<void> {
    // Lets everything that arrived in this turn of the event loop into the same group.
    await new Promise((resolve) => setImmediate(resolve))
    while (queue.length > 0) {
      const begun = await begin()
      if (begun !== null) writeGroup(begun, queue.splice(0, LARGEST_GROUP))
    }
    running = null
  }

  /** Opens a transaction; while another process writes, waits as long as the oldest unit may. */
  async function begin(): Promise<Writer | null> {
    for (let pause = FIRST_RETRY_MS; ; pause = Math.min(pause * 2, LATER_RETRIES_MS)) {
      try {
        writer ??= openWriter(open)
        writer.begin.run()
        return writer
      } catch (error) {
        if (!isBusy(error)) {
          leave()
          refuse(queue.splice(0), storageErrorFor(error))
          return null
        }
        const latest = performance.now() - GIVE_UP_AFTER_MS
        const late = queue.filter(({ since }) => since < latest)
        queue = queue.filter(({ since }) => since >= latest)
        refuse(late, storageErrorFor(error))
        if (queue.length === 0) return null
        await wait(pause)
      }
    }
  }

  function writeGroup(open: Writer, group: readonly Waiting[]): void {
    let seconds: number
    try {
      const settlements = group.map((waiting) => runUnit(open, waiting))
      const started = performance.now()
      open.commit.run()
      seconds = (performance.now() - started) / 1000
      for (const settle of settlements) settle()
    } catch (error) {
      leave()
      refuse(group, storageErrorFor(error))
      return
    }
    writing = { state: 'well', at: performance.now() }
    // Callers go on only when this turn is over.
    observer.committed?.({ size: group.length, seconds })
  }

  function runUnit(open: Writer, waiting: Waiting): Settle {
    open.savepoint.run()
    try {
      const value = waiting.run(open.tx)
      open.release.run()
      return () => waiting.resolve(value)
    } catch (error) {
      // A full disk may roll the whole transaction back by itself; then nobody's unit is left.
      if (isStorageFault(error) || !open.raw.inTransaction) throw error
      open.undo.run()
      open.release.run()
      return () => waiting.reject(error)
    }
  }

  /** Gives up a connection that has failed, and with it whatever it had not committed. */
  function leave(): void {
    try {
      if (writer?.raw.inTransaction === true) writer.rollback.run()
    } catch (error) {
      observer.failed?.(error)
    }
    try {
      writer?.raw.close()
    } catch (error) {
      observer.failed?.(error)
    }
    writer = null
  }

  function refuse(group: readonly Waiting[], refusal: StorageError): void {
    if (group.length === 0) return
    writing = { state: 'failing', at: performance.now(), reason: refusal.reason }
    for (const { reject } of group) reject(refusal)
    observer.failed?.(refusal)
  }

  return {
    write: (unit) =>
      new Promise((resolve, reject) => {
        if (stopped || queue.length >= LONGEST_QUEUE) {
          reject(new StorageError(stopped ? 'stopped' : 'busy'))
          return
        }
        queue.push({
          since: performance.now(),
          run: unit,
          resolve: resolve as (value: unknown) => void,
          reject,
        })
        running ??= drain()
      }),
    length: () => queue.length,
    writing: () => writing,
    foreignVersion: () => {
      if (stopped) throw new StorageError('stopped')
      writer ??= openWriter(open)
      return Number(writer.raw.pragma('data_version', { simple: true }))
    },
    stop: async () => {
      stopped = true
      await running
      writer?.raw.close()
      writer = null
    },
  }
}

type Writer = ReturnType<typeof openWriter>

function openWriter(open: () => Connection) {
  const { raw, tx } = open()
  // Whoever finds the database busy waits in the queue, where it holds up nobody else.
  raw.pragma('busy_timeout = 0')
  return {
    raw,
    tx,
    begin: raw.prepare('BEGIN IMMEDIATE'),
    commit: raw.prepare('COMMIT'),
    rollback: raw.prepare('ROLLBACK'),
    savepoint: raw.prepare('SAVEPOINT unit'),
    release: raw.prepare('RELEASE unit'),
    undo: raw.prepare('ROLLBACK TO unit'),
  }
}
