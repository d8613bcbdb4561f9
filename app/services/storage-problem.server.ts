import { StorageError } from '../../db/write-queue.server.ts'
import { problem, type Problem } from '../core/problem.ts'

/** A storage failure as a refusal that says nothing was stored; null for what is a bug. */
export function storageProblem(error: unknown): Problem | null {
  if (!(error instanceof StorageError)) return null
  return problem(error.reason === 'busy' ? 'busy' : 'storage_unavailable')
}
