import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** R writes a list of one as the value itself. */
const numbers = z
  .union([z.array(z.number()), z.number(), z.null()])
  .optional()
  .transform((found) => (Array.isArray(found) ? found : found == null ? [] : [found]))

const variable = z.looseObject({ levels: numbers, missing: numbers })

const column = z
  .string()
  .nullish()
  .transform((name) => name ?? null)

/** What every analysis has; the rest is read by the kind that needs it. */
const analysis = z.looseObject({ id: z.string(), kind: z.string() })

const oracleCase = z.object({
  id: z.string(),
  csv: z.string(),
  weight: column,
  strata: column,
  psu: column,
  vars: z
    .union([z.record(z.string(), variable), z.array(z.never()), z.null()])
    .optional()
    .transform((vars) => (vars == null || Array.isArray(vars) ? {} : vars)),
  analyses: z.array(analysis),
})

const manifest = z.object({
  tolerance_relative: z.record(z.string(), z.number()),
  cases: z.array(oracleCase),
})

export type Analysis = z.infer<typeof analysis>
export type OracleCase = z.infer<typeof oracleCase>
export type Manifest = z.infer<typeof manifest>

export const readManifest = (folder: string): Manifest =>
  manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))

const expected = z.object({ results: z.record(z.string(), z.json()) })

/** What R says of each analysis of a case, by the analysis' id; nothing where R was not asked. */
export function readExpected(folder: string, id: string) {
  const file = join(folder, 'expected', `${id}.json`)
  return existsSync(file) ? expected.parse(JSON.parse(readFileSync(file, 'utf8'))).results : {}
}
