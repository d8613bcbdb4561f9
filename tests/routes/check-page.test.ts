import { rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LIVE, livelySurveys } from '#tests/support/live-survey.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'

let app: RunningApp
let surveys: string

beforeAll(async () => {
  surveys = livelySurveys()
  app = await startApp({ surveysFolder: surveys })
})
afterAll(async () => {
  await app.stop()
  rmSync(surveys, { recursive: true })
})

const begun = () => {
  const database = new Sqlite(app.databaseFile, { readonly: true })
  try {
    return database.prepare('select answers from partials').all()
  } finally {
    database.close()
  }
}

const post = (path: string, fields: Record<string, string>) =>
  fetch(app.url + path, {
    method: 'POST',
    body: new URLSearchParams([
      ...Object.entries(fields),
      ...['well', 'times', 'score', 'how'].map((name) => ['seen', name] as [string, string]),
    ]),
    redirect: 'manual',
    headers: { Origin: app.url },
  })

test('a look at what is wrong with a first page begins no response', async () => {
  const reply = await post(`/s/${LIVE}`, { 'q:times': 'many', intent: 'check' })
  expect(reply.status).toBe(422)
  expect(await reply.text()).toContain('error-summary')
  expect(reply.headers.get('Set-Cookie')).toBeNull()
  expect(begun()).toEqual([])
})

test('a page that came back shows what the answers on it call for', async () => {
  const fields = { 'q:well': 'no', 'q:times': 'many', intent: 'next' }
  const html = await (await post(`/s/${LIVE}`, fields)).text()
  expect(html).toContain('Why not?')
  expect(html).toMatch(/<div class="part" id="l1"><div class="question"/)
  expect(html).toMatch(/<div class="part" id="l2-0" hidden="">/)
})

test('what is hidden is not said to have been seen', async () => {
  const html = await (await fetch(`${app.url}/s/${LIVE}`)).text()
  expect(html).toMatch(/name="seen" disabled="" value="why"/)
  expect(html).not.toMatch(/name="seen" value="why"/)
})
