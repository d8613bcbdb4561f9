import { execFile } from 'node:child_process'
import { join } from 'node:path'
import type { Json } from '#app/core/json.ts'
import { KEY_SCOPES } from '#app/core/policies.ts'
import { addKey } from '#app/services/accounts/add-key.server.ts'
import { startApp, type RunningApp } from './running-app.ts'

const ROOT = join(import.meta.dirname, '../..')

export const EMAIL = 'ada@example.org'
export const PASSWORD = 'a lamp in the attic'
/** What a browser says of itself and a proxy of where it is; nobody may keep it. */
export const AGENT = 'Distinctive-Browser/7.3'
export const ADDRESS = '203.0.113.77'

export type Called = {
  readonly status: number
  readonly headers: Headers
  readonly body: { readonly [name: string]: Json }
}

type CallOptions = { readonly body?: unknown; readonly headers?: Record<string, string> }

/** A running app with its first account, signed in, and a key. */
export type OwnedApp = RunningApp & {
  readonly key: string
  readonly cookie: string
  readonly setupPath: string
  readonly rapport: (
    ...args: readonly string[]
  ) => Promise<{ readonly code: number; readonly out: string; readonly err: string }>
  /** Sends a form as our own page would. */
  readonly submit: (
    path: string,
    fields: Record<string, string>,
    more?: Record<string, string>,
  ) => Promise<Response>
  readonly page: (path: string, headers?: Record<string, string>) => Promise<Response>
  /** Calls /api/v1/surveys… with the key, unless another header says otherwise. */
  readonly api: (method: string, path: string, options?: CallOptions) => Promise<Called>
}

export async function startOwnedApp(
  settings: Parameters<typeof startApp>[0] = {},
): Promise<OwnedApp> {
  const app = await startApp(settings)
  const setupPath = app.server.setupPath ?? ''
  const rapport: OwnedApp['rapport'] = (...args) =>
    new Promise((resolve) => {
      execFile(
        process.execPath,
        ['--import', 'tsx', join(ROOT, 'bin/rapport.ts'), ...args],
        { cwd: ROOT, env: { ...process.env, DATABASE_URL: `file:${app.databaseFile}` } },
        (error, out, err) => {
          resolve({ code: error === null ? 0 : Number(error.code), out, err })
        },
      )
    })
  const submit: OwnedApp['submit'] = (path, fields, more = {}) =>
    fetch(app.url + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      headers: {
        'Sec-Fetch-Site': 'same-origin',
        'User-Agent': AGENT,
        'X-Forwarded-For': ADDRESS,
        ...more,
      },
    })
  const made = await submit(setupPath, { email: EMAIL, name: 'Ada', password: PASSWORD })
  const added = await addKey(app.server.shell, {
    name: 'tests',
    scopes: KEY_SCOPES,
    slug: null,
    days: null,
    holder: null,
    actor: 'command line',
  })
  if (!added.ok) throw new Error(added.problem.code)
  const key = added.value
  return {
    ...app,
    key,
    cookie: cookieIn(made),
    setupPath,
    rapport,
    submit,
    page: (path, headers = {}) => fetch(app.url + path, { redirect: 'manual', headers }),
    api: (method, path, options = {}) =>
      call(`${app.url}/api/v1/surveys${path}`, method, key, options),
  }
}

async function call(
  url: string,
  method: string,
  key: string,
  { body, headers }: CallOptions,
): Promise<Called> {
  const reply = await fetch(url, {
    method,
    headers: {
      Authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await reply.text()
  const isJson = (reply.headers.get('content-type') ?? '').includes('json')
  return {
    status: reply.status,
    headers: reply.headers,
    body: isJson ? (JSON.parse(text) as Called['body']) : { text },
  }
}

export const cookieIn = (reply: Response) =>
  (reply.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''

export const lastLine = (out: string) => out.trim().split('\n').at(-1) ?? ''
