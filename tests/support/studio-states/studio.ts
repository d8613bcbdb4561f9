import { expect } from 'vitest'
import type { Json, JsonObject } from '#app/core/json.ts'
import { post, textOf } from '#tests/support/api-client.ts'
import { launch, visit, type Visit } from '#tests/support/browser.ts'
import { cookieIn, lastLine, startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'
import {
  ARABIC,
  DESK,
  desk,
  EMPTY,
  LOOSE,
  loose,
  REFUSED,
  refused,
  RULES,
  UNBROKEN,
} from './surveys.ts'

export const BOB = { email: 'bob@example.org', password: 'a boat in the harbour' }

/** One app and one page, which goes from state to state. */
export type Studio = Visit & {
  readonly app: OwnedApp
  readonly cookies: Readonly<Record<Exclude<Who, 'nobody'>, string>>
  /** Where what was made for it is found. */
  readonly places: { readonly join: string; readonly reset: string; readonly guests: string }
  readonly stop: () => Promise<void>
}

export type Who = 'owner' | 'viewer' | 'nobody'

/** What a screen of the studio can be in, and the shortest way there. */
export type StudioState = {
  readonly name: string
  readonly as?: Who
  readonly reach: (studio: Studio) => Promise<unknown>
}

/** What the browser says of pages that are refused, a connection that is cut and a preview with scripts, all on purpose. */
const MEANT =
  /status of (?:400|403|404|409|503)|ERR_INTERNET_DISCONNECTED|allow-scripts and allow-same-origin/

/** Before there is anything. */
export async function openStudio(): Promise<Studio> {
  const app = await startOwnedApp({ environment: { RAPPORT_DEMO: '0' } })
  const browser = await launch()
  const visited = await visit(browser, addressOf(app), { forgives: MEANT })
  // A page with something that is not saved asks before it is left.
  visited.page.on('dialog', (dialog) => void dialog.accept())
  return {
    ...visited,
    app,
    cookies: { owner: app.cookie, viewer: '' },
    places: { join: '', reset: '', guests: '' },
    stop: async () => {
      await visited.end()
      await browser.close()
      await app.stop()
    },
  }
}

/** Browsers make passkeys for names alone. */
const addressOf = ({ url }: OwnedApp) => url.replace('127.0.0.1', 'localhost')

export async function signInAs({ page, context, app, cookies }: Studio, who: Who): Promise<void> {
  const wanted = who === 'nobody' ? '' : cookies[who]
  const held = (await context.cookies()).map(({ name, value }) => `${name}=${value}`)
  // Some states go on from the one before.
  if (held.includes(wanted) || (who === 'nobody' && held.length === 0)) return
  // An open draft that asks for news would be refused in between.
  await page.goto('about:blank')
  await context.clearCookies()
  if (who === 'nobody') return
  const [name = '', value = ''] = wanted.split('=')
  await context.addCookies([{ name, value, url: addressOf(app) }])
}

/** Another draft of a survey, as a program would send it. */
export async function redraft({ app }: Studio, slug: string, source: JsonObject): Promise<void> {
  const { body } = await app.api('GET', `/${slug}/draft`)
  const path = `/${slug}/draft?revision=${Number(body['revision'])}`
  expect((await app.api('PUT', path, { body: source })).status).toBe(200)
}

/** Surveys of every kind, answers, links, and somebody else. */
export async function furnish(studio: Studio): Promise<Studio> {
  const { app } = studio
  const sources: readonly (readonly [string, JsonObject])[] = [
    [EMPTY, { title: 'Nothing yet' }],
    [LOOSE, loose],
    [REFUSED, refused],
    [RULES, desk()],
    [UNBROKEN, { title: 'W'.repeat(120), elements: [{ type: 'text', name: 'a' }] }],
    ['put-away', { title: 'Put away', elements: [{ type: 'text', name: 'a' }] }],
    [DESK, desk()],
  ]
  for (const [slug, body] of sources)
    expect((await app.api('POST', `?slug=${slug}`, { body })).status).toBe(201)
  await sends(app, '/studio', { survey: 'put-away', intent: 'archive' })
  expect((await app.api('POST', `/${DESK}/publish`)).status).toBe(200)
  for (let number = 0; number < 40; number += 1)
    expect((await post(app, DESK, answers(number))).status).toBe(201)
  const made = await app.api('POST', `/${DESK}/collectors`, {
    body: { kind: 'single-use', name: `Guests of ${'x'.repeat(90)}` },
  })
  const guests = textOf(made.body['key'])
  const labels = ['a-label-without-a-space'.repeat(4), ARABIC]
  await app.api('POST', `/${DESK}/collectors/links`, { body: { collector: guests, labels } })
  const { email, password } = BOB
  const joined = await app.submit(await invitation(app), { email, name: 'Bob', password })
  const another = 'cat@example.org'
  await app.submit(await invitation(app), { email: another, name: 'Cat', password })
  const reset = await app.rapport('user', 'reset', another)
  return {
    ...studio,
    cookies: { ...studio.cookies, viewer: cookieIn(joined) },
    places: { join: await invitation(app), reset: new URL(lastLine(reset.out)).pathname, guests },
  }
}

const answers = (number: number): { readonly [name: string]: Json } => ({
  solved: number < 30 ? 'yes' : 'no',
  age: 18 + number,
  ...(number < 30 ? {} : { why: `It took ${number} days.` }),
})

const sends = (app: OwnedApp, path: string, fields: Record<string, string>) =>
  app.submit(path, fields, { Cookie: app.cookie })

async function invitation(app: OwnedApp): Promise<string> {
  const fields = { intent: 'invite', role: 'viewer', label: 'Bob' }
  const page = await (await sends(app, `/studio/surveys/${DESK}/people`, fields)).text()
  return /\/join\/[\w-]+/.exec(page)?.[0] ?? ''
}
