import { deleteExpiredPartials } from '../../../db/partials.server.ts'
import type { Shell } from '../shell.server.ts'

/** Deletes unfinished responses that nobody came back to. */
export const forgetUnfinished = (shell: Shell): Promise<number> =>
  shell.database.write((tx) => deleteExpiredPartials(tx, shell.now()))
