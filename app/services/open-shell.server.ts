import { randomBytes } from 'node:crypto'
import type { Database } from '../../db/open-database.server.ts'
import { findSetting, keepSetting } from '../../db/settings.server.ts'
import { createActivityStore } from './results/activity-store.server.ts'
import type { ColumnsEvent } from './results/columns/columns-event.ts'
import type { SnapshotPolicy } from './results/columns/snapshots.server.ts'
import { createColumnsStore, type ColumnsStore } from './results/columns-store.server.ts'
import { createResultsBoard, type ResultsBoard } from './results/results-board.server.ts'
import { createPropertyBook } from './drafting/property-book.server.ts'
import { createImportRuns } from './exchange/imports/import-runs.server.ts'
import { openImportsFolder } from './exchange/imports/imports-folder.server.ts'
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
    readonly snapshots?: SnapshotPolicy
    readonly onColumns?: (event: ColumnsEvent) => void
  },
): Promise<{
  readonly shell: Shell
  readonly board: ResultsBoard
  readonly columns: ColumnsStore
}> {
  const now = options.now ?? Date.now
  const secret =
    options.secret ??
    // Whoever only reads needs no disk that can be written.
    database.read((tx) => findSetting(tx, 'secret')) ??
    (await database.write((tx) => keepSetting(tx, 'secret', randomBytes(32).toString('base64url'))))
  const catalog = createCatalog(database)
  const columns = createColumnsStore(database, catalog, {
    now,
    snapshots: options.snapshots ?? 'read',
    onLetGo: (survey) => board.letGo(survey),
    onEvent: options.onColumns ?? (() => undefined),
  })
  const board: ResultsBoard = createResultsBoard({ database, catalog, columns, now })
  const shell: Shell = {
    database,
    catalog,
    activity: createActivityStore(database),
    files: openFilesFolder(database.uploads),
    imports: openImportsFolder(database.imports),
    importRuns: createImportRuns(),
    properties: createPropertyBook(),
    now,
    secret: Buffer.from(secret),
    announce: board.announce,
    observe: options.observe ?? (() => undefined),
  }
  return { shell, board, columns }
}
