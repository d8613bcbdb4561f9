import type { Locator } from 'playwright-core'

const MOST_TRIES = 25

/**
 * Goes to something by Tab, and by nothing else, as one does who sees where the keyboard is and how
 * far it has to go.
 */
export async function reach(target: Locator): Promise<void> {
  await target.waitFor()
  const page = target.page()
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const stops = await target.evaluate(stopsTo)
    if (stops === 0) return
    for (let step = 0; step < Math.abs(stops); step += 1)
      await page.keyboard.press(stops > 0 ? 'Tab' : 'Shift+Tab')
  }
  throw new Error(`The keyboard does not get to ${String(target)}`)
}

/** How many stops lie between the keyboard and an element; 0: it is there. */
function stopsTo(target: Element): number {
  const now = document.activeElement
  if (now === target) return 0
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]',
    ),
  ].filter(
    (each) =>
      each === now || (each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility()),
  )
  const [from, to] = [now, target].map((each) => stops.indexOf(each as HTMLElement))
  const way = (to ?? -1) - (from ?? -1)
  return way === 0 ? 1 : way
}
