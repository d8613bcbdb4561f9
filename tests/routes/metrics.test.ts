import { expect, onTestFinished, test } from 'vitest'
import { get, post, someAnswers } from '#tests/support/api-client.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'

async function anApp(): Promise<RunningApp> {
  const app = await startApp()
  onTestFinished(() => app.stop())
  return app
}

const metric = async (app: RunningApp, name: string): Promise<string | undefined> => {
  const text = await (await fetch(`${app.url}/metrics`)).text()
  return text
    .split('\n')
    .find((line) => line.startsWith(`${name} `))
    ?.slice(name.length + 1)
}

test('metrics are in the format of Prometheus and count requests, groups, watchers and the unfinished', async () => {
  const app = await anApp()
  const reply = await fetch(`${app.url}/metrics`)
  expect(reply.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/)
  expect((await post(app, CONSUMERS, someAnswers(1))).status).toBe(201)
  expect((await get(app, '/api/v1/surveys/nobodys')).status).toBe(404)
  await fetch(`${app.url}/s/${CONSUMERS}`, {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ 'q:contacted': 'yes', intent: 'next' }),
    redirect: 'manual',
  })
  const leave = new AbortController()
  await fetch(`${app.url}/api/v1/surveys/${CONSUMERS}/live`, { signal: leave.signal })
  expect(await metric(app, 'rapport_watchers')).toBe('1')
  expect(await metric(app, 'rapport_unfinished_responses')).toBe('1')
  expect(await metric(app, 'rapport_write_queue_depth')).toBe('0')
  expect(await metric(app, 'rapport_ready')).toBe('1')
  expect(Number(await metric(app, 'rapport_commit_seconds_count'))).toBeGreaterThan(0)
  expect(await metric(app, 'rapport_requests_total{status="4xx"}')).toBe('1')
  leave.abort()
  await expect.poll(() => metric(app, 'rapport_watchers')).toBe('0')
})

test('two servers in one process count for themselves', async () => {
  const [one, other] = [await anApp(), await anApp()]
  await post(one, CONSUMERS, someAnswers(1))
  const accepted = 'rapport_responses_total{outcome="accepted",code=""}'
  expect(await metric(one, accepted)).toBe('1')
  expect(await metric(other, accepted)).toBeUndefined()
})

test('asking whether it is ready writes nothing while others have written just now', async () => {
  const app = await anApp()
  await post(app, CONSUMERS, someAnswers(1))
  const before = await metric(app, 'rapport_commit_seconds_count')
  for (let n = 0; n < 20; n += 1) expect((await get(app, '/readyz')).body['ready']).toBe(true)
  expect(await metric(app, 'rapport_commit_seconds_count')).toBe(before)
})
