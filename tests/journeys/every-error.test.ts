import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launch, visit, type Visit } from '#tests/support/browser.ts'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { demanding, GALLERIES, pageByPage } from '#tests/support/galleries.ts'
import { goesOn } from '#tests/support/gallery-pages.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'

const PAGES = GALLERIES.map(demanding).flatMap(pageByPage)

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  const { publish } = await researcher(app)
  for (const { slug, source } of PAGES) await publish(slug, source)
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

/** Where each link of the summary leads, and what is said there. */
const linksOf = (page: Page) =>
  page.locator('.error-summary a').evaluateAll((links) =>
    links.map((link) => {
      const target = document.getElementById((link as HTMLAnchorElement).hash.slice(1))
      const around = [target, ...(target === null ? [] : groupsAround(target))]
      const describing = around.flatMap((element) =>
        (element?.getAttribute('aria-describedby') ?? '').split(' '),
      )
      return {
        text: (link as HTMLElement).innerText,
        leadsTo: target?.id ?? null,
        isControl: target?.matches('input, select, textarea, button') ?? false,
        isSaidInvalid: around.some((element) => element?.getAttribute('aria-invalid') === 'true'),
        said: describing.map((id) => document.getElementById(id)?.textContent ?? '').join(' '),
      }
      function groupsAround(element: Element): readonly Element[] {
        const group = element.parentElement?.closest('[role=radiogroup], [role=group], fieldset')
        return group == null ? [] : [group, ...groupsAround(group)]
      }
    }),
  )

const demandsOn = (page: Page) =>
  page
    .locator('form .question:not(.question .question):has(.required):not(:has(fieldset[disabled]))')
    .evaluateAll((questions) =>
      questions.filter((question) => question.checkVisibility()).map(({ id }) => id),
    )

const typedOn = (page: Page) =>
  page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form[data-answers]')
    return [...new FormData(form ?? undefined)]
      .filter(([name, value]) => /^(?:q|c|o|none):/.test(name) && value !== '')
      .map(([name, value]) => `${name}=${typeof value === 'string' ? value : 'a file'}`)
  })

/** Something in whatever can be typed, chosen or ticked but the first. */
const fillsAllButTheFirst = (page: Page) =>
  page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form[data-answers]')
    const first = document.querySelector('.error-summary a')?.getAttribute('href')?.slice(1) ?? ''
    const target = document.getElementById(first)
    const left = target instanceof HTMLButtonElement ? target.value : rootOf(target)
    for (const field of form?.elements ?? []) {
      if (!(field instanceof HTMLElement) || field.closest('[aria-hidden]') !== null) continue
      if (!field.checkVisibility() || rootOf(field) === left) continue
      if (field instanceof HTMLSelectElement) field.selectedIndex = 1
      if (field instanceof HTMLTextAreaElement) field.value = 'Words'
      if (!(field instanceof HTMLInputElement) || isInsteadOfChoice(field)) continue
      if (/^(?:radio|checkbox)$/.test(field.type)) field.checked = field.value !== ''
      if (field.name.startsWith('none:')) field.checked = false
      if (/^(?:text|email|password|url|tel)$/.test(field.type)) field.value = '3'
      if (field.type === 'date') field.value = '2026-03-04'
      if (field.type === 'time') field.value = '09:30'
      if (field.type === 'month') field.value = '2026-05'
      if (field.type === 'week') field.value = '2026-W22'
      if (field.type === 'datetime-local') field.value = '2026-03-04T09:30'
    }
    function isInsteadOfChoice({ name }: HTMLInputElement) {
      const choice = `[name="${name.replace('o:', 'q:')}"]:not([type=hidden])`
      return name.startsWith('o:') && form?.querySelector(choice) != null
    }
    function rootOf(field: Element | null) {
      return (field?.getAttribute('name') ?? '').replace(/^\w+:/, '').split('/')[0]
    }
  })

const SCRIPTED = pageByPage(demanding(GALLERIES[0]))

describe.each([
  ['off', PAGES],
  ['on', SCRIPTED],
] as const)('with scripts %s', (scripts, pages) => {
  // One for all: a new one would have everything to compile anew.
  let visited: Visit
  let page: Page
  beforeAll(async () => {
    visited = await visit(browser, app.url, { scripts })
    page = visited.page
  })
  // Of one page nothing is remembered on the next.
  beforeEach(() => visited.context.clearCookies())
  afterAll(() => visited.end())

  test.each(pages)(
    'each demand of $slug that is not met is said in one summary, where it is, and alike',
    async ({ slug }) => {
      await page.goto(`/s/${slug}?look=plain`)
      const demands = await demandsOn(page)
      expect(demands.length).toBeGreaterThan(0)
      await goesOn(page)
      await expect.poll(() => page.title()).toMatch(/^Error: /)
      await page.locator('.error-summary[role=alert]:focus').waitFor()
      const links = await linksOf(page)
      const sections = await Promise.all(
        links.map(({ leadsTo }) =>
          page
            .locator(`.question:not(.question .question):has([id="${leadsTo ?? ''}"])`)
            .getAttribute('id'),
        ),
      )
      expect(demands.filter((id) => !sections.includes(id))).toEqual([])
      for (const link of links) {
        expect(link).toMatchObject({ isControl: true })
        expect(link.said).toContain(link.text)
      }
      for (const [index, { leadsTo }] of links.entries()) {
        await page.locator('.error-summary a').nth(index).press('Enter')
        await page.locator(`[id="${leadsTo ?? ''}"]:focus`).waitFor()
      }
    },
  )

  test.each(pages)('what was given on $slug beside an error stays there', async ({ slug }) => {
    await page.goto(`/s/${slug}?look=plain`)
    await goesOn(page)
    await fillsAllButTheFirst(page)
    const given = await typedOn(page)
    expect(given.length).toBeGreaterThan(0)
    await goesOn(page)
    await expect.poll(() => page.title()).toMatch(/^Error: /)
    await expect.poll(() => typedOn(page)).toEqual(given)
  })
})
