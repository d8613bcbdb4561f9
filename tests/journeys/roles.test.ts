import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EDIT_SECTIONS } from '#app/ui/studio/draft/EditLayout.tsx'
import type { Role } from '#app/core/policies.ts'
import { axeFinds } from '#tests/support/axe.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { newcomer } from '#tests/support/members.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const SLUG = 'for-roles'
const AT = `/studio/surveys/${SLUG}`

let app: OwnedApp
let browser: Browser
beforeAll(async () => {
  app = await startOwnedApp()
  browser = await launch()
  await app.api('POST', `?slug=${SLUG}`, {
    body: {
      title: { default: 'For roles', de: 'Für Rollen' },
      pages: [
        {
          name: 'p1',
          elements: [
            {
              type: 'radiogroup',
              name: 'mood',
              title: { default: 'How was it?', de: 'Wie war es?' },
              choices: ['good', 'bad'],
            },
            { type: 'comment', name: 'why', title: 'Why?', visibleIf: "{mood} = 'bad'" },
          ],
        },
      ],
    },
  })
  await app.api('POST', `/${SLUG}/publish`)
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

/** A window of somebody with that role, and everything that the server refused them. */
async function windowOf(role: Role) {
  const { cookie } = await newcomer(app, role, { slug: SLUG, role })
  // The real answer page needs its scripts and its address, which Chromium remarks on.
  const visited = await visit(browser, app.url, { forgives: /sandbox attribute/ })
  const [name = '', value = ''] = cookie.split('=')
  await visited.context.addCookies([{ name, value, url: app.url }])
  const refused: string[] = []
  visited.page.on('response', (reply) => {
    if (reply.status() >= 400)
      refused.push(`${reply.status()} ${reply.request().method()} ${reply.url()}`)
  })
  return { ...visited, refused }
}

/** A screen that is in use: it has begun to ask for its checks. */
async function openScreen(page: Page, path: string): Promise<void> {
  const asks = page.waitForRequest(/\/checks$/)
  await page.goto(`${AT}/edit${path}`)
  await asks
}

/** Uses whatever a screen offers, once each: types into its fields, and presses the rest. */
async function useEverything(page: Page): Promise<void> {
  const fields = page.locator('main :is(textarea, input:not([type]), input[type=text]):enabled')
  for (const field of await fields.all()) if (await field.isEditable()) await field.fill('Tried')
  await page.evaluate(() => {
    const pressed = new Set<Element>()
    const next = () =>
      [...document.querySelectorAll<HTMLElement>('main :is(button, summary)')].find(
        (each) => !pressed.has(each) && each.checkVisibility(),
      )
    for (let each = next(); each !== undefined; each = next()) {
      pressed.add(each)
      each.click()
    }
  })
}

const followed = new Map<string, number>()

/** No link of the page, and no form but those that this role may send, leads to what is refused. */
async function leadsNowhereForbidden(
  page: Page,
  role: Role,
  sends: readonly string[] = [],
): Promise<void> {
  const forms = page.locator(`main form[method=post][action^="${AT}"] button`)
  await expect.poll(() => forms.allInnerTexts()).toEqual(sends)
  const links = await page
    .locator(`main a[href^="${AT}"]`)
    .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href') ?? ''))])
  for (const link of links) {
    const known = followed.get(role + link) ?? (await page.request.get(link)).status()
    followed.set(role + link, known)
    expect([link, known]).toEqual([link, 200])
  }
}

const draft = async () =>
  JSON.stringify((await app.api('GET', `/${SLUG}/draft/steps`)).body['document'] ?? null)

test('an analyst reads every screen of a draft, and nothing there changes it', async () => {
  const { page, refused, end } = await windowOf('analyst')
  const before = await draft()
  for (const { path, label } of EDIT_SECTIONS) {
    await openScreen(page, path)
    await page.getByText('You may read this survey. Ask its owner to change it.').waitFor()
    await expect
      .poll(() => page.getByRole('button', { name: /Undo|Redo|Add|Delete|Move/ }).count())
      .toBe(0)
    expect([label, await axeFinds(page)]).toEqual([label, []])
    await useEverything(page)
    await leadsNowhereForbidden(page, 'analyst')
  }
  for (const path of ['/collect', '/fieldwork', '/tables']) {
    await page.goto(AT + path)
    await leadsNowhereForbidden(page, 'analyst', path === '/tables' ? ['Save the view'] : [])
  }
  expect(refused).toEqual([])
  expect(await draft()).toBe(before)
  await end()
})

test('a translator reads every screen, and changes words of other languages alone', async () => {
  const { page, refused, end } = await windowOf('translator')
  for (const { path } of EDIT_SECTIONS) {
    await openScreen(page, path)
    await page.getByText('You may read this survey and translate it').waitFor()
    if (path === '/languages') continue
    await useEverything(page)
    await leadsNowhereForbidden(page, 'translator')
  }
  await page.goto(`${AT}/edit/languages`)
  const cells = page.locator('.text-table textarea')
  await cells.first().waitFor()
  await expect.poll(() => page.locator('.text-table td:nth-child(2) textarea').count()).toBe(0)
  await page.getByRole('textbox', { name: /German.*: Why\?$/ }).fill('Warum?')
  await expect.poll(draft).toContain('Warum?')
  await page.getByText('All changes saved').waitFor()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(draft).not.toContain('Warum?')
  expect(refused).toEqual([])
  await end()
})

test('a viewer is led to no draft, and to nothing else that is refused', async () => {
  const { page, refused, end } = await windowOf('viewer')
  await page.goto('/studio')
  await page.getByRole('heading', { name: 'For roles' }).waitFor()
  await leadsNowhereForbidden(page, 'viewer')
  for (const path of ['/collect', '/fieldwork', '/tables']) {
    await page.goto(AT + path)
    await expect.poll(() => page.locator(`a[href^="${AT}/edit"]`).count()).toBe(0)
    await leadsNowhereForbidden(page, 'viewer')
  }
  expect((await page.request.get(`${AT}/edit`)).status()).toBe(403)
  expect(refused).toEqual([])
  await end()
})
