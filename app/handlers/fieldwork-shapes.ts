import { z } from 'zod'
import { isJsonObject, type JsonObject } from '../core/json.ts'

const MOST_LINKS = 10_000
const SHORTEST_MS = 60_000
const LONGEST_MS = 100 * 366 * 24 * 60 * 60 * 1000

const name = z.string().trim().max(200)
const version = z.union([z.int().min(1), z.literal('latest')])
const rules = z.custom<JsonObject>(isJsonObject, 'must be an object')
const label = z.string().trim().min(1).max(200)
/** What the calls of fieldwork take; what they don't name is refused. */
export const shapes = {
  make: z.strictObject({
    kind: z.enum(['open', 'single-use', 'panel', 'embed', 'practice']),
    name: name.default(''),
    version: version.default('latest'),
    rules: rules.default({}),
  }),
  change: z.strictObject({
    key: z.string(),
    name: name.optional(),
    version: version.optional(),
    closed: z.boolean().optional(),
    rules: rules.optional(),
  }),
  links: z.union([
    z.strictObject({ collector: z.string(), count: z.int().min(1).max(MOST_LINKS) }),
    z.strictObject({ collector: z.string(), labels: z.array(label).min(1).max(MOST_LINKS) }),
  ]),
  revoke: z.strictObject({
    collector: z.string(),
    labels: z.array(label).min(1).max(MOST_LINKS),
    state: z.literal('revoked'),
  }),
  retention: z.strictObject({
    unfinishedForMs: z.int().min(SHORTEST_MS).max(LONGEST_MS).optional(),
    answersForMs: z.int().min(SHORTEST_MS).max(LONGEST_MS).nullish(),
  }),
}
