import { z } from 'zod'
import { parseSlug } from '../../core/ids.ts'
import type { LocalizedText } from '../../core/definition/localized-text.ts'
import { readOrigin } from '../../core/fieldwork/origins.ts'
import type { Filter } from '../../core/tally/tables/table.ts'
import { compileExpression } from '../../surveyjs/compile-expression.server.ts'

export const text = z
  .union([
    z.string().transform((value): LocalizedText => ({ default: value })),
    z.object({ default: z.string() }).catchall(z.string()),
  ])
  .transform((value): LocalizedText => value)

export const value = z.union([z.string(), z.number(), z.boolean()])

export const slug = z.string().transform((source, context) => {
  const parsed = parseSlug(source)
  if (parsed.ok) return parsed.value
  context.addIssue({
    code: 'custom',
    message: source === '' ? 'Choose a finding of a published survey' : 'Not a survey address',
  })
  return z.NEVER
})

/** A site, as its browsers write it. */
export const origin = z.string().transform((source, context) => {
  const read = readOrigin(source)
  if (read.ok) return read.value
  context.addIssue({ code: 'custom', message: read.problem })
  return z.NEVER
})

export const filter = z.string().transform((source, context): Filter => {
  const compiled = compileExpression(source)
  if (compiled.ok) return { text: source, expression: compiled.value }
  const message = source.trim() === '' ? 'Say who or what is meant' : compiled.problem.detail
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})
