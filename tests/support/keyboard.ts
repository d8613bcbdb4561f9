import type { Page } from 'playwright-core'

/** Where the keyboard is, as the page shows it. */
export type Stop = {
  readonly control: string
  readonly name: string
  readonly value: string
  readonly isChecked: boolean
  readonly words: string
  /** What is drawn for it: the control and, of a tick, its label. */
  readonly box: { readonly top: number; readonly start: number; readonly end: number }
  /** The widest outline of what is drawn, in pixels. */
  readonly outline: number
  readonly isCovered: boolean
}

/** Null where the keyboard is on the page as a whole. */
export const stopOn = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const control = document.activeElement
    if (!(control instanceof HTMLElement) || control === document.body) return null
    const isTick = control.matches('input[type=radio], input[type=checkbox]')
    const labels = control instanceof HTMLInputElement && isTick ? [...(control.labels ?? [])] : []
    const drawn = [control, ...labels]
    const boxes = drawn.map((element) => element.getBoundingClientRect())
    const outlines = drawn.map((element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
      const isSeen = outlineStyle !== 'none' && !/, 0\)$|^transparent$/.test(outlineColor)
      return isSeen ? parseFloat(outlineWidth) : 0
    })
    const [box] = boxes.slice(-1)
    if (box === undefined) return null
    const at = document.elementFromPoint(
      box.left + box.width / 2,
      Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 0), innerHeight - 1),
    )
    const left = Math.min(...boxes.map((each) => each.left))
    const right = Math.max(...boxes.map((each) => each.right))
    const isMirrored = getComputedStyle(control).direction === 'rtl' && document.dir === 'rtl'
    const isInput = control instanceof HTMLInputElement
    const isField =
      isInput ||
      control instanceof HTMLSelectElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLButtonElement
    return {
      control: isInput ? control.type : control.tagName.toLowerCase(),
      name: isField ? control.name : '',
      value: isField ? control.value : '',
      isChecked: isInput && control.checked,
      words: ((isInput ? control.labels?.[0] : null) ?? control).innerText.trim().slice(0, 60),
      box: {
        top: Math.min(...boxes.map((each) => each.top)) + scrollY,
        start: isMirrored ? -right : left,
        end: isMirrored ? -left : right,
      },
      outline: Math.max(...outlines),
      isCovered: at !== null && !drawn.some((element) => element.contains(at)),
    }
  })

/** What is wrong with how the keyboard went from one stop to the next. */
export function complaintsAbout(stop: Stop, before: Stop | null): readonly string[] {
  const called = `${stop.control} ${stop.name} (${stop.words})`
  const isBack =
    before !== null && stop.box.top < before.box.top - 4 && stop.box.start < before.box.start - 4
  return [
    ...(stop.outline < 2 ? [`${called}: the focus is not seen`] : []),
    ...(stop.isCovered ? [`${called}: something covers it`] : []),
    ...(isBack ? [`${called}: stands before ${before.name || before.words}`] : []),
  ]
}

/** Each stop from the top of the page, until the keyboard leaves it. */
export async function stopsOn(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly Stop[]> {
  const stops: Stop[] = []
  for (let steps = 0; steps < 300; steps += 1) {
    await page.keyboard.press(key)
    const stop = await stopOn(page)
    if (stop === null) return stops
    stops.push(stop)
  }
  throw new Error('The keyboard does not get out of the page')
}
