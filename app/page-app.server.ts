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
import type { Logger } from 'pino'
import { problem } from './core/problem.ts'
import type { Environment } from './environment.server.ts'
import { createRenewals, type Renewals } from './handlers/renewals.server.ts'
import { sendProblem } from './http/send.ts'
import { pageScripts, type PageScripts } from './page-scripts.server.ts'
import type { Accounts } from './services/accounts/accounts.server.ts'
import type { Embed } from './services/collectors/embed-at.server.ts'
import type { DraftChecker } from './services/drafting/draft-checker.server.ts'
import type { PreviewStage } from './services/previews/preview-stage.server.ts'
import { publishedNow } from './services/results/published-now.server.ts'
import type { ResultsBoard } from './services/results/results-board.server.ts'
import { resultsFramedAt } from './services/sharing/results-framed-at.server.ts'
import type { Shell } from './services/shell.server.ts'
import type { Templates } from './services/surveys/list-templates.server.ts'

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
    /** That the request came from, as coarse as limits need it; kept nowhere. */
    readonly network: string
    /** Of the embed through which this page is answered; null outside of one. */
    readonly embed: Embed | null
    /** Sites that may frame these results; null where the page is not made for that. */
    readonly framedBy: readonly string[] | null
    readonly report: (error: unknown) => void
  }
}

export type Pages = {
  readonly build: ServerBuild | (() => Promise<ServerBuild>)
  readonly policy: 'strict' | 'development'
  /** Serves files and modules in development. */
  readonly middleware?: express.RequestHandler
}

export type PageParts = {
  readonly environment: Environment
  readonly pages: Pages
  readonly shell: Shell
  readonly board: ResultsBoard
  readonly accounts: Accounts
  readonly checker: DraftChecker
  readonly templates: Templates
  readonly stage: PreviewStage
  readonly log: Logger
}

const ROOT = join(import.meta.dirname, '..')

/** Everything that is drawn by Remix, and files that stand beside it. */
export function pageApp({
  environment,
  pages,
  shell,
  board,
  accounts,
  checker,
  templates,
  stage,
  log,
}: PageParts): { readonly app: express.Express; readonly renewals: Renewals } {
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
    network: asked.network ?? '',
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
