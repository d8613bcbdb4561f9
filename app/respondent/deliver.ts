import { isJsonObject, type JsonObject } from '../core/json.ts'
import type { Unwanted } from '../core/response/device-page.ts'
import type { Post } from './kept.ts'
import { readRetryAfter } from './wait.ts'

export type Outcome =
  /** The server has it; this is where it sends the person. */
  | { readonly kind: 'arrived'; readonly address: string }
  /** The server shows the page again, with what is to be mended. */
  | { readonly kind: 'mend'; readonly html: string }
  /** Taken, but nothing was kept of it. */
  | { readonly kind: 'ended' }
  | {
      readonly kind: 'later'
      readonly why: 'offline' | 'busy'
      readonly afterMs: number | null
    }
  | {
      readonly kind: 'unwanted'
      readonly why: Unwanted
      /** The server's own page or sentence about it. */
      readonly html: string | null
      readonly detail: string
    }

const LONGEST_MS = 45_000
const OFFLINE: Outcome = { kind: 'later', why: 'offline', afterMs: null }
const TYPES = {
  form: 'application/x-www-form-urlencoded;charset=UTF-8',
  json: 'application/json',
} as const

/** One try. Whether there is a connection is known only by trying. */
export async function deliver(post: Post): Promise<Outcome> {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), LONGEST_MS)
  try {
    const reply = await fetch(post.address, {
      method: 'POST',
      headers: { 'Content-Type': TYPES[post.type] },
      body: post.body,
      cache: 'no-store',
      signal: giveUp.signal,
    })
    const text = await reply.text()
    return post.type === 'form' ? readPage(reply, text) : readAnswer(reply, text, post.address)
  } catch {
    return OFFLINE
  } finally {
    clearTimeout(timer)
  }
}

type Reply = Pick<Response, 'status' | 'redirected' | 'url' | 'headers'>

/** Pages answer what they took with a redirect, and nothing else so. */
export function readPage(reply: Reply, html: string): Outcome {
  const later = readLater(reply)
  if (later !== null) return later
  const { pathname, search } = new URL(reply.url)
  const address = pathname + search
  // The answers came, and the server says on a page of its own that it needs no more of their kind.
  if (reply.redirected && isTurnedAway(address)) return { kind: 'arrived', address }
  if (reply.status < 400) return reply.redirected ? { kind: 'arrived', address } : OFFLINE
  if (reply.status === 422) return { kind: 'mend', html }
  const why = reply.status !== 410 ? 'unfit' : reply.redirected ? 'gone' : 'closed'
  return { kind: 'unwanted', why, html, detail: '' }
}

/** The API speaks JSON; what does not comes from something in between. */
export function readAnswer(reply: Reply, text: string, address: string): Outcome {
  const later = readLater(reply)
  if (later !== null) return later
  const body = parsed(text)
  if (body === null) return OFFLINE
  if (reply.status < 400) {
    // A panel wants its member back.
    const { next } = body
    if (typeof next === 'string' && /^https?:/.test(next)) return { kind: 'arrived', address: next }
    if (typeof body['receipt'] !== 'string') return { kind: 'ended' }
    const survey = /\/surveys\/([^/]+)\//.exec(address)?.[1] ?? ''
    return { kind: 'arrived', address: `/s/${survey}/done/${body['receipt']}` }
  }
  const why = reply.status !== 410 ? 'unfit' : body['code'] === 'closed' ? 'closed' : 'gone'
  const { detail } = body
  return { kind: 'unwanted', why, html: null, detail: typeof detail === 'string' ? detail : '' }
}

function readLater({ status, headers }: Reply): Outcome | null {
  if (status < 500 && status !== 429 && status !== 408) return null
  const afterMs = readRetryAfter(headers.get('Retry-After'), Date.now())
  return { kind: 'later', why: 'busy', afterMs }
}

function parsed(text: string): JsonObject | null {
  try {
    const body: unknown = JSON.parse(text)
    return isJsonObject(body) ? body : null
  } catch {
    return null
  }
}

const pathOf = (address: string): string => address.split('?')[0] ?? ''

/** Whoever is turned away has nothing left to send or to mend. */
export const isTurnedAway = (address: string): boolean =>
  /^\/s\/[^/]+\/[^/]+\/full$/.test(pathOf(address))

/** Thereafter nothing about the response is needed on this device. */
export const isFinal = (address: string): boolean =>
  isTurnedAway(address) || /^\/s\/[^/]+\/(?:done\/[^/]+|[^/]+\/arrived)$/.test(pathOf(address))
