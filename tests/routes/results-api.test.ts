import Sqlite from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { PublicResults } from '#app/core/results/public-results.ts'
import { get, post, someAnswers } from '#tests/support/api-client.ts'
import { CONSUMERS, LEADERS } from '#tests/support/respondent.ts'
import { startApp } from '#tests/support/running-app.ts'

const anApp = async () => {
  const app = await startApp()
  onTestFinished(() => app.stop())
  return app
}

const findingsOf = async (app: { readonly url: string }, slug: string) =>
  (await get(app, `/api/v1/surveys/${slug}/findings`)).body[
    'findings'
  ] as unknown as PublicResults['findings']

const rebuilt = (findings: PublicResults['findings'], id: string) =>
  findings.find((finding) => finding.id === id)?.sources.reconstruction

test('the published findings are computed from the rebuilt rows', async () => {
  const app = await anApp()
  const consumers = await findingsOf(app, CONSUMERS)
  const leaders = await findingsOf(app, LEADERS)
  expect(rebuilt(consumers, 'A1')).toMatchObject({ count: 352, base: 504, percentOf: 'asked' })
  expect(rebuilt(consumers, 'A2')).toMatchObject({ count: 198, base: 504, percentOf: 'asked' })
  expect(rebuilt(consumers, 'A3')).toMatchObject({ count: 198, base: 500 })
  expect(rebuilt(consumers, 'A4')).toMatchObject({ count: 220, base: 302 })
  expect(rebuilt(consumers, 'A5')).toMatchObject({ rising: true, constructed: true })
  expect(rebuilt(consumers, 'A6')).toMatchObject({ direction: 'firstHigher', constructed: true })
  expect(rebuilt(leaders, 'B1')).toMatchObject({ count: 182, base: 204 })
  expect(rebuilt(leaders, 'B2')).toMatchObject({ count: 173, base: 204 })
  expect(rebuilt(leaders, 'G1')).toMatchObject({
    sides: [{ value: { count: 173 } }, { value: { count: 198, base: 500 } }],
  })
  for (const { sources } of consumers)
    expect(JSON.stringify(sources.reconstruction)).not.toMatch(/"interval":\[/)
})

test('ten rebuilt "not well" turned into "well" show on page and API', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-188-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const first = await startApp({ folder })
  await first.stop()
  const database = new Sqlite(first.databaseFile)
  const { changes } = database
    .prepare(
      `update answers set answers = json_set(answers, '$.understood', 'well') where seq in (
         select answers.seq from answers join entries using (seq)
         where source = 'reconstruction' and answers ->> '$.understood' = 'notWell' limit 10)`,
    )
    .run()
  database.close()
  expect(changes).toBe(10)
  const second = await startApp({ folder })
  onTestFinished(() => second.stop())
  expect(rebuilt(await findingsOf(second, CONSUMERS), 'A2')).toMatchObject({
    count: 188,
    base: 504,
  })
  const page = await (await fetch(`${second.url}/results/${CONSUMERS}`)).text()
  expect(page.replace(/<[^>]*>/g, '')).toContain('188 of 504')
})

test('tallies say what they are of, and wait for thirty', async () => {
  const app = await anApp()
  for (let n = 1; n <= 29; n += 1) await post(app, CONSUMERS, someAnswers(n))
  const waiting = (await get(app, `/api/v1/surveys/${CONSUMERS}/tallies`)).body
  expect(waiting).toMatchObject({ release: null, received: 29, responses: 0, variables: [] })
  await post(app, CONSUMERS, someAnswers(30))
  const shown = (await get(app, `/api/v1/surveys/${CONSUMERS}/tallies?lang=de`))
    .body as unknown as PublicResults
  expect(shown).toMatchObject({ release: 1, received: 30, responses: 30 })
  const understood = shown.variables.find(({ id }) => id === 'understood')
  expect(understood).toMatchObject({
    percentOf: 'substantive',
    asOf: 1,
    base: { asked: 30, answered: 30, substantive: 30 },
  })
  const well = understood?.values.find(({ value }) => value === 'well')
  expect(well).toMatchObject({ label: 'Gut', count: 15, percent: 50 })
  expect(well?.ci?.[0]).toBeGreaterThan(30)
  const ids = shown.variables.map(({ id }) => id)
  expect(ids).not.toContain('helped')
  expect(ids).not.toContain('contacted')
  expect((await get(app, `/api/v1/surveys/${CONSUMERS}/tallies?release=1`)).body).toMatchObject({
    release: 1,
  })
  expect((await get(app, `/api/v1/surveys/${CONSUMERS}/tallies?release=2`)).status).toBe(404)
})

test.each(['filter=%7Bage%7D', 'weight=w', 'source=import', 'source=practice'])(
  'what is not published is refused: %s',
  async (query) => {
    const app = await anApp()
    const reply = await get(app, `/api/v1/surveys/${CONSUMERS}/tallies?${query}`)
    expect([reply.status, reply.body['code']]).toEqual([403, 'not_published'])
  },
)

test('the stream of a practice door needs its key, and no other door has one', async () => {
  const app = await anApp()
  const { shell } = app.server
  const survey = shell.catalog.surveys()[0]
  const open = survey && shell.catalog.collectorOfKind(survey.id, 'open')
  const live = `/api/v1/surveys/${CONSUMERS}/live`
  expect((await get(app, `${live}?collector=${open?.key}`)).status).toBe(403)
  expect((await get(app, `${live}?collector=${'x'.repeat(22)}`)).status).toBe(404)
  expect((await get(app, '/api/v1/surveys/nobodys/live')).status).toBe(404)
})

test('the stream begins with everything and says only what moved after that', async () => {
  const app = await anApp()
  const stop = new AbortController()
  const reply = await fetch(`${app.url}/api/v1/surveys/${CONSUMERS}/live`, { signal: stop.signal })
  expect(reply.headers.get('content-type')).toContain('text/event-stream')
  expect(reply.headers.get('cache-control')).toBe('no-cache, no-transform')
  expect(reply.headers.get('content-encoding')).toBe('gzip')
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const until = async (wanted: string) => {
    while (!text.includes(wanted)) text += (await reader?.read())?.value ?? ''
  }
  await until('event: release')
  await post(app, CONSUMERS, someAnswers(1))
  await until('event: received\ndata: {"received":1}')
  expect(text).toMatch(/^retry: \d{4}\n\n/)
  stop.abort()
})
