import type { DevicePage } from '../core/response/device-page.ts'
import { openDevice, type Device } from './device.ts'
import { basisOf, changesIn, keepTyped, restore, startFieldOf } from './draft.ts'
import { isField } from './fields.ts'
import { wordsOf } from './in-words.ts'
import { keyOfPage, type Kept, type Post } from './kept.ts'
import type { Outbox, Report } from './outbox.ts'
import { FILLED_IN, say, showPage } from './page.ts'
import { chosenIn, sendWhenChosen, sendWithFiles } from './send-files.ts'

export type AnswerForm = {
  readonly takes: (key: string) => boolean
  readonly isWaiting: () => boolean
  readonly report: Report
}

type Parts = {
  readonly device: Device
  readonly outbox: Outbox
  readonly showLeftovers: (seen: 'atOnce') => void
}

const FORM = 'form[data-answers]'

/** Keeps and sends what is answered on this page; null where nothing is. */
export function answerForm(
  page: DevicePage,
  { device, outbox, showLeftovers }: Parts,
): AnswerForm | null {
  const { words, survey, response } = page
  const first = document.querySelector<HTMLFormElement>(FORM)
  if (first === null || response === null || page.state !== 'answering') return null
  const basis = basisOf(first)
  const isStart = page.page === 'start'

  // A first page is the same for everybody who opens it on this device, so what is typed there is
  // kept for this tab alone.
  const typedOn = isStart ? openDevice(() => sessionStorage) : device
  const typedKey = isStart
    ? keyOfPage(survey, 'start', 'typed')
    : keyOfPage(survey, response, page.page)
  const begun = begunIn(first)
  const key = isStart ? keyOfPage(survey, begun?.response ?? response, 'start') : typedKey

  const kept = typedOn.read(typedKey)
  const isRestored = kept !== null && restore(first, kept) === 'restored'
  if (isRestored) document.dispatchEvent(new Event(FILLED_IN))
  keepTyped(typedOn, typedKey, first, basis, begun)
  if (isWaiting()) sayKept('offline')
  else if (isRestored) say(words.restored, 'quiet')

  document.addEventListener('input', onInput)
  document.addEventListener('change', onInput)
  document.addEventListener('submit', onSubmit)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) rest()
  })
  addEventListener('beforeunload', (event) => {
    if (isWaiting() && device.keeps() === 'onPage' && !isLeaving) event.preventDefault()
  })
  let isLeaving = false
  // Over a bad line a file may be chosen before this script is there.
  sendWhenChosen(first, chosenIn(first))

  return { takes: (other) => other === key, isWaiting, report }

  /** A reload of a first page goes on with the response that was to be begun before. */
  function begunIn(form: HTMLFormElement): Kept['begun'] {
    const field = startFieldOf(form)
    if (!isStart || field === null || response === null) return undefined
    const earlier = openDevice(() => sessionStorage).read(
      keyOfPage(survey, 'start', 'typed'),
    )?.begun
    if (earlier === undefined) return { response, start: field.value }
    field.value = earlier.start
    return earlier
  }

  function isWaiting(): boolean {
    return device.read(key)?.state === 'waiting'
  }

  function onInput(event: Event): void {
    const form = document.querySelector<HTMLFormElement>(FORM)
    if (form === null) return
    if (event.type === 'change') sendWhenChosen(form, event.target)
    const { target } = event
    if (!isField(target) || target.form !== form) return
    keepTyped(typedOn, typedKey, form, basis, begun)
    if (!isWaiting() && typedOn.keeps() === 'onDevice') say(words.savedHere, 'quiet')
  }

  function onSubmit(event: SubmitEvent): void {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.matches(FORM)) return
    if (form.getAttribute('aria-busy') === 'true') {
      event.preventDefault()
      return
    }
    const { submitter } = event
    if (submitter instanceof HTMLButtonElement && chosenIn(form)) {
      event.preventDefault()
      setBusy(form, true)
      isLeaving = true
      sendWithFiles(form, submitter, words, rest)
      return
    }
    const post = postOf(form, submitter)
    if (post === null) return
    event.preventDefault()
    device.write(key, {
      at: Date.now(),
      changes: changesIn(form, basis),
      words: wordsOf(form),
      state: 'waiting',
      post,
    })
    setBusy(form, true)
    say(words.sending, 'quiet')
    void outbox.send(key)
  }

  function report(...[, outcome]: Parameters<Report>): void {
    switch (outcome.kind) {
      case 'arrived':
        if (isStart) typedOn.remove(typedKey)
        isLeaving = true
        void device.settled().then(() => location.assign(outcome.address))
        return
      case 'sentElsewhere':
        isLeaving = true
        location.reload()
        return
      case 'mend':
        // What was typed on a first page is with this tab.
        if (isStart) device.remove(key)
        if (!showPage(outcome.html)) rest()
        return
      case 'unwanted':
        if (outcome.html === null || !showPage(outcome.html)) rest()
        showLeftovers('atOnce')
        return
      case 'later':
        rest()
        sayKept(outcome.why)
        return
      case 'ended':
        rest()
    }
  }

  function sayKept(why: 'offline' | 'busy'): void {
    say(device.keeps() === 'onPage' ? words.notKept : words[why], 'kept')
  }

  function rest(): void {
    const form = document.querySelector<HTMLFormElement>(FORM)
    if (form !== null) setBusy(form, false)
  }
}

function setBusy(form: HTMLFormElement, isBusy: boolean): void {
  form.setAttribute('aria-busy', String(isBusy))
  for (const button of Array.from(form.querySelectorAll('button')))
    button.setAttribute('aria-disabled', String(isBusy))
}

/** The post that the browser would make; null where it had better make it itself. */
function postOf(form: HTMLFormElement, submitter: HTMLElement | null): Post | null {
  if (!(submitter instanceof HTMLButtonElement)) return null
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') body.append(name, value)
  body.append(submitter.name, submitter.value)
  const { pathname, search } = new URL(form.action)
  return { type: 'form', address: pathname + search, body: body.toString() }
}
