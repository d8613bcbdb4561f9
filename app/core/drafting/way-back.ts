import type { Json } from '../json.ts'
import { ok, refuse, type Result } from '../result.ts'
import { applyOperations, type Operation } from './operation.ts'
import { rebase } from './rebase.ts'
import type { TakenStep } from './step.ts'

/** Which step can't be taken back, and which later one is in its way. */
export type InTheWay = { readonly step: TakenStep; readonly later: TakenStep }

type Standing = {
  readonly step: TakenStep
  readonly operations: readonly Operation[]
  readonly inverse: readonly Operation[]
}

/**
 * What takes some steps back in a draft on which others have gone on since.
 * `after` are all steps from the first of them to now, and `base` is the draft before them.
 */
export function wayBack(
  base: Json,
  after: readonly TakenStep[],
  revisions: readonly number[],
): Result<readonly Operation[], InTheWay> {
  let wanted: readonly Operation[] = []
  let standing = stillStanding(base, after)
  for (const revision of revisions.toReversed()) {
    const without = takeOut(base, standing, revision)
    if (!without.ok) return without
    standing = without.value.standing
    wanted = [...wanted, ...without.value.back]
  }
  return ok(wanted)
}

/** Steps that were taken back since are none, so that nothing is in conflict with what is gone. */
function stillStanding(base: Json, steps: readonly TakenStep[]): readonly Standing[] {
  let standing: readonly Standing[] = []
  for (const step of steps) {
    const { kind } = step
    const gone = kind.kind === 'undo' ? kind.of : kind.kind === 'redo' ? [kind.of] : []
    const rest = gone.length === 0 ? null : withoutAll(base, standing, gone)
    standing = rest ?? [...standing, { step, operations: step.operations, inverse: step.inverse }]
  }
  return standing
}

function withoutAll(
  base: Json,
  standing: readonly Standing[],
  revisions: readonly number[],
): readonly Standing[] | null {
  let rest = standing
  for (const revision of revisions.toReversed()) {
    if (!rest.some(({ step }) => step.revision === revision)) return null
    const without = takeOut(base, rest, revision)
    if (!without.ok) return null
    rest = without.value.standing
  }
  return rest
}

/** The steps as they are without one of them, and what takes that one back at their end. */
function takeOut(
  base: Json,
  standing: readonly Standing[],
  revision: number,
): Result<
  { readonly standing: readonly Standing[]; readonly back: readonly Operation[] },
  InTheWay
> {
  const at = standing.findIndex(({ step }) => step.revision === revision)
  const one = standing[at]
  if (one === undefined) return ok({ standing, back: [] })
  const before = standing.slice(0, at)
  let [without, document] = [after(base, before), after(base, [...before, one])]
  let back = one.inverse
  const rest: Standing[] = []
  for (const later of standing.slice(at + 1)) {
    const moved = rebase(document, later.operations, back)
    const further = rebase(document, back, later.operations)
    const done = moved.ok ? applyOperations(without, moved.value) : null
    if (!moved.ok || !further.ok || done?.ok !== true)
      return refuse({ step: one.step, later: later.step })
    rest.push({ step: later.step, operations: moved.value, inverse: done.value.inverse })
    document = after(document, [later])
    without = done.value.document
    back = further.value
  }
  return ok({ standing: [...before, ...rest], back })
}

/** A history fits the draft that it belongs to; anything else is a bug. */
function after(base: Json, steps: readonly Pick<Standing, 'operations'>[]): Json {
  const done = applyOperations(
    base,
    steps.flatMap(({ operations }) => operations),
  )
  if (!done.ok) throw new Error(`A step of the history does not fit: ${done.problem.pointer}`)
  return done.value.document
}
