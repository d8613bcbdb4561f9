import type { DeviceWords, Unwanted } from '../core/response/device-page.ts'
import { copyText } from './copy-text.ts'
import { element } from './page.ts'

/** Answers that nobody takes any more, for the person who wrote them. */
export function showLeftover(
  holder: Element,
  words: DeviceWords,
  left: {
    readonly why: Unwanted
    readonly text: string
    readonly seen: 'atOnce' | 'whenAsked'
    readonly onRemove: () => void
  },
): void {
  const box = element('section', 'notice leftover')
  const text = element('textarea')
  text.readOnly = true
  text.rows = Math.min(12, left.text.split('\n').length)
  text.value = left.text
  text.setAttribute('aria-label', words.leftText)
  const details = element('details')
  details.open = left.seen === 'atOnce'
  details.append(element('summary', '', words.leftText), text)
  const state = element('p')
  state.setAttribute('role', 'status')

  const copy = button(words.copy, () => {
    copyText(text).then(
      () => (state.textContent = words.copied),
      () => {
        details.open = true
        text.select()
      },
    )
  })
  const save = element('a', 'button plain', words.save)
  save.download = words.fileName
  save.href = URL.createObjectURL(new Blob([left.text], { type: 'text/plain;charset=utf-8' }))
  const remove = button(words.remove, () => {
    left.onRemove()
    box.replaceChildren(state)
    state.textContent = words.removed
    URL.revokeObjectURL(save.href)
  })
  const buttons = element('div', 'buttons')
  buttons.append(copy, save, remove)
  box.append(
    element('h2', '', words.leftHeading),
    element('p', '', words.left[left.why]),
    details,
    buttons,
    state,
  )
  holder.append(box)
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = element('button', 'button plain', text)
  made.type = 'button'
  made.addEventListener('click', press)
  return made
}
