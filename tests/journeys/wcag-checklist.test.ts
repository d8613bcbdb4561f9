/**
 * The checklist of accessibility for the answer pages. What another test proves stands here by its
 * name; the rest is proved below.
 *
 *  1 axe              axe-in-the-gallery; accessibility (hub, results, receipt, signing in)
 *  2 mutation         axe-in-the-gallery: "axe finds that … was taken away"
 *  3 headings         below
 *  4 languages        below; languages: "is the other way round"
 *  5 keyboard         by-keyboard; below: no trap
 *  6 change of page   below; every-error: the summary has the focus; tables: entries have it
 *  7 errors           every-error; fields: "what does not fit is shown again …"
 *  8 names            names
 *  9 targets          below
 * 10 dragging         by-keyboard (scripts on); lively-page: "a ranking is moved by buttons and keys …"
 * 11 reflow           axe-in-the-gallery (320 px, which is 400 % of 1280); below: spacing, 200 %
 * 12 motion, colours  below; axe-in-the-gallery: dark
 * 13 author's colours themes
 * 14 no time limit    below
 * 15 save and resume  finish-later; network: "is there again after a reload …"
 * 16 no script        by-keyboard and every-error (scripts off); answer-a-survey
 * 17 offline          network: "the last page waits on the device …"; below: where it is said
 * 18 charts           watch-results; accessibility
 * 19 input            below
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scrollsSideways } from '#tests/support/axe.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { GALLERIES, inArabic } from '#tests/support/galleries.ts'
import { goesOn, goesThrough } from '#tests/support/gallery-pages.ts'
import { stopsOn } from '#tests/support/keyboard.ts'
import {
  fieldsInTheWay,
  headingsOf,
  landmarksOf,
  looksOfTicks,
  smallTargets,
} from '#tests/support/page-facts.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'

const [FIRST] = GALLERIES

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  const { publish } = await researcher(app)
  for (const { slug, source } of [...GALLERIES, inArabic(FIRST)]) await publish(slug, source)
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

async function onEachPage(
  look: (page: Page, at: string) => Promise<void>,
  options: Parameters<typeof visit>[2] = {},
) {
  const { page, end } = await visit(browser, app.url, options)
  for (const { slug } of GALLERIES)
    await goesThrough(page, slug, () => look(page, `${slug}: ${new URL(page.url()).pathname}`))
  await end()
}

/** What is read off each page, all of it on one way through. */
async function readOff(page: Page, at: string) {
  const facts = {
    at,
    title: await page.title(),
    small: await smallTargets(page, 44),
    refreshing: await page.locator('meta[http-equiv=refresh]').count(),
    timers: await page.getByRole('timer').count(),
    fields: await fieldsInTheWay(page),
  }
  await page
    .locator('label')
    .first()
    .hover({ force: true, timeout: 500 })
    .catch(() => undefined)
  return { ...facts, moving: await page.evaluate(() => document.getAnimations().length) }
}

let read: Awaited<ReturnType<typeof readOff>>[] = []
beforeAll(async () => {
  const facts: typeof read = []
  await onEachPage(async (page, at) => void facts.push(await readOff(page, at)))
  read = facts
})

test('3: one heading of the first level, none left out on the way down, and landmarks', async () => {
  await onEachPage(
    async (page, at) => {
      const levels = await headingsOf(page)
      expect([at, levels.filter((level) => level === 1).length]).toEqual([at, 1])
      const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? level) + 1)
      expect([at, jumps]).toEqual([at, []])
      expect(await landmarksOf(page)).toEqual(['banner', 'main', 'contentinfo'])
    },
    { scripts: 'off' },
  )
})

