import { element } from '../page.ts'

/** In the language of the page. */
type Words = {
  readonly up: string
  readonly down: string
  /** With `{0}` for the choice, `{1}` for its place and `{2}` for how many there are. */
  readonly nowAt: string
  readonly nowNowhere: string
}

/** Makes a list that can be moved of choices with places, which stay in their fields. */
export function wireRanking(list: HTMLElement): void {
  const words = JSON.parse(list.dataset['ranking'] ?? '{}') as Words
  const state = element('p', 'hidden')
  state.setAttribute('role', 'status')
  list.after(state)
  for (const item of Array.from(list.querySelectorAll<HTMLElement>('[data-rank]'))) {
    const name = item.querySelector('label')?.textContent ?? ''
    const buttons = element('div', 'moves')
    buttons.append(
      button('up', '↑', words.up.replace('{0}', name), () => step(item, -1)),
      button('down', '↓', words.down.replace('{0}', name), () => step(item, 1)),
    )
    const grip = element('span', 'grip', '⠿')
    grip.setAttribute('aria-hidden', 'true')
    item.prepend(grip)
    item.append(buttons)
    drag(grip, item)
  }
  list.classList.add('sortable')
  list.addEventListener('keydown', (event) => {
    const { key, altKey, target } = event
    if (!altKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return
    // There it opens the list of places.
    if (!(target instanceof Element) || target instanceof HTMLSelectElement) return
    const item = target.closest<HTMLElement>('[data-rank]')
    if (item === null) return
    event.preventDefault()
    step(item, key === 'ArrowUp' ? -1 : 1)
  })

  function step(item: HTMLElement, by: -1 | 1): void {
    const placed = placedIn(list)
    const at = placed.indexOf(item)
    const others = placed.filter((other) => other !== item)
    if (at === -1) {
      if (isAll()) put(item, moved(itemsIn(list), item, by))
      else if (by === -1) put(item, [...others, item])
      return
    }
    if (by === 1 && at === placed.length - 1) {
      if (!isAll()) put(item, others)
      return
    }
    put(item, moved(placed, item, by))
  }

  /** Gives places in a new order; what had none and gets none stays below. */
  function put(item: HTMLElement, order: readonly HTMLElement[]): void {
    const focused = document.activeElement
    const placed = order.slice(0, most())
    const rest = itemsIn(list).filter((other) => !placed.includes(other))
    for (const [index, other] of placed.entries()) setPlace(other, String(index + 1))
    for (const other of rest) setPlace(other, '')
    sort([...placed, ...rest], item)
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus()
    fieldIn(item)?.dispatchEvent(new Event('change', { bubbles: true }))
    const name = item.querySelector('label')?.textContent ?? ''
    const place = placed.indexOf(item) + 1
    const said = place === 0 ? words.nowNowhere : words.nowAt
    state.textContent = said
      .replace('{0}', name)
      .replace('{1}', String(place))
      .replace('{2}', String(itemsIn(list).length))
  }

  /** Never takes `fixed` out of the page, which would end a drag and lose the focus. */
  function sort(order: readonly HTMLElement[], fixed: HTMLElement): void {
    const at = order.indexOf(fixed)
    fixed.before(...order.slice(0, at))
    fixed.after(...order.slice(at + 1))
  }

  function drag(grip: HTMLElement, item: HTMLElement): void {
    let isDragged = false
    grip.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return
      event.preventDefault()
      grip.setPointerCapture(event.pointerId)
      isDragged = true
      item.classList.add('dragged')
    })
    grip.addEventListener('pointermove', ({ clientY }) => {
      if (!isDragged) return
      let other = before(item)
      while (other !== null && clientY < middleOf(other)) {
        item.after(other)
        other = before(item)
      }
      other = after(item)
      while (other !== null && clientY > middleOf(other)) {
        item.before(other)
        other = after(item)
      }
    })
    const end = (event: PointerEvent) => {
      if (!isDragged) return
      isDragged = false
      item.classList.remove('dragged')
      const items = itemsIn(list)
      const placed = placedIn(list).filter((other) => other !== item)
      const above = items.slice(0, items.indexOf(item)).filter((other) => placed.includes(other))
      if (event.type === 'pointercancel') sort(inOrder(list), item)
      else if (isAll()) put(item, items)
      else if (items.indexOf(item) > placed.length) put(item, placed)
      else put(item, [...placed.slice(0, above.length), item, ...placed.slice(above.length)])
    }
    grip.addEventListener('pointerup', end)
    grip.addEventListener('pointercancel', end)
  }

  function isAll(): boolean {
    return list.dataset['ranks'] === 'all'
  }

  function most(): number {
    return (fieldIn(itemsIn(list)[0])?.options.length ?? 1) - 1
  }
}

const itemsIn = (list: HTMLElement) =>
  Array.from(list.querySelectorAll<HTMLElement>('[data-rank]')).filter(({ hidden }) => !hidden)

const fieldIn = (item: HTMLElement | undefined) => item?.querySelector('select') ?? null

const placeOf = (item: HTMLElement) => Number(fieldIn(item)?.value ?? '')

const placedIn = (list: HTMLElement) =>
  itemsIn(list)
    .filter((item) => placeOf(item) > 0)
    .sort((one, other) => placeOf(one) - placeOf(other))

const inOrder = (list: HTMLElement) => {
  const placed = placedIn(list)
  return [...placed, ...itemsIn(list).filter((item) => !placed.includes(item))]
}

function setPlace(item: HTMLElement, place: string): void {
  const field = fieldIn(item)
  if (field !== null) field.value = place
}

function moved(
  items: readonly HTMLElement[],
  item: HTMLElement,
  by: -1 | 1,
): readonly HTMLElement[] {
  const others = items.filter((other) => other !== item)
  const at = Math.max(0, items.indexOf(item) + by)
  return [...others.slice(0, at), item, ...others.slice(at)]
}

const before = ({ previousElementSibling: other }: Element) => other
const after = ({ nextElementSibling: other }: Element) => other

function middleOf(node: Element): number {
  const { top, height } = node.getBoundingClientRect()
  return top + height / 2
}

function button(look: string, sign: string, name: string, press: () => void): HTMLButtonElement {
  const made = element('button', `move ${look}`, sign)
  made.type = 'button'
  made.setAttribute('aria-label', name)
  made.addEventListener('click', press)
  return made
}
