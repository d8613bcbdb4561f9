import { Worker } from 'node:worker_threads'
import type { Quota } from '../../core/fieldwork/rules.ts'
import type { CheckedSource } from './check-source.server.ts'
import type { CheckMessage } from './check-source.worker.server.ts'

/** Texts of JSON, which are parsed where nobody waits for it. */
export type CheckJob = {
  readonly source: string
  readonly study: string | null
  readonly live: string | null
  readonly quotas: readonly Quota[]
}

export type DraftChecker = {
  /** One source after the other; what was asked last of a survey is known without work. */
  readonly check: (survey: string, job: CheckJob) => Promise<CheckedSource>
  readonly stop: () => Promise<void>
}

type Waiting = {
  readonly id: number
  readonly job: CheckJob
  readonly resolve: (checked: CheckedSource) => void
}

/** Longer than any source takes that was not made to take long. */
const LONGEST_MS = 10_000
/** The first one waits for the thread, which reads its program. */
const LONGEST_START_MS = 20_000
const MOST_REMEMBERED = 50
const MOST_MEGABYTES = 256

/**
 * Checks drafts in a thread of its own, so that what somebody writes into a draft can't hold up
 * anybody else. A source that takes too long, or too much room, costs the thread, and is told so.
 */
export function createDraftChecker(limits: { readonly longestMs?: number } = {}): DraftChecker {
  const longest = limits.longestMs ?? LONGEST_MS
  const remembered = new Map<
    string,
    { readonly job: CheckJob; readonly checked: Promise<CheckedSource> }
  >()
  const queue: Waiting[] = []
  let worker: Worker | null = null
  let isWarm = false
  let running: { readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | null = null
  let ids = 0

  function start(): Worker {
    const fresh = new Worker(new URL('./check-source.worker.mjs', import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    })
    // Nothing has to be finished before the process may end.
    fresh.unref()
    fresh.on('message', ({ id, checked }: CheckMessage) => {
      isWarm = true
      if (running?.waiting.id === id) finish(checked)
    })
    // Out of memory, or broken: `exit` follows.
    fresh.on('error', () => undefined)
    fresh.on('exit', () => {
      if (worker === fresh) giveUp()
    })
    return fresh
  }

  function finish(checked: CheckedSource): void {
    if (running === null) return
    clearTimeout(running.timer)
    const { waiting } = running
    running = null
    waiting.resolve(checked)
    next()
  }

  function giveUp(): void {
    const gone = worker
    worker = null
    isWarm = false
    void gone?.terminate()
    finish(TOO_SLOW)
  }

  function next(): void {
    if (running !== null) return
    const waiting = queue.shift()
    if (waiting === undefined) return
    worker ??= start()
    running = { waiting, timer: setTimeout(giveUp, isWarm ? longest : LONGEST_START_MS) }
    worker.postMessage({ id: waiting.id, job: waiting.job })
  }

  return {
    check: (survey, job) => {
      const known = remembered.get(survey)
      if (known !== undefined && isSame(known.job, job)) return known.checked
      const checked = new Promise<CheckedSource>((resolve) => {
        ids += 1
        queue.push({ id: ids, job, resolve })
      })
      remembered.delete(survey)
      remembered.set(survey, { job, checked })
      const [oldest] = remembered.keys()
      if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
      // A thread that was slow to start may be quicker next time.
      void checked.then((done) => {
        if (done === TOO_SLOW && remembered.get(survey)?.checked === checked)
          remembered.delete(survey)
      })
      next()
      return checked
    },
    stop: async () => {
      const gone = worker
      worker = null
      for (const waiting of queue.splice(0)) waiting.resolve(TOO_SLOW)
      finish(TOO_SLOW)
      await gone?.terminate()
    },
  }
}

/** Quotas are made anew each time they are read; they are few and short. */
const isSame = (one: CheckJob, other: CheckJob): boolean =>
  one.source === other.source &&
  one.study === other.study &&
  one.live === other.live &&
  JSON.stringify(one.quotas) === JSON.stringify(other.quotas)

const TOO_SLOW: CheckedSource = {
  checks: [
    {
      code: 'check_too_slow',
      severity: 'error',
      pointer: '/source',
      message: 'This draft takes too long to be checked. Make its rules fewer or simpler',
      fix: null,
    },
  ],
  minutes: null,
  change: null,
  titles: {},
}
