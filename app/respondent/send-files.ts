import { isTurnedAway } from './deliver.ts'
import { element, say, showPage } from './page.ts'
import type { DeviceWords } from '../core/response/device-page.ts'

const fileFields = (form: HTMLFormElement): readonly HTMLInputElement[] =>
  Array.from(form.querySelectorAll<HTMLInputElement>('input[type="file"]'))

/** The first field for files in which something is chosen. */
export const chosenIn = (form: HTMLFormElement): HTMLInputElement | undefined =>
  fileFields(form).find(({ files }) => (files?.length ?? 0) > 0)

/** What was chosen goes at once, so that it is safe before the person goes on. */
export function sendWhenChosen(form: HTMLFormElement, field: unknown): void {
  if (!(field instanceof HTMLInputElement) || field.type !== 'file' || !chosenIn(form)) return
  const button = field.parentElement?.querySelector('button')
  if (button != null) form.requestSubmit(button)
}

/** Posts the page with its files, and shows how far they are: they may take minutes. */
export function sendWithFiles(
  form: HTMLFormElement,
  submitter: HTMLButtonElement,
  words: DeviceWords,
  onRest: () => void,
): void {
  const body = new FormData(form)
  body.append(submitter.name, submitter.value)
  const bar = element('progress')
  bar.setAttribute('aria-label', words.sendingFiles)
  document.querySelector('[data-device-state]')?.after(bar)
  say(words.sendingFiles, 'quiet')
  // fetch() does not tell how much has gone.
  const request = new XMLHttpRequest()
  request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
    if (!lengthComputable) return
    bar.max = total
    bar.value = loaded
  })
  request.addEventListener('loadend', () => {
    bar.remove()
    const { status, responseURL, responseText } = request
    const { pathname, search } = new URL(responseURL === '' ? form.action : responseURL)
    const address = pathname + search
    const hasMoved = address !== new URL(form.action).pathname + new URL(form.action).search
    if (hasMoved && (status === 200 || isTurnedAway(address))) location.assign(address)
    else if (status === 422 && showPage(responseText)) onRest()
    else {
      say(words.filesNotSent, 'kept')
      onRest()
    }
  })
  request.open('POST', form.action)
  request.send(body)
}
