import { deletePartialsBefore } from '../../../db/partials.server.ts'
import type { Shell } from '../shell.server.ts'
import { FORGOTTEN_AFTER_MS } from './unfinished.server.ts'

/** Deletes unfinished responses that nobody came back to. */
export const forgetUnfinished = (shell: Shell): Promise<number> =>
  shell.database.write((tx) => deletePartialsBefore(tx, shell.now() - FORGOTTEN_AFTER_MS))
