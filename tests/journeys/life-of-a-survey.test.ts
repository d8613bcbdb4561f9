import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Json, JsonObject } from '#app/core/json.ts'
import { post } from '#tests/support/api-client.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { keyboard, mouse, type Hands, type Thing } from '#tests/support/hands.ts'
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

const shop = (title: string): JsonObject => ({
  title: { default: title, de: 'Der Laden' },
  pages: [
    {
      name: 'visit',
      title: { default: 'Your visit', de: 'Ihr Besuch' },
      elements: [
        {
          type: 'radiogroup',
          name: 'way',
          title: { default: 'How did you come to us?', de: 'Wie kamen Sie zu uns?' },
          choices: [
            { value: 'foot', text: { default: 'On foot', de: 'Zu Fuß' } },
            { value: 'boat', text: { default: 'By boat', de: 'Mit dem Boot' } },
            { value: 'car', text: { default: 'By car', de: 'Mit dem Auto' } },
          ],
        },
        {
          type: 'text',
          inputType: 'number',
          name: 'times',
          title: { default: 'How often do you come?', de: 'Wie oft kommen Sie?' },
        },
      ],
    },
    {
      name: 'reasons',
      title: { default: 'Your reasons', de: 'Ihre Gründe' },
      elements: [
        {
          type: 'comment',
          name: 'why',
          title: { default: 'Why by car?', de: 'Warum mit dem Auto?' },
          visibleIf: "{way} = 'car'",
        },
      ],
    },
  ],
})

const link = (name: string | RegExp): Thing => ({ role: 'link', name })
const button = (name: string | RegExp): Thing => ({ role: 'button', name })
const box = (name: string | RegExp): Thing => ({ role: 'textbox', name })
const checks: Thing = { fold: /^Checks/ }

const ADDED = ['By train', 'By bus', 'By tram', 'By horse', 'By bike', 'By taxi', 'By sledge']
const MORE = ['By plane', 'By balloon']

type Way = { readonly title: Json; readonly choices: readonly JsonObject[] }

const elementsOf = (source: JsonObject) =>
  (source['pages'] as readonly { readonly elements: readonly JsonObject[] }[]).map(
    ({ elements }) => elements,
  )
const wayIn = (source: JsonObject) => elementsOf(source)[0]?.[0] as unknown as Way
const namesIn = (source: JsonObject) =>
  elementsOf(source).map((page) => page.map((element) => element['name']))
const ruleIn = (source: JsonObject) => elementsOf(source)[1]?.at(-1)?.['visibleIf']

