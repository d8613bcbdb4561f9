import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import { createRequestHandler } from '@remix-run/express'
import {
  createRequestHandler as createPageHandler,
  type AppLoadContext,
  type ServerBuild,
} from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { pino, type Logger } from 'pino'
import { lockForServer, openDatabase } from '../db/open-database.server.ts'
import type { Environment } from './environment.server.ts'
import { observeColumns } from './observe-columns.server.ts'
import { observeStorage } from './observe-storage.server.ts'
import { createLiveStream, type LiveStream } from './handlers/live-stream.server.ts'
import { routeOwnerApi } from './handlers/owner-api.server.ts'
import { createRenewals, type Renewals } from './handlers/renewals.server.ts'
import { routeHotPath } from './handlers/hot-paths.server.ts'
import { createMetrics, type Metrics } from './handlers/metrics.server.ts'
import { readTarget, refuseRequest } from './http/admit-request.ts'
import { createClientNetwork } from './http/client-network.ts'
import { createRateLimit } from './http/rate-limit.ts'
import { redactPath } from './http/redact-path.ts'
import { setSecurityHeaders } from './http/security-headers.ts'
import { sendProblem, sendProblemPage } from './http/send.ts'
import { problem } from './core/problem.ts'
import { pageScripts, type PageScripts } from './page-scripts.server.ts'
import { seedStudies, type SeedReport } from './services/surveys/seed-studies.server.ts'
import { embedAt, type Embed } from './services/collectors/embed-at.server.ts'
import { resultsFramedAt } from './services/sharing/results-framed-at.server.ts'
import { sweepImports } from './services/exchange/imports/sweep-imports.server.ts'
import { sweepFiles } from './services/files/sweep-files.server.ts'
import { eraseOldAnswers } from './services/responses/erase-old-answers.server.ts'
import { forgetUnfinished } from './services/responses/forget-unfinished.server.ts'
import type { ColumnsStore } from './services/results/columns-store.server.ts'
import { publishedNow } from './services/results/published-now.server.ts'
import type { ResultsBoard } from './services/results/results-board.server.ts'
import { storageProblem } from './services/storage-problem.server.ts'
import { openAccounts, type Accounts } from './services/accounts/accounts.server.ts'
import { offerSetup } from './services/accounts/offer-setup.server.ts'
import {
  createPasswordHasher,
  type PasswordHasher,
} from './services/accounts/password-hash.server.ts'
import { createDraftChecker, type DraftChecker } from './services/drafting/draft-checker.server.ts'
import { openShell } from './services/open-shell.server.ts'
import { countUnfinished } from './services/responses/count-unfinished.server.ts'
import { previewAt } from './preview-request.server.ts'
import { createPreviewStage, type PreviewStage } from './services/previews/preview-stage.server.ts'
import { openTemplates, type Templates } from './services/surveys/list-templates.server.ts'
import { createReadiness, type Readiness } from './services/readiness.server.ts'
import type { Shell } from './services/shell.server.ts'

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    readonly shell: Shell
    readonly board: ResultsBoard
    readonly accounts: Accounts
    readonly checker: DraftChecker
    readonly environment: Environment
    readonly templates: Templates
    readonly stage: PreviewStage
    readonly nonce: string
    readonly scripts: PageScripts
    readonly isHttps: boolean
    /** Of the embed through which this page is answered; null outside of one. */
    readonly embed: Embed | null
    /** Sites that may frame these results; null where the page is not made for that. */
    readonly framedBy: readonly string[] | null
    readonly report: (error: unknown) => void
  }
}

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

export type Pages = {
  readonly build: ServerBuild | (() => Promise<ServerBuild>)
  readonly policy: 'strict' | 'development'
  /** Serves files and modules in development. */
  readonly middleware?: express.RequestHandler
}

