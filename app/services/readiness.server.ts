import { keepProbe } from '../../db/settings.server.ts'
import { problem, type Problem } from '../core/problem.ts'
import { ok, refuse, type Result } from '../core/result.ts'
import type { Shell } from './shell.server.ts'

export type Readiness = {
  /** Whether new responses can be stored, by what is known without asking the disk. */
  readonly known: () => Result<{ readonly surveys: number }, Problem>
  /** The same, after a trial where nobody has written for a while. */
  readonly check: () => Promise<Result<{ readonly surveys: number }, Problem>>
  /** Tries a write if the last one failed, so that all is well again though nobody sends anything. */
  readonly recover: () => void
}

const FRESH_MS = 5000
const LONGEST_ANSWER_MS = 1000

export function createReadiness(
  { database, catalog, now }: Shell,
  running: () => 'serving' | 'stopping',
): Readiness {
  let trial: Promise<void> | null = null

  function tryWriting(): Promise<void> {
    trial ??= database
      .write((tx) => keepProbe(tx, now()))
      // The queue has noticed and says so.
      .catch(() => undefined)
      .finally(() => (trial = null))
    return trial
  }

  function known(): Result<{ readonly surveys: number }, Problem> {
    if (running() === 'stopping')
      return refuse(problem('storage_unavailable', 'The server is being stopped'))
    const writing = database.writing()
    if (writing.state === 'failing')
      return refuse(problem(writing.reason === 'busy' ? 'busy' : 'storage_unavailable'))
    try {
      if (!database.isCurrent())
        return refuse(problem('storage_unavailable', 'The database is of another version'))
      return ok({ surveys: catalog.surveys().length })
    } catch {
      return refuse(problem('storage_unavailable'))
    }
  }

  return {
    known,
    check: async () => {
      const writing = database.writing()
      const isFresh = performance.now() - writing.at < FRESH_MS
      if (running() === 'stopping' || isFresh) return known()
      return (await within(tryWriting())) === 'done' ? known() : refuse(problem('busy'))
    },
    recover: () => {
      if (database.writing().state === 'failing') void tryWriting()
    },
  }
}

function within(work: Promise<void>): Promise<'done' | 'late'> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve('late'), LONGEST_ANSWER_MS)
    void work.then(() => {
      clearTimeout(late)
      resolve('done')
    })
  })
}
