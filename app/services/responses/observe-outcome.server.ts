import type { Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import type { ResponseOutcome, Shell } from '../shell.server.ts'
import { storageProblem } from '../storage-problem.server.ts'
import type { Accepted } from './submit-response.server.ts'

/** Says what became of a response that was sent, and nothing else about it. */
export async function observeOutcome(
  shell: Shell,
  taking: Promise<Result<Accepted, Problem>>,
): Promise<Result<Accepted, Problem>> {
  try {
    const result = await taking
    shell.observe(outcomeOf(result))
    return result
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal !== null) shell.observe({ kind: 'refused', code: refusal.code })
    throw error
  }
}

function outcomeOf(result: Result<Accepted, Problem>): ResponseOutcome {
  if (!result.ok) return { kind: 'refused', code: result.problem.code }
  if (result.value.arrival === 'replay') return { kind: 'replayed' }
  return { kind: result.value.outcome === 'screenedOut' ? 'screenedOut' : 'accepted' }
}
