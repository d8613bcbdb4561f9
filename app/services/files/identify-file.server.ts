import { readFile } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import type { FileKind } from '../../core/response/accepts.ts'

const TEXT_ENDINGS: { readonly [ending: string]: string } = {
  txt: 'text/plain',
  md: 'text/plain',
  csv: 'text/csv',
}

/** What a file is, by its bytes. Plain text has no mark of its own, so its name is asked too. */
export async function identifyFile(path: string, name: string): Promise<FileKind | null> {
  const found = await fileTypeFromFile(path)
  if (found !== undefined) return { type: found.mime, ending: found.ext }
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const type = Object.hasOwn(TEXT_ENDINGS, ending) ? TEXT_ENDINGS[ending] : undefined
  return type !== undefined && isText(await readFile(path)) ? { type, ending } : null
}

function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
