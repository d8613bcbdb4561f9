import { randomBytes } from 'node:crypto'
import type { ApiKey } from '#app/core/ids.ts'
import type { Json, JsonObject } from '#app/core/json.ts'
import { answerField, pathTo, SEEN_FIELD } from '#app/core/response/form/field-names.ts'
import { tokenHash } from '#app/services/accounts/token.server.ts'
import { publishSurvey } from '#app/services/surveys/publish-survey.server.ts'
import { insertKey } from '#db/api-keys.server.ts'
import type { RunningApp } from './running-app.ts'
import { must, slugOf } from './world.ts'

export type Reply = { readonly status: number; readonly body: { readonly [key: string]: Json } }

/** Calls the API as a researcher's program does. */
export async function researcher(app: RunningApp) {
  const { shell } = app.server
  const key = `rapport_${randomBytes(32).toString('base64url')}` as ApiKey
  const name = key.slice(-8)
  await shell.database.write((tx) =>
    insertKey(tx, { name, hash: tokenHash(key), createdAt: shell.now() }),
  )
  const call = async (
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = { Authorization: `Bearer ${key}` },
  ): Promise<Reply> => {
    const reply = await fetch(`${app.url}/api/v1/surveys/${path}`, {
      method,
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: reply.status, body: (await reply.json()) as Reply['body'] }
  }
  return {
    key,
    call,
    publish: async (slug: string, source: JsonObject) =>
      must(
        await publishSurvey(shell, {
          slug: slugOf(slug),
          source,
          study: { summary: 'A survey.' },
          actor: 'test',
        }),
      ),
    /** Another door; what it answered with. */
    opens: async (slug: string, rules: JsonObject = {}, more: JsonObject = {}) => {
      const { status, body } = await call('POST', `${slug}/collectors`, {
        kind: 'open',
        rules,
        ...more,
      })
      if (status !== 201) throw new Error(JSON.stringify(body))
      return body as { readonly key: string; readonly panelSecret: string } & Reply['body']
    },
  }
}

/** A browser without script: one address, and forms that are posted to it. */
export function visitor(app: RunningApp) {
  const cookies = new Map<string, string>()
  const go = async (path: string, form?: URLSearchParams) => {
    let [address, body] = [new URL(path, app.url), form]
    for (;;) {
      const reply: Response = await fetch(address, {
        redirect: 'manual',
        headers: {
          'Sec-Fetch-Site': 'same-origin',
          Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
        ...(body === undefined ? {} : { method: 'POST', body }),
      })
      for (const cookie of reply.headers.getSetCookie()) {
        const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
        cookies.set(name, value)
      }
      const location = reply.headers.get('Location')
      if (location === null)
        return {
          status: reply.status,
          address,
          refresh: reply.headers.get('Refresh'),
          text: await reply.text(),
        }
      ;[address, body] = [new URL(location, address), undefined]
    }
  }
  return {
    opens: (path: string) => go(path),
    /** Answers what is named here, leaves the rest of the page blank, and goes on. */
    answers: (
      { address, text }: { readonly address: URL; readonly text: string },
      answers: Readonly<Record<string, string>>,
      intent = 'next',
    ) => {
      const form = new URLSearchParams({ intent })
      for (const [, name = ''] of text.matchAll(/name="seen" value="([^"]*)"/g))
        form.append(SEEN_FIELD, name)
      for (const [name, value] of Object.entries(answers))
        form.append(answerField(pathTo(name)), value)
      return go(`${address.pathname}${address.search}`, form)
    },
  }
}

export const headingOf = ({ text }: { readonly text: string }): string =>
  /<h1[^>]*>(.*?)<\/h1>/s.exec(text)?.[1] ?? ''
