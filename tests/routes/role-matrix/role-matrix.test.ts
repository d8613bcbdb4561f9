import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { may, mayOnSite, opens, opensOnSite } from '#app/core/policies.ts'
import { OWNER_ROUTES } from '#app/handlers/owner-api.server.ts'
import { addressOf, PAGE_RULES, type Rule } from './rules.ts'
import { openTown, SLUG, type Asker, type Town } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
}, 120_000)
afterAll(() => town.app.stop())

type Answer = 'let in' | 'asked to sign in' | 'told that there is none' | 'refused'

function answerIn(reply: Response): Answer {
  const { status } = reply
  const isToSignIn = (reply.headers.get('location') ?? '').startsWith('/sign-in')
  if (status === 401 || (status === 303 && isToSignIn)) return 'asked to sign in'
  if (status === 404) return 'told that there is none'
  return status === 403 ? 'refused' : 'let in'
}

/** What somebody is to be answered on a page, where a key is as good as nothing. */
function onPage({ site, role, scopes }: Asker, rule: Rule): Answer {
  if (rule.kind === 'public' || rule.kind === 'view' || rule.kind === 'none') return 'let in'
  if (site === null || scopes !== null) return 'asked to sign in'
  if (rule.kind === 'site') return mayOnSite(site, rule.verb) ? 'let in' : 'refused'
  if (!may(role, 'survey.see')) return 'told that there is none'
  return may(role, rule.verb) ? 'let in' : 'refused'
}

/** The same of the API, to which keys are sent. */
function onApi({ site, role, scopes, only }: Asker, rule: Exclude<Rule, { kind: 'none' }>): Answer {
  if (rule.kind === 'public' || rule.kind === 'view') return 'let in'
  if (site === null) return 'asked to sign in'
  if (rule.kind === 'site') {
    if (scopes !== null && (only === 'one survey' || !opensOnSite(scopes, rule.verb)))
      return 'refused'
    return mayOnSite(site, rule.verb) ? 'let in' : 'refused'
  }
  if (!may(role, 'survey.see')) return 'told that there is none'
  if (scopes !== null && !opens(scopes, rule.verb)) return 'refused'
  return may(role, rule.verb) ? 'let in' : 'refused'
}

test('every page has a rule, and every rule a page', () => {
  expect(Object.keys(PAGE_RULES).toSorted()).toEqual(readdirSync('app/routes').toSorted())
})

test('every call of the API says for each method what one has to be allowed to', () => {
  for (const { path, actions, rules } of OWNER_ROUTES)
    expect([path.source, Object.keys(rules).toSorted()]).toEqual([
      path.source,
      Object.keys(actions).toSorted(),
    ])
})

const pages = Object.entries(PAGE_RULES).filter(([file]) => file.startsWith('studio'))
const addressIn = (file: string) =>
  addressOf(file, SLUG).replace('AAAAAAAAAAAAAAAAAAAAAA', partIn(file))

function partIn(file: string): string {
  if (file.includes('.responses.$id')) return town.responseId
  if (file.includes('.import_.$import')) return town.importKey
  if (file.includes('.results-links_.')) return town.linkAddress
  return file.includes('.texts.$variable') ? 'q' : town.surveyKey
}

test.each(pages)('%s is read by those who may, and by nobody else', async (file, { reads }) => {
  for (const asker of town.askers) {
    const reply = await town.app.page(addressIn(file), asker.headers)
    await reply.text()
    expect([asker.name, answerIn(reply)]).toEqual([asker.name, onPage(asker, reads)])
  }
})

const forms = pages.filter(([, { writes }]) => writes.kind !== 'none')

test.each(forms)('%s takes the forms of those who may alone', async (file, { writes }) => {
  for (const asker of town.askers) {
    const reply = await town.app.submit(addressIn(file), {}, asker.headers)
    await reply.text()
    expect([asker.name, answerIn(reply)]).toEqual([asker.name, onPage(asker, writes)])
  }
})

test('the list of surveys takes its forms from those who may archive the survey', async () => {
  const rule = { kind: 'survey', verb: 'survey.archive' } as const
  for (const asker of town.askers) {
    const form = { survey: SLUG, intent: 'neither archive nor restore' }
    const reply = await town.app.submit('/studio', form, asker.headers)
    await reply.text()
    expect([asker.name, answerIn(reply)]).toEqual([asker.name, onPage(asker, rule)])
  }
})

const calls = OWNER_ROUTES.flatMap(({ path, rules }) =>
  Object.entries(rules).map(([method, verb]) => ({ source: path.source, method, verb })),
)

test.each(calls)(
  '$method $source is for those who may: $verb',
  async ({ source, method, verb }) => {
    const path = source
      .replaceAll('\\/', '/')
      .replace(/^\^|\$$/g, '')
      .replace('([^/]+)', SLUG)
      .replace('[^/]+', 'AAAAAAAAAAAAAAAAAAAAAA')
    for (const asker of town.askers) {
      const reply = await fetch(town.app.url + path, {
        method,
        headers: {
          ...asker.headers,
          'Sec-Fetch-Site': 'same-origin',
          ...(method === 'GET' ? {} : { 'Content-Type': 'application/json' }),
        },
        // Nothing that an action could do, so that nobody is in the way of the next.
        ...(method === 'GET' ? {} : { body: '[' }),
      })
      const { code } = reply.ok ? { code: '' } : ((await reply.json()) as { code: string })
      const rule =
        verb === 'survey.create'
          ? ({ kind: 'site', verb } as const)
          : ({ kind: 'survey', verb } as const)
      // An address that leads to no file or response says so to whoever may look for it.
      const isBeyond = ['file_not_found', 'response_not_found', 'collector_not_found'].includes(
        code,
      )
      const answer = isBeyond ? 'let in' : answerIn(reply)
      expect([asker.name, answer]).toEqual([asker.name, onApi(asker, rule)])
    }
  },
)

const views = Object.entries(PAGE_RULES).flatMap(([file, { reads }]) =>
  reads.kind === 'view' ? [{ file, verb: reads.verb }] : [],
)

test.each(views)(
  '$file shows what is not released to those who may: $verb',
  async ({ file, verb }) => {
    for (const asker of town.askers) {
      const path = `${addressOf(file, SLUG)}?source=practice&rows=q&columns=q`
      const reply = await town.app.page(path, asker.headers)
      await reply.text()
      // Of a practice source the public sees nothing at all.
      const isKeyThatStopped = asker.name === 'key of a deactivated owner'
      const mayRead = onApi(asker, { kind: 'survey', verb }) === 'let in'
      expect([asker.name, [401, 403].includes(reply.status)]).toEqual([
        asker.name,
        isKeyThatStopped || !mayRead,
      ])
    }
  },
)
