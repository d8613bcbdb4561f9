import { element, FILLED_IN } from '../page.ts'

const PAUSE_MS = 1000

/** How many characters are left: always to be seen, and said when somebody stops typing. */
export function wireCount(note: HTMLElement): void {
  const most = Number(note.dataset['count'])
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    `[aria-describedby~="${note.id}"]`,
  )
  if (field === null || !('value' in field)) return
  const [shown, said] = [element('p', 'hint count'), element('p', 'hidden')]
  shown.setAttribute('aria-hidden', 'true')
  said.setAttribute('role', 'status')
  field.after(shown, said)
  let pause: ReturnType<typeof setTimeout> | undefined
  const read = () => {
    const left = most - field.value.trim().length
    const text = (note.dataset['countLeft'] ?? '{0}').replace('{0}', String(left))
    shown.textContent = text
    shown.classList.toggle('over', left < 0)
    return text
  }
  field.addEventListener('input', () => {
    const text = read()
    clearTimeout(pause)
    pause = setTimeout(() => (said.textContent = text), PAUSE_MS)
  })
  document.addEventListener(FILLED_IN, read)
  read()
}
