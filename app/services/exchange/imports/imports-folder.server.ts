import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { SurveyId } from '../../../core/ids.ts'

/**
 * Files of old answers that somebody has sent and not yet taken. They lie there under names that
 * can't be guessed, each for its survey alone, until they were taken or a day has passed.
 */
export type ImportsFolder = {
  /** The key under which it lies; null where there are more than `most` bytes. */
  readonly receive: (survey: SurveyId, bytes: Readable, most: number) => Promise<string | null>
  /** Null where there is none under that key. */
  readonly find: (survey: SurveyId, key: string) => Promise<string | null>
  readonly remove: (survey: SurveyId, key: string) => Promise<void>
  readonly sweep: (before: number) => Promise<void>
}

const KEY = /^[A-Za-z0-9_-]{22}$/

export function openImportsFolder(folder: string): ImportsFolder {
  const pathOf = (survey: SurveyId, key: string) => join(folder, `${survey}-${key}`)
  return {
    receive: async (survey, bytes, most) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const key = randomBytes(16).toString('base64url')
      let size = 0
      try {
        await pipeline(
          bytes,
          async function* (chunks: AsyncIterable<Buffer>) {
            for await (const chunk of chunks) {
              size += chunk.length
              // Read to the end all the same, so that whoever sends hears the refusal.
              if (size <= most) yield chunk
            }
          },
          createWriteStream(pathOf(survey, key), { mode: 0o600 }),
        )
      } catch (error) {
        await rm(pathOf(survey, key), { force: true })
        throw error
      }
      if (size <= most) return key
      await rm(pathOf(survey, key), { force: true })
      return null
    },
    find: async (survey, key) => {
      if (!KEY.test(key)) return null
      const path = pathOf(survey, key)
      const found = await stat(path).catch(() => null)
      return found === null ? null : path
    },
    remove: async (survey, key) => {
      if (KEY.test(key)) await rm(pathOf(survey, key), { force: true })
    },
    sweep: async (before) => {
      for (const name of await readdir(folder).catch(() => [] as string[])) {
        const { mtimeMs } = await stat(join(folder, name))
        if (mtimeMs < before) await rm(join(folder, name), { force: true })
      }
    },
  }
}
