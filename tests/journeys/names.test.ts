import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, visit } from '#tests/support/browser.ts'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { demanding, GALLERIES, pageByPage } from '#tests/support/galleries.ts'
import { respondent } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { saidOf, spokenOn, type Spoken } from '#tests/support/spoken.ts'
import { goesThrough } from '#tests/support/gallery-pages.ts'

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  const { publish } = await researcher(app)
  for (const shown of GALLERIES)
    for (const { slug, source } of [shown, ...pageByPage(demanding(shown))])
      await publish(slug, source)
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

/** One control of each kind, with what is read on the way to it: group, row, own name. */
const SAID: Readonly<Record<string, string>> = {
  'q:season=Autumn': 'A season > Autumn',
  'q:season=': 'A season > No answer',
  'q:country=': 'A country',
  'q:size=Large': 'A size > Large',
  'q:agrees=true': 'Do you agree? > Yes',
  'q:picture=blue': 'A picture > Blue',
  'q:stars=4': 'A rating > 4',
  'q:eleven=0': 'Eleven points > 0 , Not at all',
  'q:eleven=10': 'Eleven points > 10 , Very',
  'q:called=4': 'Steps in words > Very good',
  'q:listed=': 'Steps in a list',
  'q:warmth=': 'Warmth',
  'q:fruit=Apple': 'Fruit > Apple',
  'none:fruit=1': 'Fruit > No answer',
  'q:tools=Saw': 'Tools > Saw',
  'q:areas=left': 'Areas > Left',
  'q:pictures=three': 'Pictures without labels > A picture from elsewhere',
  'q:order/First=': 'An order > Place of First',
  'q:meals/other=': '5. Meals > Place of Another meal',
  'q:span/from=': 'From and to > From',
  'q:span/to=': 'From and to > To',
  'q:line=': 'A line',
  'q:day=': 'A day',
  'q:hour=': 'An hour',
  'q:story=': 'A story',
  'q:quiet=': 'A title that is only heard',
  'q:person/given=': 'A person > Given name',
  'q:views/food=good': 'Views > Food Good',
  'q:many/Shop=Kind': 'Several in a row > Shop Kind',
  'q:told/Noise=Low': 'Cells in their own words > Noise Like a library',
  'q:week/Monday/weather=': 'A week > Monday: Weather',
  'q:shops/baker/stars=5': 'Shops > The baker > How good is it? > 5',
  'q:purchases/0/thing=': 'Purchases > Entry 1: Thing',
  'q:children/0/name=': 'Children > Child 1 > Name',
  'u:letter=': 'A letter > Choose files',
  'o:signature=': 'A signature > Type your name to sign',
  'c:commented=': 'With a comment > Why is that?',
  'o:tags=': 'Ticks that take more > Other answers, each on a line of its own',
  'o:open=': 'A list that takes more > Or another answer',
}

const keyOf = ({ field, value }: Spoken) => `${field}=${value}`

async function everyControl(page: Page, slug: string): Promise<readonly Spoken[]> {
  const all: Spoken[] = []
  await goesThrough(page, slug, async () => {
    const here = await spokenOn(page)
    expect(here.filter(({ name }) => name === '')).toEqual([])
    const said = here.map(saidOf)
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([])
    expect(here.filter(({ isInvalid }) => isInvalid)).toEqual([])
    all.push(...here)
  })
  return all
}

test('every control is called by its question and itself, and no two of a page alike', async () => {
  const { page, end } = await visit(browser, app.url, { scripts: 'off' })
  const said = new Map<string, string>()
  for (const { slug } of GALLERIES)
    for (const control of await everyControl(page, slug))
      if (!said.has(keyOf(control))) said.set(keyOf(control), saidOf(control))
  expect(Object.fromEntries(Object.keys(SAID).map((key) => [key, said.get(key)]))).toEqual(SAID)
  await end()
})

/** Of which nothing is demanded: until another answer, or for good. */
const LOCKED = ['q:vet', 'q:fixed']

test.each(GALLERIES.map(demanding).flatMap(pageByPage))(
  'what $slug demands is said with its name, and before anything is wrong nothing is called so',
  async ({ slug }) => {
    const { page, end } = await visit(browser, app.url, { scripts: 'off' })
    const i = respondent(page)
    await i.opens(slug)
    const controls = await spokenOn(page)
    expect(controls.length).toBeGreaterThan(1)
    const asked = controls.filter(({ field }) => /^[qu]:/.test(field) && !LOCKED.includes(field))
    expect(asked.filter((control) => !saidOf(control).includes('(needs an answer)'))).toEqual([])
    // A radio button can't say it itself, and a row of them has no group of its own.
    const fields = asked.filter(({ role, field }) => role === 'textbox' && !field.includes('/'))
    expect(fields.filter(({ isRequired }) => !isRequired)).toEqual([])
    const lacking = asked.filter(
      ({ description, groups }) =>
        ![description, ...groups.map((group) => group.description)].some((text) =>
          text.includes('About '),
        ),
    )
    expect(lacking).toEqual([])
    expect(controls.filter(({ isInvalid }) => isInvalid)).toEqual([])
    await end()
  },
)
