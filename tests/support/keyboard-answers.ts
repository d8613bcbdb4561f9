import type { Page } from 'playwright-core'
import type { Scripts } from './browser.ts'
import { complaintsAbout, stopOn, type Stop } from './keyboard.ts'

/**
 * What somebody means to answer, by the field's name: the value of a choice, or what is typed, in
 * which → stands for the arrow key.
 */
export type Meant = Readonly<Record<string, string | readonly string[]>>

/** The names of buttons that change the page, each to be pressed once. */
export type Presses = readonly string[]

export const LETTER = {
  name: 'letter.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Dear all,\n'),
} as const

/** Goes through a survey with the keys alone to its closing page; says what went wrong on the way. */
export async function answersByKeyboard(
  page: Page,
  meant: Meant,
  presses: Presses,
  scripts: Scripts,
): Promise<readonly string[]> {
  const complaints: string[] = []
  const done = new Set<string>()
  let before: Stop | null = null
  for (let steps = 0; steps < 1000; steps += 1) {
    if (page.url().includes('/done/')) return complaints
    const stop = await stopOn(page)
    if (stop !== null) {
      if (isControl(stop)) complaints.push(...complaintsAbout(stop, before))
      const hasLeft = await uses(page, stop, { meant, presses, scripts, done })
      if (hasLeft) {
        before = null
        continue
      }
      before = isControl(stop) ? await stopOn(page) : null
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not get through ${page.url()}`)
}

/** What has the focus on arrival, such as a notice, takes no keys. */
const isControl = ({ control }: Stop) => /^(?:[a-z-]+)$/.test(control) && !PASSIVE.has(control)
const PASSIVE = new Set(['div', 'p', 'main', 'fieldset', 'h1'])

type Going = {
  readonly meant: Meant
  readonly presses: Presses
  readonly scripts: Scripts
  readonly done: Set<string>
}

/** Whether another page has come. */
async function uses(
  page: Page,
  stop: Stop,
  { meant, presses, scripts, done }: Going,
): Promise<boolean> {
  const wanted = meant[stop.name]
  switch (stop.control) {
    case 'button':
      return pressesButton(page, stop, presses, done)
    case 'radio':
      if (typeof wanted === 'string' && !done.has(stop.name)) await choosesRadio(page, stop, wanted)
      done.add(stop.name)
      return false
    case 'checkbox':
      if ([wanted].flat().includes(stop.value) && !stop.isChecked)
        await page.keyboard.press('Space')
      return false
    case 'select':
      if (typeof wanted === 'string') await picks(page, wanted)
      return false
    case 'file':
      if (wanted === undefined || done.has(stop.name)) return false
      done.add(stop.name)
      await attaches(page)
      if (scripts === 'off') return false
      // The script sends a file as soon as it is chosen.
      await page.locator('.kept-files').waitFor()
      return true
    default:
      if (typeof wanted === 'string' && !done.has(stop.name) && stop.value === '')
        await types(page, wanted)
      done.add(stop.name)
      return false
  }
}

async function pressesButton(
  page: Page,
  { name, value }: Stop,
  presses: Presses,
  done: Set<string>,
): Promise<boolean> {
  const goesOn = name === 'intent' && (value === 'next' || value === 'send')
  if (!goesOn && !(presses.includes(value) && !done.has(value))) return false
  done.add(value)
  const arrived = page.waitForEvent('domcontentloaded')
  await page.keyboard.press('Enter')
  await arrived
  await page.waitForLoadState('load')
  await focusArrives(page)
  return true
}

/** The browser moves the focus to where the page wants it only when it draws, after the load. */
async function focusArrives(page: Page) {
  if ((await page.locator('[autofocus]').count()) > 0)
    await page.locator('[autofocus]:focus').waitFor({ state: 'attached' })
}

const valueNow = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value ?? '')

/** Arrows choose; Space takes the one on which one stands. */
async function choosesRadio(page: Page, { value }: Stop, wanted: string) {
  if (value === wanted) return page.keyboard.press('Space')
  for (let steps = 0; steps < 30 && (await valueNow(page)) !== wanted; steps += 1)
    await page.keyboard.press('ArrowDown')
}

async function picks(page: Page, wanted: string) {
  for (let steps = 0; steps < 30 && (await valueNow(page)) !== wanted; steps += 1)
    await page.keyboard.press('ArrowDown')
}

async function attaches(page: Page) {
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Space')
  await (await chooser).setFiles(LETTER)
}

async function types(page: Page, text: string) {
  for (const [index, part] of text.split('→').entries()) {
    if (index > 0) await page.keyboard.press('ArrowRight')
    await page.keyboard.type(part)
  }
}
