import type { IncomingMessage } from 'node:http'
import { problem, type Problem } from '../core/problem.ts'
import { readUrl } from '../core/read-url.ts'
import { isMultipart, mediaTypeOf } from './media-type.ts'
import { isSameOrigin } from './same-origin.ts'

export type Target = {
  /** As the page framework will read it: decoded once, without dots. */
  readonly path: string
  readonly kind: 'api' | 'page'
  readonly intent: 'reads' | 'writes'
}

const API = /^\/api(?:\/|$)/
const READS = ['GET', 'HEAD', 'OPTIONS']
const METHODS = {
  api: [...READS, 'POST', 'PUT', 'PATCH', 'DELETE'],
  page: ['GET', 'HEAD', 'POST'],
} as const
const LARGEST_FORM = 256 * 1024
const LARGEST_FORM_WITH_FILES = 50 * 1024 * 1024
/** A source as it is typed, in which every quote takes three characters on the way. */
const LARGEST_FORM_WITH_SOURCE = 4 * 1024 * 1024
const SOURCE_PAGE = /^\/studio\/new$/
/** Pages whose forms bring files: of answers, and of old answers. */
const FILE_PAGES = /^(?:\/s\/[^/]+(?:\/[^/]+\/[^/]+)?|\/studio\/surveys\/[^/]+\/import)$/

/** What a request is after; null where its line or its host can't be understood. */
export function readTarget({ method, url, headers }: IncomingMessage): Target | null {
  if (url === undefined || !url.startsWith('/') || url.startsWith('//')) return null
  if (!/^[A-Za-z0-9.:[\]-]{1,255}$/.test(headers.host ?? '')) return null
  const path = readUrl(`http://${headers.host}${url}`)?.pathname
  if (path === undefined) return null
  try {
    decodeURIComponent(path)
  } catch {
    return null
  }
  return {
    path,
    kind: API.test(path) ? 'api' : 'page',
    intent: READS.includes(method ?? 'GET') ? 'reads' : 'writes',
  }
}

/** Why a request goes no further, or null. */
export function refuseRequest(
  req: IncomingMessage,
  target: Target,
  publicUrl: URL | null,
): Problem | null {
  const methods: readonly string[] = METHODS[target.kind]
  if (!methods.includes(req.method ?? 'GET')) return problem('method_not_allowed')
  // What the API does for a cookie is judged where the cookie is read; the rest of it needs none.
  if (target.intent === 'writes' && target.kind === 'page') {
    const refusal = refuseForm(req, target, publicUrl)
    if (refusal !== null) return refusal
  }
  return asksForRouteData(req.url ?? '/') ? problem('bad_request') : null
}

/** No page of ours asks so any more, and the page framework takes it for a bug of its own. */
const asksForRouteData = (url: string): boolean =>
  url.includes('?') && new URL(url, 'http://localhost').searchParams.has('_data')

function refuseForm(req: IncomingMessage, target: Target, publicUrl: URL | null): Problem | null {
  if (!isSameOrigin(req, publicUrl)) return problem('cross_site')
  const header = req.headers['content-type']
  const bringsFiles = FILE_PAGES.test(target.path) && isMultipart(header)
  if (!bringsFiles && mediaTypeOf(header) !== 'application/x-www-form-urlencoded')
    return problem('wrong_media_type', 'A page takes only forms')
  // Without a length nobody knows how much there is to come.
  const length = Number(req.headers['content-length'] ?? Number.POSITIVE_INFINITY)
  const largest = bringsFiles
    ? LARGEST_FORM_WITH_FILES
    : SOURCE_PAGE.test(target.path)
      ? LARGEST_FORM_WITH_SOURCE
      : LARGEST_FORM
  return length <= largest ? null : problem('too_large')
}
