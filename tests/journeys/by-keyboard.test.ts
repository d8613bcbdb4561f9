import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, visit } from '#tests/support/browser.ts'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { GALLERIES } from '#tests/support/galleries.ts'
import { answersTo } from '#tests/support/gallery-answers.ts'
import { answersByKeyboard } from '#tests/support/keyboard-answers.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'

const ANSWERS = answersTo({ text: (pattern) => expect.stringMatching(pattern) as unknown })

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  const { publish } = await researcher(app)
  for (const { slug, source } of GALLERIES) await publish(slug, source)
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

describe.each(['off', 'on'] as const)('with scripts %s', (scripts) => {
  test.each(GALLERIES)(
    'everything in the $slug is answered with the keys alone, the focus in sight and in order',
    async ({ slug }) => {
      const answers = ANSWERS[slug]
      if (answers === undefined) throw new Error(`No answers to ${slug}`)
      const { page, end } = await visit(browser, app.url, { scripts })
      await page.goto(`/s/${slug}?look=plain`)
      const complaints = await answersByKeyboard(page, answers.meant, answers.presses, scripts)
      expect(complaints).toEqual([])
      await page.getByRole('heading', { name: /Thank you/ }).waitFor()
      expect(storedResponses(app, slug).at(-1)).toEqual(answers.stored)
      await end()
    },
  )
})
