import { createHmac } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { StorageError } from '../../../db/storage-error.server.ts'
import { openSessionStore, TOKEN_COLUMN } from '../../../db/session-store.server.ts'
import type { UserId } from '../../core/ids.ts'
import { storageProblem } from '../storage-problem.server.ts'

export type KeptSession = {
  readonly id: UserId
  readonly email: string
  readonly name: string
  /** Which of their sessions this is. */
  readonly session: string
  /** When they signed in, in milliseconds since 1970. */
  readonly since: number
}

/** Sessions as better-auth keeps them. Cookies come in as a header and go out as header lines. */
export type SessionKeeper = {
  /** For somebody who has shown who they are; null where there is no such user. */
  readonly open: (user: UserId) => Promise<readonly string[] | null>
  readonly find: (
    cookie: string | null,
  ) => Promise<{ readonly user: KeptSession | null; readonly setCookies: readonly string[] }>
  readonly end: (cookie: string | null) => Promise<readonly string[]>
  readonly close: () => void
}

const IDLE_SECONDS = 24 * 60 * 60
const PROLONG_EVERY_SECONDS = 60 * 60

/** better-auth with its own connection; nothing of it is reachable except through these verbs. */
export function openSessionKeeper(options: {
  readonly file: string
  readonly secret: Buffer
  readonly publicUrl: URL | null
}): SessionKeeper {
  const store = openSessionStore(options.file)
  const isHttps = options.publicUrl?.protocol === 'https:'
  const cookieName = isHttps ? '__Host-rapport-session' : 'rapport-session'
  const auth = betterAuth({
    baseURL: options.publicUrl?.origin ?? 'http://localhost',
    // A key of its own: a cookie is no receipt, and the other way round.
    secret: createHmac('sha256', options.secret).update('sessions').digest('base64url'),
    database: store.adapter,
    user: { modelName: 'users' },
    account: { modelName: 'credentials' },
    session: {
      modelName: 'sessions',
      fields: { token: TOKEN_COLUMN },
      expiresIn: IDLE_SECONDS,
      updateAge: PROLONG_EVERY_SECONDS,
      cookieCache: { enabled: false },
    },
    // Who somebody is, by password and second factor, is judged by us before a session is opened.
    plugins: [{ id: 'rapport', endpoints: { openSession } }],
    advanced: {
      useSecureCookies: false,
      cookies: { session_token: { name: cookieName, attributes: { secure: isHttps } } },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
  // Only the cookie: neither address nor browser of anybody goes any further.
  const headersOf = (cookie: string | null) => new Headers(cookie === null ? {} : { cookie })
  const own = (headers: Headers) =>
    headers.getSetCookie().filter((line) => line.startsWith(`${cookieName}=`))

  const find: SessionKeeper['find'] = async (cookie) => {
    try {
      const { headers, response } = await auth.api.getSession({
        headers: headersOf(cookie),
        returnHeaders: true,
      })
      return { user: response === null ? null : userOf(response), setCookies: own(headers) }
    } catch (error) {
      if (isGone(error)) return { user: null, setCookies: [] }
      throw storageErrorIn(error)
    }
  }

  return {
    open: async (user) => {
      try {
        const { headers, response } = await auth.api.openSession({
          body: { user },
          headers: headersOf(null),
          returnHeaders: true,
        })
        return response.opened ? own(headers) : null
      } catch (error) {
        throw storageErrorIn(error)
      }
    },
    find,
    end: async (cookie) => {
      const { headers } = await auth.api.signOut({
        headers: headersOf(cookie),
        returnHeaders: true,
      })
      // better-auth says yes even when it could not delete the session.
      if ((await find(cookie)).user !== null) throw new StorageError('failed')
      return own(headers)
    },
    close: store.close,
  }
}

/** Reached through its own verb alone: better-auth answers no requests here. */
const openSession = createAuthEndpoint(
  '/open-session',
  { method: 'POST', body: z.object({ user: z.string() }) },
  async (context) => {
    const { internalAdapter } = context.context
    const user = await internalAdapter.findUserById(context.body.user)
    if (user === null) return context.json({ opened: false })
    const session = await internalAdapter.createSession(user.id)
    await setSessionCookie(context, { session, user })
    return context.json({ opened: true })
  },
)

const userOf = ({
  user,
  session,
}: {
  readonly user: { readonly id: string; readonly email: string; readonly name: string }
  readonly session: { readonly id: string; readonly createdAt: Date }
}): KeptSession => ({
  id: user.id as UserId,
  email: user.email,
  name: user.name,
  session: session.id,
  since: session.createdAt.getTime(),
})

/** The session ended while it was being prolonged. */
const isGone = (error: unknown): boolean =>
  codeIn(error) === 'FAILED_TO_GET_SESSION' &&
  error instanceof Error &&
  'statusCode' in error &&
  error.statusCode === 401

const codeIn = (error: unknown): unknown =>
  error instanceof Error && 'body' in error
    ? (error.body as { readonly code?: unknown } | undefined)?.code
    : undefined

/** better-auth wraps what its storage throws. */
function storageErrorIn(error: unknown): unknown {
  for (let at = error; at instanceof Error; at = at.cause)
    if (storageProblem(at) !== null) return at
  return error
}
