import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Json, JsonObject } from '#app/core/json.ts'
import { post } from '#tests/support/api-client.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const SLUG = 'the-shop'
const PUBLISH = `/studio/surveys/${SLUG}/publish`
const VERSIONS = `/studio/surveys/${SLUG}/versions`

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

const survey = (
  change: {
    readonly title?: string
    readonly choices?: readonly Json[]
    readonly rule?: string
  } = {},
): JsonObject => ({
  title: 'The shop',
  elements: [
    {
      type: 'radiogroup',
      name: 'way',
      title: change.title ?? 'How did you come to the shop?',
      choices: change.choices ?? [
        { value: 'foot', text: 'On foot' },
        { value: 'car', text: 'By car' },
        { value: 'boat', text: 'By boat' },
      ],
    },
    { type: 'comment', name: 'why', title: 'Why so?', visibleIf: change.rule ?? "{way} = 'car'" },
  ],
})
const WITHOUT_BOAT = [
  { value: 'foot', text: 'On foot' },
  { value: 'car', text: 'By car' },
]

async function draft(source: JsonObject): Promise<void> {
  const { body } = await app.api('GET', `/${SLUG}/draft`)
  const saved = await app.api('PUT', `/${SLUG}/draft?revision=${Number(body['revision'])}`, {
    body: source,
  })
  expect(saved.status).toBe(200)
}

test('a researcher publishes a first version, other words, a break, and goes back', async () => {
  await app.api('POST', `?slug=${SLUG}`, { body: survey({ rule: "{wey} = 'car'" }) })
  const { page, context, end } = await visit(browser, app.url)
  const [name = '', value = ''] = app.cookie.split('=')
  await context.addCookies([{ name, value, url: app.url }])
  // The first check of all waits for what checks to be loaded.
  await page.goto(PUBLISH, { timeout: 40_000 })
  await page.getByRole('heading', { name: 'Publish', level: 1 }).waitFor()

  // In the editor the checks are always on; what is mended there can be undone.
  await page.goto(`/studio/surveys/${SLUG}/edit`)
  await page.getByText('Checks: 1 to mend').click()
  await page.getByRole('button', { name: 'Use “way”' }).click()
  await page.getByText('Checks: nothing found').waitFor()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await page.getByText('Checks: 1 to mend').waitFor()
  await page.goto(PUBLISH)

  // A broken reference keeps the survey back, until its fix is clicked.
  await page.getByText('One problem keeps this from being published.').waitFor()
  await page.getByText('The rule reads {wey}').first().waitFor()
  await expect.poll(() => page.getByRole('button', { name: /^Publish version/ }).count()).toBe(0)
  const show = page.getByRole('link', { name: /^Show it/ }).first()
  await expect
    .poll(() => show.getAttribute('href'))
    .toContain(encodeURIComponent('/source/elements/1/visibleIf'))
  await page.getByRole('button', { name: /^Use “way”/ }).click()
  await page.getByText('Mended. Undo it in the editor.').waitFor()
  await page.getByText('Nothing was found that should be mended.').waitFor()
  await page.getByText('This is the first version').waitFor()
  await page.getByRole('button', { name: 'Publish version 1' }).click()
  await page.getByText('Version 1 is live: new responses go to it.').waitFor()
  const share = page.getByRole('link', { name: 'Links to share it' })
  await expect.poll(() => share.getAttribute('href')).toBe(`/studio/surveys/${SLUG}/collect`)
  for (const way of ['foot', 'boat', 'boat'])
    expect((await post(app, SLUG, { way })).status).toBe(201)

  await page.goto(PUBLISH)
  await page.getByRole('heading', { name: 'Nothing waits to be published' }).waitFor()

  await draft(survey({ title: 'How did you get to the shop?' }))
  await page.goto(PUBLISH)
  await page.getByText('Only words change').waitFor()
  await expect.poll(() => page.locator('.word-diff').first().innerText()).toMatch(/come.*get/s)
  await page.getByLabel('Note (optional)').fill('Plainer words')
  await page.getByRole('button', { name: 'Publish version 2' }).click()
  await page.getByText('Plainer words').waitFor()

  await draft(survey({ choices: WITHOUT_BOAT }))
  await page.goto(PUBLISH)
  await page.getByText('Some answers can’t be compared with earlier ones').waitFor()
  await page.getByText('loses the choice “By boat” (boat)').waitFor()
  await page.getByText('2 answers stay in the tables; it is no longer offered.').waitFor()
  // Whoever looks at an older draft than there is does not publish the newer one by mistake.
  await draft(survey({ choices: WITHOUT_BOAT, title: 'How did you get to us?' }))
  await page.getByLabel('Note (optional)').fill('No boats in winter')
  await page.getByRole('button', { name: 'Publish version 3' }).click()
  await page.getByRole('link', { name: 'The draft is at revision' }).waitFor()
  await expect
    .poll(() => page.getByLabel('Note (optional)').inputValue())
    .toBe('No boats in winter')
  await page.getByRole('button', { name: 'Publish version 3' }).click()
  await page.getByText('Version 3 is live').waitFor()

  // Both versions are answered, and counted together.
  expect((await post(app, SLUG, { way: 'car' })).status).toBe(201)
  const tallies = await app.api('GET', `/${SLUG}/tallies`)
  const [way] = tallies.body['variables'] as readonly JsonObject[]
  expect(
    (way?.['values'] as readonly JsonObject[]).map(({ value, count }) => [value, count]),
  ).toEqual([
    ['foot', 1],
    ['car', 1],
    ['boat', 2],
  ])

  // The table in the studio shows them together, too.
  await page.goto(`/studio/surveys/${SLUG}/tables?rows=way`)
  await page
    .getByRole('row', { name: /By boat/ })
    .first()
    .waitFor()

  await page.goto(`${VERSIONS}?from=1&to=3`)
  await page.getByRole('heading', { name: 'From version 1 to version 3' }).waitFor()
  const cards = await page.locator('.own-survey').allInnerTexts()
  expect(cards.map((card) => /(\d+|One) responses?/.exec(card)?.[0])).toEqual([
    'One response',
    '0 responses',
    '3 responses',
  ])

  await page.getByRole('link', { name: /^Go back to it.*version 1$/ }).click()
  await page.getByRole('heading', { name: 'Go back to version 1', level: 1 }).waitFor()
  await page.getByText('Nothing that was counted is lost').waitFor()
  await page.getByText('has a new choice, “By boat” (boat)').waitFor()
  await page.getByRole('button', { name: 'Publish version 1 again, as version 4' }).click()
  await page.getByText('Version 4 is live').waitFor()
  const shown = await app.api('GET', `/${SLUG}`)
  expect(shown.body).toMatchObject({ version: 4, definition: survey() })

  const checks = await page.request.get(`/studio/surveys/${SLUG}/checks`)
  expect(await checks.json()).toMatchObject({ change: 'identical', minutes: 1, checks: [] })
  await end()
})

test('who is not signed in is led there, or told so', async () => {
  for (const path of [PUBLISH, VERSIONS]) {
    const reply = await app.page(path)
    expect([reply.status, reply.headers.get('location')]).toEqual([
      303,
      `/sign-in?returnTo=${encodeURIComponent(path)}`,
    ])
  }
  expect((await app.page(`/studio/surveys/${SLUG}/checks`)).status).toBe(401)
  expect((await app.submit(PUBLISH, { intent: 'publish', revision: '1' })).status).toBe(303)
})
