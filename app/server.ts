import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pino } from 'pino'
import { lockForServer, openDatabase } from '../db/open-database.server.ts'
import type { Environment } from './environment.server.ts'
import { createLiveStream } from './handlers/live-stream.server.ts'
import { createMetrics } from './handlers/metrics.server.ts'
import { keepUp } from './keep-up.server.ts'
import { observeColumns } from './observe-columns.server.ts'
import { observeStorage } from './observe-storage.server.ts'
import type { Pages } from './page-app.server.ts'
import { requestListener } from './request-listener.server.ts'
import { openAccounts } from './services/accounts/accounts.server.ts'
import { offerSetup } from './services/accounts/offer-setup.server.ts'
import {
  createPasswordHasher,
  type PasswordHasher,
} from './services/accounts/password-hash.server.ts'
import { createDraftChecker } from './services/drafting/draft-checker.server.ts'
import { openShell } from './services/open-shell.server.ts'
import { createPreviewStage } from './services/previews/preview-stage.server.ts'
import { createReadiness } from './services/readiness.server.ts'
import { countUnfinished } from './services/responses/count-unfinished.server.ts'
import type { Shell } from './services/shell.server.ts'
import { openTemplates } from './services/surveys/list-templates.server.ts'
import { seedStudies, type SeedReport } from './services/surveys/seed-studies.server.ts'

export type RunningServer = {
  readonly address: string
  readonly port: number
  readonly shell: Shell
  readonly seeded: readonly SeedReport[]
  /** Where the first account is made; null once there is one. */
  readonly setupPath: string | null
  /** Finishes what was begun, lets watchers go, closes the database. */
  readonly stop: () => Promise<void>
}

export class AlreadyRunning extends Error {}

const ROOT = join(import.meta.dirname, '..')
const LONGEST_GOODBYE_MS = 10_000

/** The composition root: opens database, columns and feed once and hands them to everybody. */
export async function startServer(options: {
  readonly environment: Environment
  readonly pages: Pages
  readonly surveysFolder?: string
  readonly passwords?: PasswordHasher
  readonly onSeed?: (line: string) => void
}): Promise<RunningServer> {
  const { environment } = options
  const log = pino({ level: environment.logLevel })
  const lock = lockForServer(environment.databaseFile)
  if (lock === null) throw new AlreadyRunning(`Another server is using ${environment.databaseFile}`)

  const metrics = createMetrics()
  const database = openDatabase(environment.databaseFile, {
    lock,
    observer: observeStorage(metrics, log),
  })
  // What a first start rebuilds was sent by nobody.
  let observe: Shell['observe'] = () => undefined
  const { shell, board, columns } = await openShell(database, {
    secret: environment.sessionSecret,
    snapshots: 'written',
    onColumns: observeColumns(log),
    observe: (outcome) => observe(outcome),
  })
  const surveysFolder = options.surveysFolder ?? join(ROOT, 'surveys')
  const seeded = await seedStudies(shell, {
    folder: surveysFolder,
    loads: environment.loadsStudies ? 'studies' : 'nothing',
    onProgress: options.onSeed ?? (() => undefined),
  })
  observe = metrics.observeOutcome
  shell.activity.warm().catch((error: unknown) => log.error({ err: error }, 'reading the log'))
  const setup = await offerSetup(shell)
  const accounts = openAccounts({
    file: environment.databaseFile,
    secret: shell.secret,
    publicUrl: environment.publicUrl,
    passwords: options.passwords ?? createPasswordHasher(),
  })
  const live = createLiveStream(shell, board, {
    onError: (error) => log.error({ err: error }, 'live stream'),
    observeSlice: metrics.observeSlice,
  })
  const checker = createDraftChecker()
  const stage = createPreviewStage({ now: shell.now })
  let state: 'serving' | 'stopping' = 'serving'
  const running = () => state
  const readiness = createReadiness(shell, running)
  const timers = keepUp(shell, board, columns, readiness, log)
  metrics.sample('rapport_write_queue_depth', database.waiting)
  metrics.sample('rapport_watchers', live.watchers)
  metrics.sample('rapport_unfinished_responses', () => countUnfinished(shell))
  metrics.sample('rapport_columns_bytes', columns.bytes)
  metrics.sample('rapport_ready', () => (readiness.known().ok ? 1 : 0))
  const server = createServer(
    // Ten megabytes take minutes on a poor line; how much may come is bounded elsewhere.
    { requestTimeout: 300_000, headersTimeout: 15_000, maxHeaderSize: 16_384 },
    requestListener({
      environment,
      pages: options.pages,
      shell,
      board,
      accounts,
      checker,
      templates: openTemplates(surveysFolder),
      stage,
      live,
      metrics,
      readiness,
      running,
      log,
    }),
  )
  const port = await listen(server, environment)
  return {
    address: `http://${environment.host === '0.0.0.0' ? 'localhost' : environment.host}:${port}`,
    port,
    shell,
    seeded,
    setupPath: setup === null ? null : `/setup/${setup}`,
    stop: async () => {
      state = 'stopping'
      timers.forEach(clearInterval)
      live.stop()
      await closed(server)
      await shell.importRuns.stop()
      board.stop()
      await columns.stop()
      await checker.stop()
      await stage.stop()
      accounts.close()
      await database.close()
      lock.unlock()
    },
  }
}

function listen(server: Server, environment: Environment): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(environment.port, environment.host, () =>
      resolve((server.address() as AddressInfo).port),
    )
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), LONGEST_GOODBYE_MS)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}
