import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { post, someAnswers } from '#tests/support/api-client.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { startApp } from '#tests/support/running-app.ts'

test('while another process holds the database nothing is lost in silence, and nobody waits for long', async () => {
  const app = await startApp()
  onTestFinished(() => app.stop())
  const other = new Sqlite(app.databaseFile)
  other.exec('BEGIN IMMEDIATE')
  const began = performance.now()
  const form = fetch(`${app.url}/s/${CONSUMERS}`, {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ 'q:contacted': 'yes', intent: 'next' }),
    redirect: 'manual',
  })
  const api = post(app, CONSUMERS, someAnswers(1))
  // Whoever only reads is served meanwhile.
  expect((await fetch(`${app.url}/results/${CONSUMERS}`)).status).toBe(200)
  expect(performance.now() - began).toBeLessThan(4000)

  const [page, { status, body }] = await Promise.all([form, api])
  expect([status, body['code']]).toEqual([503, 'busy'])
  expect(page.status).toBe(503)
  expect(await page.text()).toContain('We could not store this just now')
  other.exec('ROLLBACK')
  other.close()
  expect((await post(app, CONSUMERS, someAnswers(1))).status).toBe(201)
}, 20_000)
