import { afterAll, beforeAll, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { buildConsumerSurvey } from '#tests/support/builder/build-consumer-survey.ts'
import { expectConsumerSurvey } from '#tests/support/builder/expect-consumer-survey.ts'
import { byMouse } from '#tests/support/builder/mouse.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

let app: OwnedApp
let browser: Browser
beforeAll(async () => {
  app = await startOwnedApp()
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

test('the consumer survey is built by mouse from an empty page, equal to the published one', async () => {
  const { page, context, end } = await visit(browser, app.url)
  const [name = '', value = ''] = app.cookie.split('=')
  await context.addCookies([{ name, value, url: app.url }])
  await buildConsumerSurvey(byMouse(page))
  await expectConsumerSurvey(page)
  await end()
}, 300_000)
