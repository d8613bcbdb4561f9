import type { WatchedPage, WatchState } from '../core/results/watched-page.ts'
import { tellFramer } from '../framed/tell-framer.ts'
import { announcer } from './announce.ts'
import { wireCopyButtons } from './copy.ts'
import { follow } from './follow.ts'
import { readyCharts, wireMarks } from './marks.ts'
import { morph } from './morph.ts'
import { wirePictureButtons } from './save-picture.ts'
import { standStill, whenNothingIsMarked } from './stand-still.ts'
import { wireTurns } from './turn.ts'

const HOLDER = '[data-watched]'
/** Not everybody who watches asks in the same moment. */
const SPREAD_MS = 1500
const TRY_AGAIN_MS = 5000

const holder = document.querySelector<HTMLElement>(HOLDER)
document.documentElement.classList.add('scripted')
wireMarks()
wirePictureButtons()
if (holder !== null) watch(holder, pageIn(holder))
tellFramer('open')

// Our own server wrote it into our own page.
function pageIn(element: HTMLElement): WatchedPage {
  return JSON.parse(element.dataset['watched'] ?? '') as WatchedPage
}

function watch(holder: HTMLElement, page: WatchedPage): void {
  const { words } = page
  const region = holder.querySelector('[data-announced]')
  const announce = announcer(region)
  wireCopyButtons(words.copied, (text) => region !== null && (region.textContent = text))
  const control = holder.querySelector('[data-live-control]')
  const button = control?.querySelector('button')
  const state = control?.querySelector('p')
  if (page.streams === null || button == null || state == null) return

  let shown = page
  /** Of each stream; all who were told the same are answered by the same page. */
  const told = new Map<number, string>()
  let connection: 'live' | 'reconnecting' = 'reconnecting'
  let isHeld = false
  let leaving: readonly (() => void)[] | null = null
  let timer: number | undefined
  /** Goes up when what was asked for is no longer wanted. */
  let turn = 0

  button.addEventListener('click', () => (leaving === null ? resume() : pause()))
  let isStale = false
  let isTurned = false
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && isStale) ask(0)
  })
  wireTurns(holder, () => {
    isTurned = true
    ask(0)
  })
  resume()

  function resume(): void {
    leaving = (page.streams ?? []).map((stream, index) =>
      follow({
        shown: () => shown.streams?.[index] ?? stream,
        onConnection: (now) => {
          connection = now
          show()
        },
        onRelease: (release) => {
          told.set(index, release)
          ask(Math.random() * SPREAD_MS)
        },
        onReceived: (received) => index === 0 && showReceived(received),
        onOver: () => {
          pause()
          const over = document.querySelector<HTMLTemplateElement>('template[data-over]')
          if (over !== null) holder.replaceChildren(over.content)
          // It is not public any more, and says so itself.
          else {
            told.clear()
            ask(0)
          }
        },
      }),
    )
    show()
  }

  function pause(): void {
    leaving?.forEach((leave) => leave())
    leaving = null
    isHeld = false
    // What is newest by then is told anew when it goes on.
    isStale = false
    turn += 1
    clearTimeout(timer)
    show()
  }

  /** Where these numbers may no longer be seen, the server says why. */
  function loadAgain(): void {
    pause()
    setTimeout(() => location.reload(), Math.random() * SPREAD_MS)
  }

  function show(): void {
    if (button == null || state == null) return
    const now: WatchState = leaving === null ? 'paused' : isHeld ? 'held' : connection
    state.className = `live-state live-state-${now}`
    state.textContent = words.states[now]
    button.textContent = leaving === null ? words.resume : words.pause
  }

  function showReceived(received: number): void {
    for (const element of Array.from(holder.querySelectorAll('[data-received]')))
      if (element instanceof HTMLProgressElement) element.value = Math.min(received, element.max)
      else element.textContent = received.toLocaleString('en')
  }

  /** Brings the page to what is newest, once however often it is asked before it begins. */
  function ask(afterMs: number): void {
    turn += 1
    const mine = turn
    clearTimeout(timer)
    isStale = true
    if (document.hidden) return
    timer = window.setTimeout(() => {
      renew(() => mine === turn).catch(() => {
        if (mine === turn) ask(TRY_AGAIN_MS * (1 + Math.random()))
      })
    }, afterMs)
  }

  async function renew(isWanted: () => boolean): Promise<void> {
    const reply = await fetch(location.href, {
      cache: 'no-store',
      headers: told.size === 0 ? {} : { 'X-Rapport-Told': [...told.values()].join('_') },
    })
    if (reply.status >= 500 || reply.status === 429) throw new Error(reply.statusText)
    // It would be held against the policy of this page, which does not know the style of another.
    const text = (await reply.text()).replace(/<style[^>]*>[^]*?<\/style>/g, '')
    const next = new DOMParser().parseFromString(text, 'text/html')
    if (!isWanted()) return
    const wanted = next.querySelector<HTMLElement>(HOLDER)
    if (wanted === null) {
      loadAgain()
      return
    }
    const change = () => {
      if (!isWanted()) return
      isHeld = false
      isStale = false
      shown = pageIn(wanted)
      standStill(() => morph(holder, wanted))
      document.title = next.title
      readyCharts()
      show()
      if (!isTurned) announce(shown.said)
      else if (region !== null) region.textContent = shown.said
      isTurned = false
    }
    whenNothingIsMarked(holder, change, () => {
      isHeld = true
      show()
    })
  }
}