const ROOT = join(import.meta.dirname, '..')
const FOREIGN_CHANGES_MS = 250
/** While writing fails: how often it is tried whether it works again. */
const RECOVER_EVERY_MS = 1000
const FORGET_EVERY_MS = 60 * 60 * 1000
const TIDY_COLUMNS_EVERY_MS = 60_000
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
    handle({
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

/** Follows what other processes write to the same file, and forgets old unfinished responses. */
function keepUp(
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

type Parts = {
  readonly environment: Environment
  readonly pages: Pages
  readonly shell: Shell
  readonly board: ResultsBoard
  readonly accounts: Accounts
  readonly checker: DraftChecker
  readonly templates: Templates
  readonly stage: PreviewStage
  readonly live: LiveStream
  readonly metrics: Metrics
  readonly readiness: Readiness
  readonly running: () => 'serving' | 'stopping'
  readonly log: Logger
}

function handle(parts: Parts) {
  const { environment, shell, board, accounts, stage, live, metrics, readiness } = parts
  const { running, log, pages } = parts
  const isHttps = environment.publicUrl?.protocol === 'https:'
  const networkOf = createClientNetwork(environment.trustedProxies)
  const limit = createRateLimit(environment.rateLimit)
  const { app, renewals } = pageApp(parts)

  return (req: IncomingMessage, res: ServerResponse): void => {
    const started = performance.now()
    res.on('close', () => {
      metrics.observeRequest(res)
      // Whoever keeps a connection open is to come back to the next server.
      if (running() === 'stopping') req.socket.end()
    })
    if (log.isLevelEnabled('info'))
      res.on('close', () =>
        log.info(
          {
            method: req.method,
            path: redactPath(req.url ?? '/'),
            status: res.statusCode,
            ms: Math.round(performance.now() - started),
          },
          'request',
        ),
      )
    answer(req, res).catch((error: unknown) => {
      const id = randomUUID()
      const refusal = storageProblem(error)
      log.error({ err: error, id }, 'request failed')
      if (res.headersSent) res.destroy()
      else if (refusal !== null) sendProblem(res, refusal)
      else sendProblem(res, problem('internal', `Something went wrong on our side (${id})`))
    })
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const target = readTarget(req)
    const nonce = target?.kind === 'page' ? randomBytes(16).toString('base64') : null
    const frames = target !== null && /^\/studio\//.test(target.path) ? 'own' : 'none'
    setSecurityHeaders(res, nonce, { isHttps, policy: pages.policy, framedBy: null, frames })
    if (target === null) {
      sendProblem(res, problem('bad_request'))
      return
    }
    const embed = target.kind === 'page' ? embedAt(shell, req.url ?? '/') : null
    const framedBy = target.kind === 'page' ? resultsFramedAt(shell, req.url ?? '/') : null
    const framers = embed?.origins ?? framedBy
    if (framers !== null)
      setSecurityHeaders(res, nonce, {
        isHttps,
        policy: pages.policy,
        framedBy: framers,
        frames,
      })
    const refuse = target.kind === 'page' ? sendProblemPage : sendProblem
    if (target.intent === 'writes') {
      const wait = await limit.take(networkOf(req), target.path)
      if (wait !== null) {
        refuse(res, problem('rate_limited', undefined, { retryAfterSeconds: wait }))
        return
      }
    }
    const refusal = refuseRequest(req, target, environment.publicUrl)
    if (refusal !== null) {
      if (refusal.code === 'too_large') res.setHeader('Connection', 'close')
      refuse(res, refusal)
      return
    }
    const previewed = await previewAt({ shell, accounts, stage }, req, res)
    const answering = previewed ?? shell
    if (await routeHotPath({ shell: answering, accounts, live, metrics, readiness }, req, res))
      return
    const owner = { shell, board, accounts, publicUrl: environment.publicUrl }
    if (target.kind === 'api' && (await routeOwnerApi(owner, req, res))) return
    if (target.kind === 'page' && (await renewals.answer(req, res))) return
    // Remix would believe these from anybody.
    delete req.headers['x-forwarded-host']
    delete req.headers['x-forwarded-proto']
    app(Object.assign(req, { nonce, embed, framedBy, shell: answering }), res)
  }
}

function pageApp({
  environment,
  pages,
  shell,
  board,
  accounts,
  checker,
  templates,
  stage,
  log,
}: Parts): { readonly app: express.Express; readonly renewals: Renewals } {
  const app = express()
  app.disable('x-powered-by')
  // A tenth lighter than the package's own choice, and hardly slower.
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } }))
  if (pages.middleware !== undefined) app.use(pages.middleware)
  else
    app.use(
      '/assets',
      express.static(join(ROOT, 'build/client/assets'), { immutable: true, maxAge: '1y' }),
    )
  // No page's address looks like a file, and none of them should wait for the disk to say so.
  app.get(/\.\w+$/, express.static(join(ROOT, 'public'), { maxAge: '1h' }))
  const scripts = pageScripts(pages.middleware === undefined ? 'built' : 'source')
  const contextOf = (asked: Partial<AppLoadContext>): AppLoadContext => ({
    embed: asked.embed ?? null,
    framedBy: asked.framedBy ?? null,
    // A draft that is tried out is answered by the same pages, and kept nowhere near the rest.
    shell: asked.shell ?? shell,
    board,
    accounts,
    checker,
    environment,
    stage,
    templates,
    nonce: asked.nonce ?? '',
    scripts,
    isHttps: environment.publicUrl?.protocol === 'https:',
    report: (error) => log.error({ err: error }, 'page failed'),
  })
  const render = createRequestHandler({
    build: pages.build,
    getLoadContext: (req) => contextOf(req as typeof req & Partial<AppLoadContext>),
  })
  const drawPage = createPageHandler(pages.build, process.env['NODE_ENV'])
  const renewals = createRenewals({
    draw: async ({ url = '/', headers: { host = 'localhost' } }) => {
      const context = contextOf({ framedBy: resultsFramedAt(shell, url) })
      const reply = await drawPage(new Request(new URL(url, `http://${host}`)), context)
      return reply.status === 200 ? reply.text() : null
    },
    published: (slugs) => publishedNow(shell, slugs),
    now: shell.now,
  })
  app.all('*', (req, res, next) => {
    render(req, res, next).catch(next)
  })
  app.use((error: unknown, _req: express.Request, res: express.Response, next: () => void) => {
    log.error({ err: error }, 'page failed')
    if (res.headersSent) next()
    else sendProblem(res, problem('internal'))
  })
  return { app, renewals }
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
