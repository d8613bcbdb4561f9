import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const ENTRY = 'app/respondent/main.ts'
const MANIFEST = join(import.meta.dirname, '../build/client/respondent.json')

const manifest = z.object({ [ENTRY]: z.object({ file: z.string() }) })

/** Where the browser finds the script of the answer pages: built, or as it stands in development. */
export function respondentScript(from: 'built' | 'source'): string {
  if (from === 'source') return `/${ENTRY}`
  return `/${manifest.parse(JSON.parse(readFileSync(MANIFEST, 'utf8')))[ENTRY].file}`
}
