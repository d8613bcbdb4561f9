import { z } from 'zod'
import { VISIBILITIES, type Block, type Composition } from '../../core/composition/block.ts'
import { MOST_ORIGINS } from '../../core/fieldwork/origins.ts'
import { origin, slug, text } from './study-parts.server.ts'

const MOST_BLOCKS = 200

const id = z.string().regex(/^[\p{L}\p{N}_][\p{L}\p{N}_-]{0,99}$/u, 'Letters, digits, "-" and "_"')

const sentence = text.nullable().default(null)
const findingSide = z.object({ survey: slug, finding: z.string(), label: text })
const variableSide = z.object({ survey: slug, variable: z.string(), label: text })

const block = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('finding'), id, finding: z.string(), sentence }),
    z.object({ kind: z.literal('question'), id, variable: z.string(), sentence }),
    z.object({
      kind: z.literal('crosstab'),
      id,
      variable: z.string(),
      by: z.string(),
      sentence,
    }),
    z.object({
      kind: z.literal('comparison'),
      id,
      title: text,
      of: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('finding'), sides: z.tuple([findingSide, findingSide]) }),
        z.object({ kind: z.literal('variable'), sides: z.tuple([variableSide, variableSide]) }),
      ]),
      sentence,
    }),
    z.object({ kind: z.literal('text'), id, title: text, text }),
    z.object({ kind: z.literal('fieldwork'), id }),
    z.object({ kind: z.literal('method'), id }),
  ])
  .transform((read): Block => read)

export const composition = z
  .object({
    visibility: z.enum(VISIBILITIES).default('always'),
    blocks: z
      .array(block)
      .max(MOST_BLOCKS)
      .refine((blocks) => new Set(blocks.map((one) => one.id)).size === blocks.length, {
        message: 'Two blocks have the same id',
      })
      .nullable()
      .default(null),
    embedOrigins: z
      .array(origin)
      .max(MOST_ORIGINS, `Give ${MOST_ORIGINS} sites at most`)
      .transform((origins) => [...new Set(origins)])
      .default([]),
  })
  .transform((read): Composition => read)
  .default({ visibility: 'always', blocks: null, embedOrigins: [] })
