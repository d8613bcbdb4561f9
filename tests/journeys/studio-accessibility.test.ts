import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds, coloursFind, scrollsSideways, targetsFind } from '#tests/support/axe.ts'
import { smallTargets } from '#tests/support/page-facts.ts'
import { ACCOUNTS, REFUSALS } from '#tests/support/studio-states/accounts.ts'
import { ANSWERS } from '#tests/support/studio-states/answers.ts'
import { DESIGNER } from '#tests/support/studio-states/designer.ts'
import { DRAFT_SCREENS } from '#tests/support/studio-states/draft-screens.ts'
import { EMPTY_LIST, LISTS } from '#tests/support/studio-states/lists.ts'
import { PUBLISHING } from '#tests/support/studio-states/publishing.ts'
import { RUNNING } from '#tests/support/studio-states/running.ts'
import {
  furnish,
  openStudio,
  signInAs,
  type Studio,
  type StudioState,
} from '#tests/support/studio-states/studio.ts'

let studio: Studio
let before: Awaited<ReturnType<typeof barriersIn>>
beforeAll(async () => {
  studio = await openStudio()
  before = await barriersIn(EMPTY_LIST)
  studio = await furnish(studio)
})
afterAll(() => studio.stop())

async function barriersIn({ name, as = 'owner', reach }: StudioState) {
  const { page } = studio
  await page.setViewportSize({ width: 1280, height: 900 })
  await studio.context.setOffline(false)
  await signInAs(studio, as)
  await reach(studio)
  // What has just gone behind the bar that stays in sight is no small target.
  await page.evaluate('scrollTo(0, 0)')
  const wide = await axeFinds(page)
  await keeps(page, `${name}-1280-light`)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await coloursFind(page)
  await keeps(page, `${name}-1280-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
  const isWide = await scrollsSideways(page)
  await page.setViewportSize({ width: 320, height: 900 })
  await page.evaluate('scrollTo(0, 0)')
  const narrow = await targetsFind(page)
  await keeps(page, `${name}-320-light`)
  return {
    wide,
    dark,
    narrow,
    // What the map does, a list beside it does as well.
    small: (await smallTargets(page, 44)).filter((target) => !target.startsWith('<g ')),
    sideways: [isWide, await scrollsSideways(page)],
  }
}

/** To be looked at, where somebody has named a folder for it. */
async function keeps(page: Page, name: string) {
  const folder = process.env['SCREENSHOTS']
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${name.replaceAll(/\W+/g, '-')}.png`, fullPage: true })
}

const NONE = { wide: [], dark: [], narrow: [], small: [], sideways: [false, false] }

test('no survey yet is fit for everybody', () => {
  expect(before).toEqual(NONE)
})

test.each([
  ...LISTS,
  ...PUBLISHING,
  ...DESIGNER,
  ...DRAFT_SCREENS,
  ...RUNNING,
  ...ANSWERS,
  ...ACCOUNTS,
  ...REFUSALS,
])('$name is fit for everybody', async (state) => {
  expect(await barriersIn(state)).toEqual(NONE)
})
