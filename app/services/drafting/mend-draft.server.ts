import { randomUUID } from 'node:crypto'
import type { DraftNews } from '../../core/drafting/draft-window.ts'
import type { Check } from '../../core/drafting/check.ts'
import type { Slug } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { checkDraft } from './check-draft.server.ts'
import type { DraftChecker } from './draft-checker.server.ts'
import { takeSteps } from './take-steps.server.ts'

/** Does what a check proposes, as a step that can be taken back like any other. */
export async function mendDraft(
  { shell, checker }: { readonly shell: Shell; readonly checker: DraftChecker },
  input: {
    readonly slug: Slug
    readonly revision: number
    readonly check: Pick<Check, 'code' | 'pointer'>
    readonly author: string
  },
): Promise<Result<DraftNews, Problem>> {
  const { slug, revision, check, author } = input
  const checked = await checkDraft(shell, checker, slug)
  if (!checked.ok) return checked
  const fix =
    checked.value.checks.find(
      ({ code, pointer }) => code === check.code && pointer === check.pointer,
    )?.fix ?? null
  if (checked.value.revision !== revision || fix === null)
    return refuse(problem('stale_revision', 'The draft has been changed since; look again'))
  const step = { id: randomUUID(), name: fix.label, operations: fix.operations, mergeKey: null }
  return takeSteps(shell, { slug, revision, steps: [step], author })
}
