import type { Locator, Page } from 'playwright-core'
import { reach } from './keyboard-reach.ts'

type Name = string | RegExp

/** What stands on a page, as a person knows it. */
export type Thing =
  | { readonly role: Parameters<Page['getByRole']>[0]; readonly name: Name }
  /** Words that unfold something. */
  | { readonly fold: RegExp }

/** The same deeds by mouse, and by nothing but keys. */
export type Hands = {
  readonly by: 'mouse' | 'keyboard'
  /** Follows a link, pushes a button, unfolds a fold. */
  readonly press: (page: Page, thing: Thing) => Promise<void>
  /** Writes in place of what stands in a field. */
  readonly write: (page: Page, field: Thing, text: string) => Promise<void>
  /** Puts the cursor at the end of a field. */
  readonly goInto: (page: Page, field: Thing) => Promise<void>
  /** Takes a question of the canvas in hand. */
  readonly take: (page: Page, title: string) => Promise<void>
  /** Carries a question to before another one. */
  readonly carryBefore: (page: Page, title: string, other: string) => Promise<void>
  readonly undo: (page: Page) => Promise<void>
  readonly redo: (page: Page) => Promise<void>
}

function on(page: Page, thing: Thing): Locator {
  if ('fold' in thing) return page.locator('summary').filter({ hasText: thing.fold }).first()
  const { role, name } = thing
  return page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).first()
}

const handleOf = (title: string): Thing => ({ role: 'button', name: `Move ${title}` })

/** Nobody types more than a few words of what can be pasted. */
const LONGEST_TYPED = 200

async function overwrite({ keyboard }: Page, text: string) {
  await keyboard.press('Control+a')
  if (text.length > LONGEST_TYPED) await keyboard.insertText(text)
  else await keyboard.type(text)
}

export const mouse: Hands = {
  by: 'mouse',
  press: (page, thing) => on(page, thing).click(),
  write: async (page, field, text) => {
    await on(page, field).click()
    await overwrite(page, text)
  },
  goInto: async (page, field) => {
    await on(page, field).click()
    await page.keyboard.press('Control+End')
  },
  take: (page, title) => page.getByRole('heading', { name: title, exact: true }).click(),
  carryBefore: async (page, title, other) => {
    const handle = on(page, handleOf(title))
    const target = page.locator('[data-card]').filter({ has: on(page, handleOf(other)) })
    // Both in sight, below the bar: at an edge the page goes on by itself.
    const tops = await Promise.all([handle, target].map((one) => one.boundingBox()))
    await page.evaluate(
      (top) => scrollBy({ top, behavior: 'instant' }),
      Math.min(...tops.map((box) => box?.y ?? 0)) - 120,
    )
    await handle.hover()
    await page.mouse.down()
    // Where both are in sight is where people drag; the page scrolls if they are not.
    for (const at of [0.4, 0.1]) {
      const box = await target.boundingBox()
      if (box === null) throw new Error(`${other} is not drawn`)
      await page.mouse.move(box.x + 60, box.y + box.height * at, { steps: 3 })
    }
    await page.mouse.up()
  },
  undo: (page) => page.getByRole('button', { name: /^Undo(?! this)/ }).click(),
  redo: (page) => page.getByRole('button', { name: /^Redo/ }).click(),
}

/** Longer than any canvas of a test. */
const MOST_CARRIED = 60

export const keyboard: Hands = {
  by: 'keyboard',
  press: async (page, thing) => {
    await reach(on(page, thing))
    await page.keyboard.press('Enter')
  },
  write: async (page, field, text) => {
    await reach(on(page, field))
    await overwrite(page, text)
  },
  goInto: async (page, field) => {
    await reach(on(page, field))
    await page.keyboard.press('Control+End')
  },
  take: (page, title) => reach(on(page, handleOf(title))),
  carryBefore: async (page, title, other) => {
    await reach(on(page, handleOf(title)))
    await page.keyboard.press('Space')
    const said = page.locator('.said')
    for (let carried = 0; carried < MOST_CARRIED; carried += 1) {
      const before = await said.textContent()
      if (before?.includes(`Before ${other}`) === true) return page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
      await page.waitForFunction(
        (old) => document.querySelector('.said')?.textContent !== old,
        before,
      )
    }
    throw new Error(`Nothing says that ${title} comes before ${other}`)
  },
  undo: (page) => page.keyboard.press('Control+z'),
  redo: (page) => page.keyboard.press('Control+Shift+z'),
}
