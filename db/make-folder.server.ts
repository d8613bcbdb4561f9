import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFile } from './copy-database.server.ts'

/** The folder of a file, on the disk before anything is put into it. */
export function makeFolderOf(file: string): void {
  const made = mkdirSync(dirname(file), { recursive: true })
  if (made !== undefined) syncFile(dirname(made))
}
