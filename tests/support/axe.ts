import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** A and AA of WCAG 2.0 to 2.2; nothing is disabled or left out. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** What axe finds, each rule with the elements that break it. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  // Its other mode opens a page for its results, and what passes fills most of them: either takes
  // longer than all the rules.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .setLegacyMode()
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

/** Whatever of both there is. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  const found = await axeFinds(page)
  return (await scrollsSideways(page)) ? [...found, 'scrolls sideways'] : found
}
