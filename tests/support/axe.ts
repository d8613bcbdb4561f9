import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** A and AA of WCAG 2.0 to 2.2; nothing is disabled or left out. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** What axe finds, each rule with the elements that break it. */
export const axeFinds = (page: Page): Promise<readonly string[]> =>
  findings(page, { type: 'tag', values: TAGS })

/** The two rules whose answer other colours can change. */
export const coloursFind = (page: Page): Promise<readonly string[]> =>
  findings(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] })

/** The one whose answer the width can change, whatever is shown. */
export const targetsFind = (page: Page): Promise<readonly string[]> =>
  findings(page, { type: 'rule', values: ['target-size'] })

/** Each frame for itself: one that is walled off answers to none around it. */
async function findings(page: Page, runOnly: axe.RunOnly): Promise<readonly string[]> {
  const found: string[] = []
  for (const frame of page.frames()) found.push(...(await findingsIn(frame, runOnly)))
  return found
}

async function findingsIn(frame: Frame, runOnly: axe.RunOnly): Promise<readonly string[]> {
  if (!(await frame.evaluate('typeof axe === "object"'))) await frame.evaluate(axe.source)
  return frame.evaluate(async (options) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(options)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  }, optionsOf(runOnly))
}

const optionsOf = (runOnly: axe.RunOnly): axe.RunOptions => ({
  runOnly,
  iframes: false,
  // What passes, and style sheets read anew for a rule that is not among these, take longer than
  // all the rules.
  resultTypes: ['violations'],
  preload: { assets: ['media'] },
  selectors: false,
})

export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

/** Whatever of both there is. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  const found = await axeFinds(page)
  return (await scrollsSideways(page)) ? [...found, 'scrolls sideways'] : found
}

/** Whatever there is, wide and narrow, light and dark. It is left wide and light. */
export async function barriersInEverySight(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await coloursFind(page)
    await page.emulateMedia({ colorScheme: 'light' })
    const light = await barriersOn(page)
    found.push(...dark.map((one) => `${width} px, dark: ${one}`))
    found.push(...light.map((one) => `${width} px, light: ${one}`))
  }
  return found
}
