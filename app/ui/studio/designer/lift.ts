import { useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import { useDesk, type Desk } from './desk.ts'
import { createDropLine, type Edge } from './drop-line.ts'

/** Where something that is moved can be put down. */
export type Spot = { readonly words: string; readonly edge: () => Edge | null }

export type Liftable = {
  readonly label: string
  readonly spots: readonly Spot[]
  /** Where it stands. */
  readonly start: number
  /** Where what comes later is, for the arrows that point aside; else to the right. */
  readonly towards?: 'left' | 'right'
  /** The spot below a pointer; null where there is none. */
  readonly spotAt: (x: number, y: number) => number | null
  readonly drop: (spot: number) => void
}

/** Put down only where the survey is still what it was as it was lifted. */
export type Lifted = Omit<Liftable, 'drop'> & {
  readonly drop: (spot: number) => 'moved' | 'outdated'
}

const FAR_ENOUGH = 5
const NEAR_EDGE = 60
const SCROLL_STEP = 14

/**
 * What moves a thing by its handle. By keyboard: Space lifts it, arrows carry it, Space puts it
 * down, Escape puts it back; each step is said. By pointer: it is dragged, and a line shows where
 * it would come to stand.
 */
export function useLift(prepare: () => Liftable | null) {
  const desk = useDesk()
  return useLifting(desk.draft.say, () => whileStill(sourceAt(desk), prepare()))
}

export const sourceAt =
  ({ document }: Pick<Desk, 'document'>) =>
  () =>
    document().source

/** What is lifted while somebody else changes what stands there stays where it is. */
export function whileStill(standing: () => unknown, what: Liftable | null): Lifted | null {
  const before = standing()
  return (
    what && {
      ...what,
      drop: (spot) => {
        if (!isAlike(standing(), before)) return 'outdated'
        what.drop(spot)
        return 'moved'
      },
    }
  )
}

/** What this window did itself may come back as another object that says the same. */
const isAlike = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

const afterDrop = ({ drop, label, spots }: Lifted, spot: number): string =>
  drop(spot) === 'outdated'
    ? 'Somebody has changed the survey meanwhile, so nothing was moved'
    : `${label} moved: ${spots[spot]?.words ?? ''}`

const ahead = ({ towards }: Lifted): 1 | -1 => (towards === 'left' ? -1 : 1)

export type Lifting = ReturnType<typeof useLifting>

/** The same outside of the designer. */
export function useLifting(say: (text: string) => void, prepare: () => Lifted | null) {
  const [isLifted, setLifted] = useState(false)
  const lifted = useRef<{ readonly what: Lifted; at: number; readonly line: DropLine } | null>(null)

  function lift() {
    const what = prepare()
    if (what === null) return
    lifted.current = { what, at: what.start, line: createDropLine() }
    setLifted(true)
    say(`${what.label} lifted. Arrows carry it, Space puts it down, Escape puts it back.`)
  }
  function carry(by: number) {
    const now = lifted.current
    if (now === null) return
    now.at = Math.min(Math.max(now.at + by, 0), now.what.spots.length - 1)
    const spot = now.what.spots[now.at]
    now.line.show(spot?.edge() ?? null, 'scroll')
    say(now.at === now.what.start ? 'Where it was' : (spot?.words ?? ''))
  }
  function end(how: 'drop' | 'back') {
    const now = lifted.current
    if (now === null) return
    lifted.current = null
    now.line.remove()
    setLifted(false)
    if (how === 'back' || now.at === now.what.start) say(`${now.what.label} is back where it was`)
    else say(afterDrop(now.what, now.at))
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ' || event.key === 'Enter') {
      if (lifted.current === null) lift()
      else end('drop')
    } else if (lifted.current === null) return
    else if (event.key === 'ArrowUp') carry(-1)
    else if (event.key === 'ArrowDown') carry(1)
    else if (event.key === 'ArrowLeft') carry(-ahead(lifted.current.what))
    else if (event.key === 'ArrowRight') carry(ahead(lifted.current.what))
    else if (event.key === 'Home') carry(-Infinity)
    else if (event.key === 'End') carry(Infinity)
    else if (event.key === 'Escape') end('back')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return {
    isLifted,
    handle: {
      onKeyDown,
      // Assistive technology presses without keys.
      onClick: (event: MouseEvent) => {
        if (event.detail !== 0) return
        if (lifted.current === null) lift()
        else end('drop')
      },
      onBlur: () => end('back'),
      onPointerDown: (event: PointerEvent) => {
        if (event.button === 0) drag(event, prepare, say)
      },
      'aria-pressed': isLifted,
      'data-handle': true,
    },
  }
}

type DropLine = ReturnType<typeof createDropLine>

/** Nothing is drawn anew while something is dragged: only the line moves. */
export function drag(
  down: PointerEvent,
  prepare: () => Lifted | null,
  say: (text: string) => void,
): void {
  const { clientX, clientY, pointerId } = down
  const handle = down.currentTarget
  let what: Lifted | null = null
  let line: DropLine | null = null
  let at: number | null = null
  let pointer = { x: clientX, y: clientY }
  let frame = 0

  const look = () => {
    if (what === null) return
    at = what.spotAt(pointer.x, pointer.y)
    line?.show(at === null || at === what.start ? null : (what.spots[at]?.edge() ?? null), 'stay')
  }
  const scroll = () => {
    const by =
      pointer.y < NEAR_EDGE ? -SCROLL_STEP : pointer.y > innerHeight - NEAR_EDGE ? SCROLL_STEP : 0
    if (by !== 0) {
      scrollBy(0, by)
      look()
    }
    frame = requestAnimationFrame(scroll)
  }
  const onMove = (event: globalThis.PointerEvent) => {
    pointer = { x: event.clientX, y: event.clientY }
    if (what === null) {
      if (Math.hypot(pointer.x - clientX, pointer.y - clientY) < FAR_ENOUGH) return
      what = prepare()
      if (what === null) return stop()
      line = createDropLine()
      // Not before: what is only pressed keeps its click.
      handle.setPointerCapture(pointerId)
      document.documentElement.classList.add('is-dragging')
      frame = requestAnimationFrame(scroll)
    }
    event.preventDefault()
    look()
  }
  const onUp = () => {
    const [moved, spot] = [what, at]
    stop()
    if (moved === null || spot === null || spot === moved.start) return
    say(afterDrop(moved, spot))
  }
  const onKey = (event: globalThis.KeyboardEvent) => {
    if (event.key === 'Escape') stop()
  }
  function stop() {
    cancelAnimationFrame(frame)
    line?.remove()
    what = null
    document.documentElement.classList.remove('is-dragging')
    removeEventListener('pointermove', onMove)
    removeEventListener('pointerup', onUp)
    removeEventListener('pointercancel', stop)
    removeEventListener('keydown', onKey, true)
  }
  addEventListener('pointermove', onMove)
  addEventListener('pointerup', onUp)
  addEventListener('pointercancel', stop)
  addEventListener('keydown', onKey, true)
}
