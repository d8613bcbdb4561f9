import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const PLAIN = 'app/respondent/main.ts'
const RICH = 'app/surveyjs-client/main.tsx'
const BUILT = join(import.meta.dirname, '../build/client')

const plainManifest = z.object({ [PLAIN]: z.object({ file: z.string() }) })
const richManifest = z.object({
  [RICH]: z.object({ file: z.string() }),
  'style.css': z.object({ file: z.string() }),
})

/** Addresses of what the answer pages bring along: built, or as it stands in development. */
export type AnswerScripts = {
  readonly plain: string
  readonly rich: { readonly script: string; readonly style: string | null }
}

export function answerScripts(from: 'built' | 'source'): AnswerScripts {
  if (from === 'source') return { plain: `/${PLAIN}`, rich: { script: `/${RICH}`, style: null } }
  const plain = plainManifest.parse(readManifest('respondent.json'))[PLAIN]
  const rich = richManifest.parse(readManifest('rich.json'))
  return {
    plain: `/${plain.file}`,
    rich: { script: `/${rich[RICH].file}`, style: `/${rich['style.css'].file}` },
  }
}

const readManifest = (name: string): unknown => JSON.parse(readFileSync(join(BUILT, name), 'utf8'))
