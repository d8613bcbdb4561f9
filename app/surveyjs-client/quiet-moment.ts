/** So long nothing has moved or been pressed. */
const QUIET_MS = 400
const MOVING = ['input', 'change', 'keydown', 'pointerdown', 'pointerup', 'touchmove', 'scroll']

/**
 * Waits until the form may be exchanged without disturbing anybody: nobody writes in it, has a list
 * open, scrolls or holds a finger on it. `over` where it was sent meanwhile.
 */
export function quietMoment(form: HTMLFormElement): Promise<'quiet' | 'over'> {
  return new Promise((resolve) => {
    let movedAt = Date.now() - QUIET_MS
    let isHeld = false
    const noteMove = ({ type }: Event) => {
      movedAt = Date.now()
      if (type === 'pointerdown') isHeld = true
      if (type === 'pointerup') isHeld = false
    }
    const letGo = () => (isHeld = false)
    const end = (how: 'quiet' | 'over') => {
      clearInterval(timer)
      for (const type of MOVING) document.removeEventListener(type, noteMove, true)
      document.removeEventListener('pointercancel', letGo, true)
      document.removeEventListener('submit', sent, true)
      resolve(how)
    }
    const sent = () => end('over')
    const look = () => {
      if (!form.isConnected || form.getAttribute('aria-busy') === 'true') end('over')
      else if (!isHeld && Date.now() - movedAt >= QUIET_MS && !isWritingIn(form)) end('quiet')
    }
    for (const type of MOVING) document.addEventListener(type, noteMove, true)
    document.addEventListener('pointercancel', letGo, true)
    document.addEventListener('submit', sent, true)
    const timer = setInterval(look, QUIET_MS / 4)
    look()
  })
}

function isWritingIn(form: HTMLFormElement): boolean {
  const field = document.activeElement
  if (field === null || !form.contains(field)) return false
  if (field instanceof HTMLInputElement) return !['radio', 'checkbox'].includes(field.type)
  return field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement
}

/** Waits for somebody to begin, and begins here instead of on the next page. */
export const pressOf = (form: HTMLFormElement): Promise<'quiet'> =>
  new Promise((resolve) => {
    form.dataset['richReady'] = ''
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault()
        resolve('quiet')
      },
      { once: true },
    )
  })
