import type { Logger } from 'pino'
import { sweepImports } from './services/exchange/imports/sweep-imports.server.ts'
import { sweepFiles } from './services/files/sweep-files.server.ts'
import type { Readiness } from './services/readiness.server.ts'
import { eraseOldAnswers } from './services/responses/erase-old-answers.server.ts'
import { forgetUnfinished } from './services/responses/forget-unfinished.server.ts'
import type { ColumnsStore } from './services/results/columns-store.server.ts'
import type { ResultsBoard } from './services/results/results-board.server.ts'
import type { Shell } from './services/shell.server.ts'

const FOREIGN_CHANGES_MS = 250
/** While writing fails: how often it is tried whether it works again. */
const RECOVER_EVERY_MS = 1000
const FORGET_EVERY_MS = 60 * 60 * 1000
const TIDY_COLUMNS_EVERY_MS = 60_000

/** Follows what other processes write to the same file, and forgets old unfinished responses. */
export function keepUp(
  shell: Shell,
  board: ResultsBoard,
  columns: ColumnsStore,
  readiness: Readiness,
  log: Logger,
) {
  const { database } = shell
  let version = database.foreignVersion()
  const foreign = setInterval(() => {
    try {
      const now = database.foreignVersion()
      if (now === version) return
      version = now
      shell.catalog.forget()
      for (const { id } of shell.catalog.surveys()) board.announce(id)
    } catch (error) {
      log.error({ err: error }, 'following other processes')
    }
  }, FOREIGN_CHANGES_MS)
  const tidy = () => {
    forgetUnfinished(shell).catch((error: unknown) => log.error({ err: error }, 'forgetting'))
    eraseOldAnswers(shell).catch((error: unknown) => log.error({ err: error }, 'retention'))
    sweepImports(shell).catch((error: unknown) => log.error({ err: error }, 'sweeping imports'))
    sweepFiles(shell).catch((error: unknown) => log.error({ err: error }, 'sweeping files'))
  }
  // A server that is started anew every night would otherwise never come to it.
  tidy()
  const forget = setInterval(tidy, FORGET_EVERY_MS)
  const recover = setInterval(readiness.recover, RECOVER_EVERY_MS)
  const tidyColumns = () => {
    columns.tidy().catch((error: unknown) => log.error({ err: error }, 'letting columns go'))
  }
  tidyColumns()
  const columnsTimer = setInterval(tidyColumns, TIDY_COLUMNS_EVERY_MS)
  return [foreign, forget, recover, columnsTimer]
}
