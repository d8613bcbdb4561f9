import { z } from 'zod'
import type { DerivedVariable } from '../../core/tally/derived/derived.ts'
import { filter, text, value } from './study-parts.server.ts'

const MOST_DERIVED = 100
const MOST_CATEGORIES = 100

const id = z.string().regex(/^[A-Za-z]\w{0,63}$/, 'Letters, digits and "_", a letter first')
const named = { id, label: text }
const category = { value, label: text }
const values = z.array(value).min(1, 'Choose at least one answer').max(1000)

const derivedVariable = z
  .discriminatedUnion('kind', [
    z.object({
      ...named,
      kind: z.literal('recode'),
      of: z.string(),
      categories: z
        .array(z.object({ ...category, from: values }))
        .min(1)
        .max(MOST_CATEGORIES),
    }),
    z.object({
      ...named,
      kind: z.literal('band'),
      of: z.string(),
      bands: z
        .array(
          z.object({
            ...category,
            from: z.number().nullable().default(null),
            below: z.number().nullable().default(null),
          }),
        )
        .min(1)
        .max(MOST_CATEGORIES),
    }),
    z.object({
      ...named,
      kind: z.literal('net'),
      of: z.string(),
      nets: z
        .array(z.object({ ...category, anyOf: values }))
        .min(1)
        .max(MOST_CATEGORIES),
    }),
    z.object({ ...named, kind: z.literal('compute'), by: filter }),
  ])
  .transform((read): DerivedVariable => read)

/** Variables that a study makes of others. Whether these are there, publishing says. */
export const derivedList = z.array(derivedVariable).max(MOST_DERIVED).default([])
