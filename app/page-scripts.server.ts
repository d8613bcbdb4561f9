import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const PLAIN = 'app/respondent/main.ts'
const WATCHER = 'app/watcher/main.ts'
const RICH = 'app/surveyjs-client/main.tsx'
const BUILT = join(import.meta.dirname, '../build/client')

const plainManifest = z.object({ [PLAIN]: z.object({ file: z.string() }) })
const watcherManifest = z.object({ [WATCHER]: z.object({ file: z.string() }) })
const richManifest = z.object({
  [RICH]: z.object({ file: z.string() }),
  'style.css': z.object({ file: z.string() }),
})

/** Addresses of what pages bring along beside Remix: built, or as it stands in development. */
export type PageScripts = {
  /** Of the answer pages. */
  readonly plain: string
  /** Of the results pages. */
  readonly watcher: string
  readonly rich: { readonly script: string; readonly style: string | null }
}

export function pageScripts(from: 'built' | 'source'): PageScripts {
  if (from === 'source')
    return {
      plain: `/${PLAIN}`,
      watcher: `/${WATCHER}`,
      rich: { script: `/${RICH}`, style: null },
    }
  const plain = plainManifest.parse(readManifest('respondent.json'))[PLAIN]
  const watcher = watcherManifest.parse(readManifest('watcher.json'))[WATCHER]
  const rich = richManifest.parse(readManifest('rich.json'))
  return {
    plain: `/${plain.file}`,
    watcher: `/${watcher.file}`,
    rich: { script: `/${rich[RICH].file}`, style: `/${rich['style.css'].file}` },
  }
}

const readManifest = (name: string): unknown => JSON.parse(readFileSync(join(BUILT, name), 'utf8'))
