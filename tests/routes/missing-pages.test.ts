import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
})
afterAll(() => app.stop())

test.each(['/s/no-such-survey', '/r/no-such-receipt', '/results/no-such-survey', '/nowhere'])(
  'the page that says that nothing is at %s has the style of the site',
  async (path) => {
    const reply = await fetch(app.url + path)
    expect(reply.status).toBe(404)
    expect(await reply.text()).toMatch(/<link rel="stylesheet" href="\/assets\/site-/)
  },
)
