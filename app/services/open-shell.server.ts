import { randomBytes } from 'node:crypto'
import type { Database } from '../../db/open-database.server.ts'
import { findSetting, keepSetting } from '../../db/settings.server.ts'
import { createColumnsStore } from './results/columns-store.server.ts'
import { createResultsBoard, type ResultsBoard } from './results/results-board.server.ts'
import { openFilesFolder } from './files/files-folder.server.ts'
import type { Shell } from './shell.server.ts'
import { createCatalog } from './surveys/catalog.server.ts'

/** Puts together what verbs need around an open database; the secret is made at first use. */
export async function openShell(
  database: Database,
  options: {
    readonly secret: string | null
    readonly now?: () => number
    readonly observe?: Shell['observe']
  },
): Promise<{ readonly shell: Shell; readonly board: ResultsBoard }> {
  const now = options.now ?? Date.now
  const secret =
    options.secret ??
    // Whoever only reads needs no disk that can be written.
    database.read((tx) => findSetting(tx, 'secret')) ??
    (await database.write((tx) => keepSetting(tx, 'secret', randomBytes(32).toString('base64url'))))
  const catalog = createCatalog(database)
  const columns = createColumnsStore(database, catalog)
  const board = createResultsBoard({ database, catalog, columns, now })
  const shell: Shell = {
    database,
    catalog,
    files: openFilesFolder(database.uploads),
    now,
    secret: Buffer.from(secret),
    announce: board.announce,
    observe: options.observe ?? (() => undefined),
  }
  return { shell, board }
}