test('3: the first key leads past what stands on every page', async () => {
  const { page, end } = await visit(browser, app.url)
  await page.goto(`/s/${FIRST.slug}`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('main:focus').waitFor()
  await page.keyboard.press('Tab')
  await page.locator('main :focus').waitFor()
  await end()
})

test('4: each page says in which language it is, and on which side it begins', async () => {
  const { page, end } = await visit(browser, app.url)
  for (const [{ slug }, lang, dir] of [
    [FIRST, 'en', 'ltr'],
    [inArabic(FIRST), 'ar', 'rtl'],
  ] as const) {
    await page.goto(`/s/${slug}`)
    const html = page.locator('html')
    expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual([lang, dir])
  }
  await end()
})

test('5: the keyboard goes through a page and out of it, and back the same way', async () => {
  const { page, end } = await visit(browser, app.url, { scripts: 'off' })
  for (const { slug } of GALLERIES) {
    await page.goto(`/s/${slug}?look=plain`)
    const forwards = new Set((await stopsOn(page, 'Tab')).map(({ name, words }) => name || words))
    await page.goto(`/s/${slug}?look=plain`)
    const back = new Set((await stopsOn(page, 'Shift+Tab')).map(({ name, words }) => name || words))
    expect(forwards.size).toBeGreaterThan(5)
    expect([...back].reverse().toSorted()).toEqual([...forwards].toSorted())
  }
  await end()
})

test('6: each page has a title of its own that says where one is, up to the thanks', () => {
  const ofFirst = read.filter(({ at }) => at.startsWith(`${FIRST.slug}: `))
  const titles = ofFirst.map(({ title }) => title)
  expect(new Set(titles).size).toBe(titles.length)
  expect(titles[0]).toMatch(/^Page 1 of 5: One of several/)
  expect(titles.at(-1)).toMatch(/^Thank you/)
})

describe('9: whatever is pressed is large enough for a thumb', () => {
  test('at 1280 px', () => {
    expect(read.filter(({ small }) => small.length > 0)).toEqual([])
  })

  test('at 320 px', async () => {
    const small: string[] = []
    await onEachPage(
      async (page, at) => {
        for (const target of await smallTargets(page, 44)) small.push(`${at}: ${target}`)
      },
      { width: 320 },
    )
    expect(small).toEqual([])
  })
})

test('11: wider spacing and letters of twice the size cut nothing off', async () => {
  await onEachPage(
    async (page, at) => {
      for (const style of [
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        'html { font-size: 200% !important }',
      ]) {
        await wears(page, style)
        expect([at, style, await scrollsSideways(page)]).toEqual([at, style, false])
        expect([at, style, await cutOff(page)]).toEqual([at, style, []])
      }
    },
    { width: 640 },
  )
})

/** A style sheet of the reader's own. */
const wears = (page: Page, style: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, style)

/** Words that do not fit where they stand and can't be reached. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main :is(p, label, h1, h2, h3, legend, button, th)',
      ),
    ]
      .filter((element) => element.checkVisibility() && !element.matches('.hidden, .hidden *'))
      .filter((element) => getComputedStyle(element).overflow === 'hidden')
      .filter((element) => element.scrollHeight > element.clientHeight + 1)
      .map((element) => element.innerText),
  )

describe('12', () => {
  test('nothing moves for those who wish it so', () => {
    expect(read.filter(({ moving }) => moving > 0)).toEqual([])
  })

  test('what is chosen is seen in the colours of the reader', async () => {
    const { page, end } = await visit(browser, app.url)
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(`/s/${FIRST.slug}?look=plain`)
    const before = await looksOfTicks(page)
    expect(before.length).toBeGreaterThan(5)
    await page.locator('input[type=radio]').evaluateAll((ticks) => {
      for (const tick of ticks) (tick as HTMLInputElement).checked = true
    })
    const after = await looksOfTicks(page)
    const chosen = after.filter(({ isChecked }) => isChecked)
    expect(chosen.length).toBeGreaterThan(3)
    for (const { id, border } of chosen)
      expect(border).not.toBe(before.find((tick) => tick.id === id)?.border)
    await end()
  })
})

test('14: no page runs out, moves on or loads itself anew', () => {
  expect(read.filter(({ refreshing, timers }) => refreshing + timers > 0)).toEqual([])
})

test('17: what becomes of the answers is said in a live region that is there from the start', async () => {
  const { page, end } = await visit(browser, app.url)
  await page.goto(`/s/${FIRST.slug}?look=plain`)
  await expect.poll(() => page.locator('[data-device-state]').getAttribute('role')).toBe('status')
  await goesOn(page)
  await expect.poll(() => page.locator('[data-device-state]').getAttribute('role')).toBe('status')
  await end()
})

test('19: fields say what they are for, bring the right keys, and take what is pasted', () => {
  const facts = new Map(
    read.flatMap(({ fields }) => fields).map(({ name, ...fact }) => [name, fact] as const),
  )
  expect([...facts].filter(([, { takes }]) => !takes)).toEqual([])
  expect(facts.get('q:mail')).toMatchObject({ autocomplete: 'email' })
  expect(facts.get('q:given')).toMatchObject({ autocomplete: 'given-name' })
  expect(facts.get('q:call')).toMatchObject({ autocomplete: 'tel' })
  expect(facts.get('o:signature')).toMatchObject({ autocomplete: 'name' })
  expect(facts.get('q:even')).toMatchObject({ inputMode: 'numeric' })
  expect(facts.get('q:heat')).toMatchObject({ inputMode: 'decimal' })
})
