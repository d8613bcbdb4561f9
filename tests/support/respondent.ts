import type { Page } from 'playwright-core'

/** What a respondent does, in a respondent's words. */
export function respondent(page: Page) {
  /** Pressed, and over: the next page is there, or this one says why it is not. */
  const press = async (name: string) => {
    await page.getByRole('button', { name }).click()
    await page.locator('form[aria-busy="true"]').waitFor({ state: 'detached' })
    await page.waitForLoadState('domcontentloaded')
  }
  const choose = async (question: string | RegExp, ...labels: readonly string[]) => {
    const group = page
      .getByRole('radiogroup', { name: question })
      .or(page.getByRole('group', { name: question }))
    for (const label of labels) await group.getByLabel(label, { exact: true }).check()
  }
  return {
    press,
    choose,
    opens: (slug: string) => page.goto(`/s/${slug}`),
    heading: () => page.getByRole('heading', { level: 1 }).innerText(),
    writes: (question: string | RegExp, text: string) =>
      page.getByRole('textbox', { name: question }).fill(text),

    /** The screening page of the consumer survey, in the two steps that it takes without script. */
    async belongs() {
      await choose(/contacted any organisation/, 'Yes')
      await press('Continue')
      await choose(/strong feelings/, 'Yes')
      await press('Continue')
    },

    /** The rest of the consumer survey, up to its last page. */
    async tellsTheStory() {
      await choose(/How were you feeling/, 'Angry', 'Worried')
      await choose(/How did you mainly/, 'Phone')
      await press('Continue')
      await choose(/sorted out/, 'No')
      await choose(/how satisfied or dissatisfied/i, 'Fairly dissatisfied')
      await press('Continue')
      await choose(/How well did customer service/, 'Not well')
      await choose(/how did you see/i, 'More negatively')
      await press('Continue')
      await choose(/how important is it/i, 'Very important')
      await page.getByRole('textbox').fill('To be listened to.')
      await press('Continue')
      await choose(/Age|old/, '35 to 44')
      await choose(/describe yourself/, 'Woman')
    },
  }
}

export const CONSUMERS = 'empathy-consumers-2020'
export const LEADERS = 'empathy-leaders-2021'