test.each([mouse, keyboard])(
  'a survey is mended, put in order, taken back, translated, and published three times: by $by',
  async (hands: Hands) => {
    const slug = `the-shop-by-${hands.by}`
    const { page, context, end } = await visit(browser, app.url)
    const [cookie = '', value = ''] = app.cookie.split('=')
    await context.addCookies([{ name: cookie, value, url: app.url }])
    await page.goto('/studio')

    const draft = async () => {
      const reply = await page.request.get(`/api/v1/surveys/${slug}/draft/steps`)
      return ((await reply.json()) as { readonly document: { readonly source: JsonObject } })
        .document.source
    }
    const kept = (read: (source: JsonObject) => unknown) =>
      expect.poll(async () => read(await draft()), { timeout: 20_000 })
    const press = (thing: Thing) => hands.press(page, thing)
    const sees = (text: string | RegExp) => page.getByText(text).first().waitFor()

    // Brought as it came.
    await press(link('New survey'))
    await hands.write(
      page,
      box('The JSON of the survey'),
      JSON.stringify(shop(`The shop by ${hands.by}`)),
    )
    await press(button('Check it'))
    await press(button('Save as a draft'))
    await page.waitForURL((url) => url.pathname === `/studio/surveys/${slug}/edit`)

    // A reference is broken, seen, and mended by a click.
    await press(link('Logic'))
    await press(button(/^Edit Why by car/))
    await press(button('Edit as text'))
    await hands.write(page, box(/as text$/), "{wey} = 'car'")
    await kept(ruleIn).toBe("{wey} = 'car'")
    await press({ fold: /^Checks: 1 to mend/ })
    await sees('The rule reads {wey}')
    await press(link('Show it'))
    await page.locator('.is-active').getByRole('button', { name: 'Move Why by car?' }).waitFor()
    await expect.poll(() => focusIn(page)).toBe('visibleIf')
    await press({ fold: /^Checks: 1 to mend/ })
    await press(button('Use “way”'))
    await kept(ruleIn).toBe("{way} = 'car'")
    await page.locator('summary', { hasText: 'to mend' }).waitFor({ state: 'detached' })
    await press(checks)

    // A question goes to the next page, and choices come in.
    await hands.carryBefore(page, 'How often do you come?', 'Why by car?')
    await kept(namesIn).toEqual([['way'], ['times', 'why']])
    await hands.take(page, 'How did you come to us?')
    await hands.goInto(page, box('choice 3'))
    for (const [index, words] of [...ADDED, ...MORE].entries()) {
      await page.keyboard.press('Enter')
      await expect.poll(() => fieldIn(page)).toBe(`choices/${index + 3}`)
      await page.keyboard.type(words)
    }
    await kept((source) => wayIn(source).choices.length).toBe(12)
    await sees('All changes saved')
    const whole = await draft()

    // Twenty steps back, and there again after a reload.
    for (let steps = 0; steps < 20; steps += 1) await hands.undo(page)
    await kept((source) => [namesIn(source), wayIn(source).choices.length, ruleIn(source)]).toEqual(
      [[['way', 'times'], ['why']], 3, "{wey} = 'car'"],
    )
    await page.reload()
    await page.getByRole('button', { name: /^Redo.*Use/ }).waitFor()
    // Keys that are pressed before the page is alive say nothing.
    await page.getByText('Loading what can be set').waitFor({ state: 'detached' })
    for (let steps = 0; steps < 20; steps += 1) await hands.redo(page)
    await kept((source) => source).toEqual(whole)

    await press(link('Languages'))
    await hands.write(page, box(/German.*: By train$/), 'Mit der Bahn')
    await kept((source) => wayIn(source).choices[3]?.['text']).toEqual({
      default: 'By train',
      de: 'Mit der Bahn',
    })

    await press(link('Publish'))
    await press(button('Publish version 1'))
    await sees('Version 1 is live: new responses go to it.')
    for (const way of ['foot', 'boat', 'boat'])
      expect((await post(app, slug, { way })).status).toBe(201)

    // Other words: the counts go on.
    await press(link('Edit'))
    await hands.take(page, 'How did you come to us?')
    await hands.write(page, { role: 'combobox', name: 'Title' }, 'How did you get to us?')
    await kept((source) => wayIn(source).title).toMatchObject({ default: 'How did you get to us?' })
    await press(link('Publish'))
    await sees('Only words change')
    await hands.write(page, box('Note (optional)'), 'Plainer words')
    await press(button('Publish version 2'))
    await sees('Version 2 is live')
    await sees('Plainer words')

    // A choice less: it is said what stops.
    await press(link('Edit'))
    await hands.take(page, 'How did you get to us?')
    await press(button('Delete By boat'))
    await kept((source) => wayIn(source).choices.length).toBe(11)
    await press(link('Publish'))
    await sees('Some answers can’t be compared with earlier ones')
    await sees('loses the choice “By boat” (boat)')
    await sees('2 answers stay in the tables; it is no longer offered.')
    await press(button('Publish version 3'))
    await sees('Version 3 is live')
    expect((await post(app, slug, { way: 'boat' })).status).toBe(422)
    expect((await post(app, slug, { way: 'car' })).status).toBe(201)

    // Both versions are counted together.
    await press(link('Tables'))
    await hands.write(page, box('Only people for whom this holds'), "{way} anyof ['boat', 'car']")
    await press(button('Show the table'))
    await page
      .getByRole('row', { name: /By boat/ })
      .first()
      .waitFor()
    const tallies = await app.api('GET', `/${slug}/tallies`)
    const [way] = tallies.body['variables'] as readonly JsonObject[]
    const counts = (way?.['values'] as readonly JsonObject[]).map((each) => [
      each['value'],
      each['count'],
    ])
    expect(counts.filter(([, count]) => count !== 0).sort()).toEqual([
      ['boat', 2],
      ['car', 1],
      ['foot', 1],
    ])
    await end()
  },
  180_000,
)

const fieldIn = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-field'))

/** The property of the panel that the keyboard is in. */
const focusIn = (page: Page) =>
  page.evaluate(() =>
    document.activeElement?.closest('[data-property]')?.getAttribute('data-property'),
  )

test('a page that is clicked just as it comes alive does come alive', async () => {
  const { page, context, end } = await visit(browser, app.url)
  const [cookie = '', value = ''] = app.cookie.split('=')
  await context.addCookies([{ name: cookie, value, url: app.url }])
  // Between the root that listens and its first drawing.
  await page.addInitScript(`{
    const listen = document.addEventListener
    document.addEventListener = function (type, ...rest) {
      if (type === 'click') queueMicrotask(() => document.querySelector('h1').click())
      return listen.call(this, type, ...rest)
    }
  }`)
  await page.goto('/studio/new')
  await page.getByText('Choose a file, or drop it here').waitFor()
  await end()
})
