import { z } from 'zod'
import { blocksOf } from '../../core/composition/blocks-of.ts'
import { problem, type Misfit, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { isWithin } from '../../core/sharing/grant.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { codebookOf } from '../../core/codebook/codebook.ts'

const LONGEST_NAME = 100
const LEAST_PASSWORD = 8
const LONGEST_PASSWORD = 200

/** What somebody says of a link to results. */
export type ShareLinkInput = {
  readonly name: string
  /** Null: no password. */
  readonly password: string | null
  readonly blocks: readonly string[] | null
  readonly filters: readonly string[]
  readonly segment: string | null
  readonly expiresAt: number | null
}

const input = z.object({
  name: z.string().trim().min(1, 'Give the link a name').max(LONGEST_NAME),
  password: z
    .string()
    .min(LEAST_PASSWORD, `At least ${LEAST_PASSWORD} characters`)
    .max(LONGEST_PASSWORD)
    .nullable(),
  blocks: z.array(z.string()).min(1, 'Choose at least one block').nullable(),
  filters: z.array(z.string()),
  segment: z.string().nullable(),
  expiresAt: z.int().nullable(),
})

/** Reads it, and holds it against what the survey publishes. */
export function readLinkInput(
  survey: HostedSurvey,
  asked: unknown,
  now: number,
): Result<ShareLinkInput, Problem> {
  const parsed = input.safeParse(asked)
  if (!parsed.success)
    return broken(
      parsed.error.issues.map((issue) => ({
        pointer: `/${issue.path.map(String).join('/')}`,
        code: 'wrong_type',
        message: issue.message,
      })),
    )
  const errors = misfitsOf(survey, parsed.data, now)
  return errors.length > 0 ? broken(errors) : ok(parsed.data)
}

const broken = (errors: readonly Misfit[]): Result<never, Problem> =>
  refuse(problem('share_link_broken', undefined, { errors }))

function misfitsOf(
  { study, current: { plan } }: HostedSurvey,
  { blocks, filters, segment, expiresAt }: ShareLinkInput,
  now: number,
): readonly Misfit[] {
  const known = new Set(
    blocksOf(study, codebookOf(plan.definition, study.measures), plan.definition).map(
      ({ id }) => id,
    ),
  )
  const published = new Map(study.published.filters.map(({ id, where }) => [id, where]))
  const locked = segment === null ? null : (published.get(segment) ?? null)
  return [
    ...(blocks ?? []).flatMap((id, index) =>
      known.has(id)
        ? []
        : {
            pointer: `/blocks/${index}`,
            code: 'unknown_block',
            message: `The results page has no block ${id}`,
          },
    ),
    ...(segment !== null && locked === null
      ? [{ pointer: '/segment', code: 'not_published', message: 'Not a published group' }]
      : []),
    ...filters.flatMap((id, index) => {
      const where = published.get(id)
      const pointer = `/filters/${index}`
      if (where === undefined)
        return { pointer, code: 'not_published', message: `${id} is not a published group` }
      return locked === null || isWithin(where.expression, locked.expression)
        ? []
        : {
            pointer,
            code: 'outside_segment',
            message: `${id} also finds people outside the group to which the link is locked`,
          }
    }),
    ...(expiresAt !== null && expiresAt <= now
      ? [{ pointer: '/expiresAt', code: 'in_the_past', message: 'That time is over already' }]
      : []),
  ]
}
