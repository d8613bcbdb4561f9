import { z } from 'zod'
import type { Json } from '../../core/json.ts'
import { isReservedName } from '../../core/json.ts'
import type { Operation } from '../../core/drafting/operation.ts'
import { tokensOf } from '../../core/drafting/pointer.ts'
import type { Step } from '../../core/drafting/step.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'

/** What is drafted is the source and the study; nothing stands beside them. */
const pointer = z
  .string()
  .max(2000)
  .regex(/^\/(?:source|study)(?:\/|$)/)
  .refine((text) => !tokensOf(text).some(isReservedName))
const json = z.json() as z.ZodType<Json>

const operation: z.ZodType<Operation> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('add'), path: pointer, value: json }),
  z.strictObject({ op: z.literal('replace'), path: pointer, value: json }),
  z.strictObject({ op: z.literal('remove'), path: pointer }),
  z.strictObject({ op: z.literal('move'), from: pointer, path: pointer }),
])

const step: z.ZodType<Step> = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(200),
  operations: z.array(operation).min(1).max(5000),
  mergeKey: z.string().max(2100).nullable(),
})

const demand = z.discriminatedUnion('verb', [
  z.strictObject({
    verb: z.literal('take'),
    revision: z.int().nonnegative(),
    steps: z.array(step).min(1).max(200),
  }),
  z.strictObject({ verb: z.enum(['undo', 'redo']), id: z.uuid(), revision: z.int().nonnegative() }),
])

/** What a window asks of a draft. */
export type DraftDemand = z.infer<typeof demand>

export function readDraftDemand(raw: unknown): Result<DraftDemand, Problem> {
  const read = demand.safeParse(raw)
  if (read.success) return ok(read.data)
  const [first] = read.error.issues
  return refuse(problem('step_broken', `/${first?.path.join('/') ?? ''}: ${first?.message ?? ''}`))
}
