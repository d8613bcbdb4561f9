import { answerForm } from './answer-form.ts'
import { alone } from './alone.ts'
import { wireCopyButtons } from './copy-text.ts'
import { deliver, isFinal, isTurnedAway } from './deliver.ts'
import { openDevice, removeAll } from './device.ts'
import { tellFramer } from '../framed/tell-framer.ts'
import { openMirror } from './mirror.ts'
import { asUnwanted, keysOfResponse, keysOfSurvey, responseIn, textOf } from './kept.ts'
import { showLeftover } from './leftovers.ts'
import { createOutbox, type Report } from './outbox.ts'
import { note, PAGE_SHOWN, readDevicePage, say } from './page.ts'
import { offerRichLook } from './rich-look.ts'
import type { DevicePage } from '../core/response/device-page.ts'

const COMFORTABLE =
  '[data-ranking], .rating, [data-slider-for], [data-count], [data-alone], [data-draw], [data-live], .error-summary'

enhance()
document.addEventListener(PAGE_SHOWN, enhance)

/** What only some pages need comes only with them; without it they work as they stand. */
function enhance(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-answers]')
  if (form === null || document.querySelector(COMFORTABLE) === null) return
  import('./comfort/comfort.ts').then(
    ({ makeComfortable }) => makeComfortable(form),
    () => undefined,
  )
}

const page = readDevicePage(document)
tellFramer(page?.page === 'done' ? 'done' : 'open')
if (page !== null) void begin(page)

async function begin(page: DevicePage): Promise<void> {
  const { words, survey, response } = page
  const device = openDevice(() => localStorage, openMirror())
  await device.recover()
  const own = response === null ? null : keysOfResponse(survey, response)
  if (own !== null && page.state === 'sent') removeAll(device, own)
  forgetOld()
  if (own !== null && page.state === 'gone')
    for (const key of device.keys(own)) {
      const kept = device.read(key)
      if (kept !== null) device.write(key, asUnwanted(kept, 'gone'))
    }

  const outbox = createOutbox({
    device,
    alone: alone(() => localStorage),
    deliver,
    report: (key, outcome) => {
      if (form?.takes(key) === true) form.report(key, outcome)
      else reportOther(key, outcome)
    },
  })
  let form = answerForm(page, { device, outbox, showLeftovers })
  if (form?.isWaiting() !== true)
    offerRichLook(page, { device, outbox, takeOver: (look) => (form = look) })

  document.addEventListener('submit', (event) => {
    const { target, submitter } = event
    if (!(target instanceof HTMLFormElement) || !target.matches('[data-resume]')) return
    if (own !== null && submitter instanceof HTMLButtonElement && submitter.value === 'restart')
      removeAll(device, own)
  })
  wireCopyButtons((text) => say(text, 'quiet'), words)
  showLeftovers('whenAsked')
  if (hasWaiting() && form?.isWaiting() !== true) note(words.waiting)
  else if (page.page === 'start' && page.state === 'answering') offerToGoOn()

  const again = () => void outbox.send()
  addEventListener('online', again)
  addEventListener('pageshow', again)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') again()
  })
  again()

  /** A crash may have taken the cookie by which the server knows this device. */
  function offerToGoOn(): void {
    for (const key of device.keys(keysOfSurvey(survey))) {
      const kept = device.read(key)
      if (kept?.state === 'begun') note(words.begun, { href: kept.address, text: words.goOnHere })
    }
  }

  function hasWaiting(): boolean {
    return device.keys(keysOfSurvey(survey)).some((key) => device.read(key)?.state === 'waiting')
  }

  /** Answers of an earlier visit, or of another page. */
  function reportOther(...[key, outcome]: Parameters<Report>): void {
    if (!key.startsWith(keysOfSurvey(survey))) return
    if (outcome.kind === 'arrived' && isTurnedAway(outcome.address))
      document.querySelector('[data-device] > .notice')?.remove()
    else if (outcome.kind === 'arrived') {
      const isSent = isFinal(outcome.address)
      const hasReceipt = isSent && outcome.address.includes('/done/')
      if (isSent && !hasReceipt) note(words.sent)
      else if (isSent) note(words.sent, { href: outcome.address, text: words.seeOrDelete })
      else note(words.saved, { href: outcome.address, text: words.goOn })
    } else if (outcome.kind === 'mend' || outcome.kind === 'unwanted') {
      const kept = device.read(key)
      if (outcome.kind === 'mend' && kept !== null) device.write(key, asUnwanted(kept, 'unfit'))
      document.querySelector('[data-device] > .notice')?.remove()
      showLeftovers('whenAsked')
    }
  }

  /** Of this survey: what nobody takes any more. */
  function showLeftovers(seen: 'atOnce' | 'whenAsked'): void {
    // Above a form, where they are seen before answering; beneath a page that has something to say.
    const place = document.querySelector('main form') === null ? 'main' : '[data-device]'
    const holder = document.querySelector(place)
    if (holder === null) return
    holder.querySelectorAll('.leftover').forEach((box) => box.remove())
    for (const own of new Set(device.keys(keysOfSurvey(survey)).map(responseIn))) {
      const left = device.keys(own).flatMap((key) => {
        const kept = device.read(key)
        return kept?.state === 'unwanted' ? [kept] : []
      })
      const text = left.map((kept) => textOf(kept.words)).join('\n')
      const onRemove = () => removeAll(device, own)
      if (left[0] === undefined) continue
      if (text.trim() === '') onRemove()
      else showLeftover(holder, words, { why: left[0].why, text, seen, onRemove })
    }
  }

  /** The server has forgotten by then what it would belong to. */
  function forgetOld(): void {
    for (const key of device.keys(keysOfSurvey(survey))) {
      const kept = device.read(key)
      const isForgettable = kept?.state === 'typed' || kept?.state === 'begun'
      if (isForgettable && kept.at < Date.now() - page.keptForMs) device.remove(key)
    }
  }
}
