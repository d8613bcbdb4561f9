import type { Page } from 'playwright-core'

export const headingsOf = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map(({ tagName }) => Number(tagName.slice(1))),
  )

/** In the order of the page. */
export const landmarksOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('header, main, footer')].map(
      ({ tagName }) => ({ HEADER: 'banner', MAIN: 'main' })[tagName] ?? 'contentinfo',
    ),
  )

/**
 * Controls that are smaller than so many pixels; a tick is as large as its label. Links within a
 * sentence are excepted, as in WCAG.
 */
export const smallTargets = (page: Page, pixels: number): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role=button]',
    )
    return [...targets]
      .filter((target) => target.checkVisibility() && target.tabIndex >= 0)
      .filter((target) => !target.matches('.skip, [type=hidden], p a, .error-summary a'))
      .flatMap((target) => {
        const isTick = target.matches('[type=radio], [type=checkbox]')
        const labels = isTick ? [...((target as HTMLInputElement).labels ?? [])] : []
        const boxes = [target, ...labels].map((element) => element.getBoundingClientRect())
        const width = Math.max(...boxes.map((box) => box.width))
        const height = Math.max(...boxes.map((box) => box.height))
        const isLarge = Math.round(width) >= least && Math.round(height) >= least
        return isLarge ? [] : [`${target.outerHTML.slice(0, 90)} ${width} x ${height}`]
      })
  }, pixels)

/** How each tick is framed. */
export const looksOfTicks = (page: Page) =>
  page.locator('.choice > input, .step > input').evaluateAll((ticks) =>
    ticks.map((tick) => {
      const label = (tick as HTMLInputElement).labels?.[0]
      const style = label === undefined ? null : getComputedStyle(label)
      return {
        id: tick.id,
        isChecked: (tick as HTMLInputElement).checked,
        border: `${style?.borderTopWidth} ${style?.borderTopColor}`,
      }
    }),
  )

/** What each field of words says of itself, and whether something can be pasted into it. */
export const fieldsInTheWay = (page: Page) =>
  page
    .locator('form :is(input:not([type=hidden], [type=radio], [type=checkbox]), textarea)[name]')
    .evaluateAll((fields) =>
      fields
        .filter((field) => field.closest('[aria-hidden]') === null)
        .map((field) => {
          const pasting = new ClipboardEvent('paste', { bubbles: true, cancelable: true })
          return {
            name: field.getAttribute('name') ?? '',
            autocomplete: field.getAttribute('autocomplete') ?? '',
            inputMode: field.getAttribute('inputmode') ?? '',
            takes: field.dispatchEvent(pasting),
          }
        }),
    )
