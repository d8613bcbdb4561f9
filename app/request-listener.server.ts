import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { problem } from './core/problem.ts'
import { routeHotPath } from './handlers/hot-paths.server.ts'
import type { LiveStream } from './handlers/live-stream.server.ts'
import type { Metrics } from './handlers/metrics.server.ts'
import { routeOwnerApi } from './handlers/owner-api.server.ts'
import { readTarget, refuseRequest } from './http/admit-request.ts'
import { createClientNetwork } from './http/client-network.ts'
import { createRateLimit } from './http/rate-limit.ts'
import { redactPath } from './http/redact-path.ts'
import { setSecurityHeaders } from './http/security-headers.ts'
import { sendProblem, sendProblemPage } from './http/send.ts'
import { pageApp, type PageParts } from './page-app.server.ts'
import { previewAt } from './preview-request.server.ts'
import { embedAt } from './services/collectors/embed-at.server.ts'
import type { Readiness } from './services/readiness.server.ts'
import { resultsFramedAt } from './services/sharing/results-framed-at.server.ts'
import { storageProblem } from './services/storage-problem.server.ts'

type Parts = PageParts & {
  readonly live: LiveStream
  readonly metrics: Metrics
  readonly readiness: Readiness
  readonly running: () => 'serving' | 'stopping'
}

/** What becomes of each request: headers, limits and origin first, then whoever answers it. */
export function requestListener(parts: Parts) {
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
    const network = networkOf(req)
    app(Object.assign(req, { nonce, embed, framedBy, network, shell: answering }), res)
  }
}
