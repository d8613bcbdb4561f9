/**
 * The parts of a screen that F6 leads through, as in programs on a desktop. A part that holds other
 * ones is none itself; what is hidden is passed over.
 */
const REGION = '[data-region]'
const STOPS =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]'

/** Where the keyboard last was in each. */
const lastIn = new WeakMap<Element, HTMLElement>()

export function rememberStop(target: EventTarget | null): void {
  const region = target instanceof Element ? target.closest(REGION) : null
  if (region !== null && target instanceof HTMLElement) lastIn.set(region, target)
}

/** Whether there was a part to go to. */
export function goToRegion(by: 1 | -1): boolean {
  const regions = [...document.querySelectorAll<HTMLElement>(REGION)].filter(
    (region) => region.querySelector(REGION) === null && isSeen(region),
  )
  const here = regions.findIndex((region) => region.contains(document.activeElement))
  const start = here === -1 && by === -1 ? 0 : here
  for (let step = 1; step <= regions.length; step += 1) {
    const region = regions[(start + by * step + regions.length * 2) % regions.length]
    const stop = region === undefined ? null : stopIn(region)
    if (stop === null) continue
    stop.focus()
    if (stop instanceof HTMLInputElement && stop.type === 'search') stop.select()
    stop.scrollIntoView({ block: 'nearest' })
    return true
  }
  return false
}

/** Where a part says that one begins, else where the keyboard was last, else at the first. */
function stopIn(region: HTMLElement): HTMLElement | null {
  const start = region.querySelector<HTMLElement>('[data-region-start]')
  if (start !== null && isSeen(start)) return start
  const last = lastIn.get(region)
  if (last !== undefined && region.contains(last) && isSeen(last)) return last
  return [...region.querySelectorAll<HTMLElement>(STOPS)].find(isSeen) ?? null
}

const isSeen = (element: HTMLElement): boolean => element.checkVisibility()
