import { setTimeout as wait } from 'node:timers/promises'
import type { Connection, Tx } from './connection.server.ts'

/** Nothing was stored. `busy` may pass by itself; `failed` needs somebody's hands. */
export class StorageError extends Error {
  /** Known by this: the built pages hold a class of their own by the same name. */
  readonly tag = 'storage'

  constructor(
    readonly reason: 'busy' | 'failed' | 'stopped',
    override readonly cause?: unknown,
  ) {
    super(`Nothing was stored: ${reason}`)
  }
}

type Waiting = {
  readonly since: number
  readonly run: (tx: Tx) => unknown
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

type Done = { readonly waiting: Waiting; readonly settle: () => void }

export type WriteQueue = {
  /** Runs a unit in a transaction; resolves only after its COMMIT has reached the disk. */
  readonly write: <Value>(unit: (tx: Tx) => Value) => Promise<Value>
  /** Refuses new units and waits for those that are queued. */
  readonly stop: () => Promise<void>
}

const LARGEST_GROUP = 512
const GIVE_UP_AFTER_MS = 5000
const RETRY_EVERY_MS = 20

/**
 * Group commit: units that arrive while one group is being written share the next COMMIT and its
 * one fsync. Each has a savepoint, so that one that throws takes nothing else with it.
 */
export function createWriteQueue(
  { raw, tx }: Connection,
  onFailure: (error: unknown) => void = () => undefined,
): WriteQueue {
  const begin = raw.prepare('BEGIN IMMEDIATE')
  const commit = raw.prepare('COMMIT')
  const rollback = raw.prepare('ROLLBACK')
  const savepoint = raw.prepare('SAVEPOINT unit')
  const release = raw.prepare('RELEASE unit')
  const undo = raw.prepare('ROLLBACK TO unit')

  let queue: Waiting[] = []
  let running: Promise<void> | null = null
  let stopped = false

  async function drain(): Promise<void> {
    // Lets everything that arrived in this turn of the event loop into the same group.
    await new Promise((resolve) => setImmediate(resolve))
    while (queue.length > 0) {
      if (await begun()) writeGroup(queue.splice(0, LARGEST_GROUP))
    }
    running = null
  }

  /** Opens a transaction; while another process writes, waits as long as the oldest unit may. */
  async function begun(): Promise<boolean> {
    for (;;) {
      try {
        begin.run()
        return true
      } catch (error) {
        if (!isBusy(error)) {
          refuse(queue.splice(0), new StorageError('failed', error))
          return false
        }
        const latest = performance.now() - GIVE_UP_AFTER_MS
        const late = queue.filter(({ since }) => since < latest)
        queue = queue.filter(({ since }) => since >= latest)
        refuse(late, new StorageError('busy', error))
        if (queue.length === 0) return false
        await wait(RETRY_EVERY_MS)
      }
    }
  }

  function writeGroup(group: readonly Waiting[]): void {
    try {
      const done = group.map(runUnit)
      commit.run()
      for (const { settle } of done) settle()
    } catch (error) {
      try {
        if (raw.inTransaction) rollback.run()
      } catch (worse) {
        onFailure(worse)
      }
      refuse(group, new StorageError('failed', error))
    }
  }

  function refuse(group: readonly Waiting[], refusal: StorageError): void {
    if (group.length > 0) onFailure(refusal)
    for (const { reject } of group) reject(refusal)
  }

  function runUnit(waiting: Waiting): Done {
    savepoint.run()
    try {
      const value = waiting.run(tx)
      release.run()
      return { waiting, settle: () => waiting.resolve(value) }
    } catch (error) {
      // A full disk rolls the whole transaction back by itself; then nobody's unit is left.
      if (!raw.inTransaction) throw error
      undo.run()
      release.run()
      return { waiting, settle: () => waiting.reject(error) }
    }
  }

  return {
    write: (unit) =>
      new Promise((resolve, reject) => {
        if (stopped) {
          reject(new StorageError('stopped'))
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
    stop: async () => {
      stopped = true
      await running
    },
  }
}

export function isBusy(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')
}
