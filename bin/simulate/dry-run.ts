import { setImmediate as turn } from 'node:timers/promises'
import type { Plan } from '../../app/core/response/plan.ts'
import { openDryRun, type DryRun } from '../../app/core/study/dry-run.ts'
import type { Profile } from '../../app/core/study/invent/profile.ts'
import { seededRandom } from '../../app/core/study/seeded-random.ts'
import { createProgress } from './progress.ts'

/** Ctrl-C is heard between as many. */
const AT_ONCE = 200

export async function dryRun(
  plan: Plan,
  asked: {
    readonly n: number
    readonly seed: number
    readonly profile: Profile
    readonly signal: AbortSignal
    readonly say: (line: string) => void
  },
): Promise<DryRun> {
  const { n, profile, signal } = asked
  const run = openDryRun(plan, { population: 'asTheyCome', profile })
  const random = seededRandom(asked.seed)
  const at = Date.now()
  const progress = createProgress(n, asked.say)
  for (let met = 0; met < n && !signal.aborted; met += 1) {
    run.letIn(random, at)
    if (met % AT_ONCE !== 0) continue
    progress.reached(met)
    await turn()
  }
  return run.result()
}
