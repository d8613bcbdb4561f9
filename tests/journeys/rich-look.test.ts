import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launch, visit } from '#tests/support/browser.ts'
import { keptOn, NOTHING_KEPT } from '#tests/support/device.ts'
import { startProxy } from '#tests/support/proxy.ts'
import { opensRich } from '#tests/support/rich.ts'
import { CONSUMERS, respondent } from '#tests/support/respondent.ts'
import { startApp } from '#tests/support/running-app.ts'
import { SHORT, shortSurveys } from '#tests/support/short-survey.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'

/** SurveyJS draws its own boxes over the inputs, so people click on the words. */
function richRespondent(page: Page) {
  return {
    press: (name: string) => page.getByRole('button', { name }).click(),
    choose: async (question: RegExp, ...labels: readonly string[]) => {
      const group = page
        .getByRole('radiogroup', { name: question })
        .or(page.getByRole('group', { name: question }))
      for (const label of labels) await group.getByText(label, { exact: true }).click()
    },
  }
}

test('the consumer survey answered both ways is stored alike', async () => {
  const app = await startApp()
  const browser = await launch()
  try {
    const plain = await visit(browser, app.url, { scripts: 'off' })
    const i = respondent(plain.page)
    await i.opens(CONSUMERS)
    await i.belongs()
    await i.tellsTheStory()
    await i.press('Send my answers')
    await expect.poll(() => i.heading()).toMatch(/Thank you/)
    await plain.end()

    const rich = await visit(browser, app.url)
    await opensRich(rich.page, `/s/${CONSUMERS}?look=rich`)
    const they = richRespondent(rich.page)
    const next = () => rich.page.getByRole('button', { name: 'Continue' }).click()
    await they.choose(/contacted any organisation/, 'Yes')
    await they.choose(/strong feelings/, 'Yes')
    await next()
    await they.choose(/How were you feeling/, 'Angry', 'Worried')
    await they.choose(/How did you mainly/, 'Phone')
    await next()
    await they.choose(/sorted out/, 'No')
    await they.choose(/how satisfied or dissatisfied/i, 'Fairly dissatisfied')
    await next()
    await they.choose(/How well did customer service/, 'Not well')
    await they.choose(/how did you see/i, 'More negatively')
    await next()
    await they.choose(/how important is it/i, 'Very important')
    await rich.page.getByRole('textbox').fill('To be listened to.')
    await next()
    await they.choose(/old are you/, '35 to 44')
    await they.choose(/describe yourself/, 'Woman')
    await they.press('Send my answers')
    await rich.page.getByRole('heading', { name: /Thank you/ }).waitFor()
    await rich.end()

    const [first, second, ...more] = storedResponses(app, CONSUMERS)
    expect(more).toEqual([])
    expect(first).toBeDefined()
    expect(second).toEqual(first)
  } finally {
    await browser.close()
    await app.stop()
  }
})

test('the rich look screens out as the plain pages do, and the answer can be changed', async () => {
  const app = await startApp()
  const browser = await launch()
  try {
    const { page, end } = await visit(browser, app.url)
    await opensRich(page, `/s/${CONSUMERS}?look=rich`)
    const i = richRespondent(page)
    await i.choose(/contacted any organisation/, 'No')
    await i.press('Continue')
    await page.getByText('Your answers will not be used').waitFor()
    await i.press('Change my answer')
    await i.choose(/contacted any organisation/, 'Yes')
    await i.choose(/strong feelings/, 'Yes')
    await i.press('Continue')
    await page.getByRole('heading', { name: /How were you feeling/ }).waitFor()
    expect(storedResponses(app, CONSUMERS)).toEqual([])
    await end()
  } finally {
    await browser.close()
    await app.stop()
  }
})

/** The short survey, up to its last button. */
async function richToTheEnd(page: Page, url: string) {
  await opensRich(page, `${url}/s/${SHORT}?look=rich`)
  const i = richRespondent(page)
  await i.choose(/go well/, 'No')
  await i.press('Continue')
  await page.getByRole('textbox', { name: 'Why?' }).fill('It took too long.')
  await i.press('Continue')
  await page.getByRole('textbox', { name: 'What else?' }).fill('Nobody called back.')
  return i
}

test('a finished response of the rich look outlives a lost reply, a closed browser and three days', async () => {
  const app = await startApp({ surveysFolder: shortSurveys() })
  const proxy = await startProxy(app.url)
  const browser = await launch()
  try {
    const first = await visit(browser, proxy.url, { forgives: /net::ERR_/ })
    const i = await richToTheEnd(first.page, proxy.url)
    const held = proxy.holdNextReply()
    await i.press('Send my answers')
    const reply = await held
    await first.context.setOffline(true)
    reply.lose()
    await first.page.getByText('No connection. Your answers are kept on this device').waitFor()
    const profile = await first.context.storageState()
    await first.end()
    expect(storedResponses(app, SHORT).length).toBe(1)

    const { page, end } = await visit(browser, proxy.url, { profile })
    await page.goto(`/s/${SHORT}?look=rich`)
    await page.getByText('The answers that were kept on this device have been sent').waitFor()
    expect(storedResponses(app, SHORT)).toEqual([
      { well: 'no', why: 'It took too long.', else: 'Nobody called back.' },
    ])
    await expect.poll(() => keptOn(page)).toBe(NOTHING_KEPT)
    await end()
  } finally {
    await browser.close()
    await proxy.stop()
    await app.stop()
  }
})

test('the rich look sends by itself when the connection is back', async () => {
  const app = await startApp({ surveysFolder: shortSurveys() })
  const browser = await launch()
  try {
    const { page, context, end } = await visit(browser, app.url, { forgives: /net::ERR_/ })
    const i = await richToTheEnd(page, app.url)
    await context.setOffline(true)
    await i.press('Send my answers')
    await page.getByText('No connection. Your answers are kept on this device').waitFor()
    await context.setOffline(false)
    await page.getByRole('heading', { name: /Thank you/ }).waitFor()
    expect(storedResponses(app, SHORT).length).toBe(1)
    await expect.poll(() => keptOn(page)).toBe(NOTHING_KEPT)
    await end()
  } finally {
    await browser.close()
    await app.stop()
  }
})
