import { problem, type Problem } from '../core/problem.ts'

/** A storage failure as a refusal that says nothing was stored; null for what is a bug. */
export function storageProblem(error: unknown): Problem | null {
  if (!(error instanceof Error && 'tag' in error && error.tag === 'storage')) return null
  const isBusy = 'reason' in error && error.reason === 'busy'
  return problem(isBusy ? 'busy' : 'storage_unavailable')
}
