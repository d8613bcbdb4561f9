import { z } from 'zod'
import type { PublishedBreak } from '../../core/study/published-list.ts'
import type { Weighting } from '../../core/tally/designs/weighting.ts'
import { filter, text, value } from './study-parts.server.ts'

const id = z.string().regex(/^[A-Za-z][\w-]{0,63}$/, 'Letters, digits, "-" and "_", a letter first')

const share = z.number().min(0).max(1)
const OFF_BY_ROUNDING = 1e-9

const margin = z
  .object({ variable: z.string(), targets: z.array(z.object({ value, share })).min(2).max(100) })
  .refine(
    ({ targets }) =>
      Math.abs(targets.reduce((sum, target) => sum + target.share, 0) - 1) < OFF_BY_ROUNDING,
    { message: 'The shares of a margin add up to 1' },
  )

export const weighting = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('variable'), variable: z.string() }),
    z.object({
      kind: z.literal('raking'),
      margins: z.array(margin).min(1).max(10),
      bounds: z
        .object({ low: z.number().min(0).max(1), high: z.number().min(1) })
        .nullable()
        .default(null),
      base: z.string().nullable().default(null),
    }),
  ])
  .transform((read): Weighting => read)

const LONGEST_NEST = 3

const listedBreak = z
  .union([
    z.object({ id, label: text, variable: z.string() }),
    z.object({ id, label: text, variables: z.array(z.string()).min(1).max(LONGEST_NEST) }),
  ])
  .transform((read): PublishedBreak => ({
    id: read.id,
    label: read.label,
    variables: 'variable' in read ? [read.variable] : read.variables,
  }))

/** Public tables of one variable by two breaks of the same people could be taken from each other. */
function sharedVariables(breaks: readonly PublishedBreak[], context: z.core.$RefinementCtx): void {
  const taken = new Set<string>()
  for (const [index, { variables }] of breaks.entries())
    for (const variable of variables) {
      if (taken.has(variable))
        context.addIssue({
          code: 'custom',
          path: [index],
          message: `${variable} is in another published break already, alone or nested`,
        })
      taken.add(variable)
    }
}

const distinctIds = (listed: readonly { readonly id: string }[]) =>
  new Set(listed.map((item) => item.id)).size === listed.length

const DISTINCT = { message: 'Two of them have the same id' }

export const publishedList = z
  .object({
    filters: z
      .array(z.object({ id, label: text, where: filter }))
      .max(12)
      .refine(distinctIds, DISTINCT)
      .default([]),
    breaks: z
      .array(listedBreak)
      .max(12)
      .refine(distinctIds, DISTINCT)
      .superRefine(sharedVariables)
      .default([]),
    weights: z
      .array(z.object({ id, label: text, weighting }))
      .max(1, 'Tables of the same people by two weightings could be taken from each other')
      .default([]),
  })
  .default({ filters: [], breaks: [], weights: [] })

export const sampleDesign = z
  .object({
    strata: z.string().nullable().default(null),
    clusters: z.string().nullable().default(null),
  })
  .default({ strata: null, clusters: null })
