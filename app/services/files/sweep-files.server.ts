import { deleteUnclaimedFiles, listFileIds } from '../../../db/files.server.ts'
import type { Shell } from '../shell.server.ts'

const UNCLAIMED_FOR_MS = 7 * 24 * 60 * 60 * 1000
const LEFT_OVER_FOR_MS = 60 * 60 * 1000

/** Removes files whose response never came, and what a crash left behind. */
export async function sweepFiles(shell: Shell): Promise<number> {
  const gone = await shell.database.write((tx) =>
    deleteUnclaimedFiles(tx, shell.now() - UNCLAIMED_FOR_MS),
  )
  await shell.files.remove(gone)
  const known = new Set<string>(shell.database.read(listFileIds))
  return gone.length + (await shell.files.sweep(known, Date.now() - LEFT_OVER_FOR_MS))
}
