import type { DevicePage } from '../core/response/device-page.ts'
import type { RichOffer } from '../core/response/rich-offer.ts'
import type { AnswerForm } from './answer-form.ts'
import type { Device } from './device.ts'
import type { Outbox } from './outbox.ts'

/** What the page hands to the look that may take its place. */
export type RichHost = {
  readonly page: DevicePage
  readonly offer: RichOffer
  readonly device: Device
  readonly outbox: Outbox
  /** From then on the look answers for what is written here. */
  readonly takeOver: (look: AnswerForm) => void
}

type RichModule = { readonly openRichLook: (host: RichHost) => Promise<void> }

/** Loads the rich look when the plain page can be used and has nothing else to do. */
export function offerRichLook(page: DevicePage, parts: Omit<RichHost, 'page' | 'offer'>): void {
  const text = document.querySelector<HTMLElement>('[data-rich]')?.dataset['rich']
  // An older browser can't keep the two styles apart; it stays with the plain page.
  if (text === undefined || !('CSSLayerBlockRule' in window)) return
  // Our own server wrote it into our own page.
  const offer = JSON.parse(text) as RichOffer
  whenIdle(() => {
    if (import.meta.env.DEV) pretendToRefresh()
    const { script } = offer
    import(/* @vite-ignore */ script)
      .then(({ openRichLook }: RichModule) => openRichLook({ page, offer, ...parts }))
      // The plain page is still there, and does the same.
      .catch(() => undefined)
  })
}

const LONGEST_IDLE_MS = 2000

function whenIdle(work: () => void): void {
  const wait = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: LONGEST_IDLE_MS })
    else setTimeout(work)
  }
  if (document.readyState === 'complete') wait()
  else addEventListener('load', wait, { once: true })
}

/** In development React's components ask for what only Remix's own pages bring along. */
function pretendToRefresh(): void {
  Object.assign(window, {
    __vite_plugin_react_preamble_installed__: true,
    $RefreshReg$: () => undefined,
    $RefreshSig$: () => (type: unknown) => type,
  })
}
