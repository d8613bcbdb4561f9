import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishSurvey } from '#app/services/surveys/publish-survey.server.ts'
import { post } from '#tests/support/api-client.ts'
import { newcomer } from '#tests/support/members.ts'
import { lastLine, startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'
import { printedTable } from '#tests/support/printed-table.ts'
import { must, slugOf } from '#tests/support/world.ts'

let app: OwnedApp
const source = (title: string, choices: readonly unknown[]) => ({
  title: 'Mood',
  elements: [
    { type: 'radiogroup', name: 'mood', title, choices },
    { type: 'rating', name: 'stars', title: 'Stars?' },
  ],
})
const publish = async (slug: string, body: unknown) =>
  must(
    await publishSurvey(app.server.shell, {
      slug: slugOf(slug),
      source: body,
      study: {},
      actor: 'test',
    }),
  )
const answer = async (slug: string, n: number, answers: Record<string, unknown>) => {
  for (let each = 0; each < n; each += 1) await post(app, slug, answers)
}

beforeAll(async () => {
  app = await startOwnedApp()
  await publish('mood-one', source('How are you?', ['up', 'down']))
  await answer('mood-one', 12, { mood: 'up', stars: 5 })
  await answer('mood-one', 6, { mood: 'down', stars: 2 })
  await publish('mood-one', source('How are you now?', ['up', 'down']))
  await answer('mood-one', 3, { mood: 'up', stars: 4 })
  await answer('mood-one', 9, { mood: 'down', stars: 1 })
  await publish(
    'mood-two',
    source('And you?', [{ value: 'up', text: 'Fine' }, 'so-so', { value: 'down' }]),
  )
  await answer('mood-two', 5, { mood: 'up', stars: 3 })
  await answer('mood-two', 10, { mood: 'so-so', stars: 3 })
}, 120_000)
afterAll(() => app.stop())

async function read(query: string, cookie = app.cookie) {
  const reply = await app.page(`/studio/surveys/mood-one/compare?${query}`, { cookie })
  const html = (await reply.text()).replaceAll('<!-- -->', '')
  return { status: reply.status, html, table: printedTable(html) }
}

const row = (table: readonly (readonly string[])[], head: string) =>
  table.find(([first]) => first?.startsWith(head)) ?? []

test('versions of one survey stand side by side with difference, range and p', async () => {
  const { status, html, table } = await read('rows=mood&version=1&with=mood-one&with-version=2')
  expect(status).toBe(200)
  expect(
    row(table, 'Base, people')
      .slice(1, 3)
      .map((cell) => Number.parseInt(cell, 10)),
  ).toEqual([18, 12])
  const up = row(table, 'up')
  expect(up[1]).toMatch(/^67%.*12 people$/)
  expect(up[2]).toMatch(/^25%.*3 people$/)
  // R 4.2.2, survey: 41.667 points, 7.3 to 76.0, of 30 people in one design; Holm doubles p.
  expect(up[3]).toMatch(/^\+42\+7 to \+76$/)
  expect(up[4]).toBe('0.04')
  expect(html).toContain('Two parts of one survey')
  expect(html).toContain('In other words on the second side')
  const stars = await read('rows=stars&version=1&with=mood-one&with-version=2')
  expect(row(stars.table, 'Mean')[1]).toMatch(/^4\.00/)
})

test('two surveys are matched by value; what one side lacks is told, and that it is a gap', async () => {
  const { html, table } = await read('rows=mood&with=mood-two')
  expect(html).toContain('A difference is a gap, not a trend.')
  expect(row(table, 'up')[0]).toContain('second side: Fine')
  expect(row(table, 'so-so')[1]).toBe('not offered')
  expect(html).toContain('1 of 3 stand on one side only')
})

test('the same people asked two questions, or weighed twice, are no two waves', async () => {
  const { status, html } = await read('rows=mood&with=mood-one&with-rows=stars')
  expect(status).toBe(400)
  expect(html).toContain('waves are of one question')
  expect((await read('rows=mood&with=mood-one&with-from=2026-31-01')).html).toContain('No such day')
  expect((await read('rows=nothing&with=mood-two')).html).toContain('There is no variable nothing')
})

test('the API compares the same waves, for keys that may read both', async () => {
  const asked = 'rows=mood&version=1&with=mood-one&with-version=2'
  const { status, body } = await app.api('GET', `/mood-one/waves?${asked}`)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    samples: 'joint',
    caution: 'oneSurvey',
    answers: [
      { value: 'up', sides: [{ count: 12 }, { count: 3 }] },
      { value: 'down', sides: [{ count: 6 }, { count: 9 }] },
    ],
  })
  const codes = async (query: string, headers = {}) => {
    const reply = await app.api('GET', `/mood-one/waves?${query}`, { headers })
    return [reply.status, reply.body['code']]
  }
  expect(await codes(asked, { Authorization: '' })).toEqual([403, 'not_published'])
  expect(await codes('rows=mood')).toEqual([400, 'bad_request'])
  expect(await codes('rows=mood&with=no-such')).toEqual([404, 'survey_not_found'])
  const made = await app.rapport('key', 'add', '--name', 'one survey', '--survey', 'mood-one')
  const only = { Authorization: `Bearer ${lastLine(made.out)}` }
  expect(await codes(asked, only)).toEqual([200, undefined])
  expect(await codes('rows=mood&with=mood-two', only)).toEqual([403, 'not_published'])
})

test('only surveys whose tables somebody may read can be chosen', async () => {
  const viewer = await newcomer(app, 'vera', { slug: 'mood-one', role: 'viewer' })
  const { status, html } = await read('rows=mood&with=mood-two', viewer.cookie)
  expect(status).toBe(404)
  expect(html).toContain('There is no such survey whose tables you may read')
  expect(html).not.toContain('value="mood-two"')
})
