import { isField } from '../fields.ts'

/**
 * After a page came back with something to mend: looks at it again with every answer that changes.
 * What is mended goes; what is new comes only where somebody has been. Nothing that is typed, and
 * no focus, is moved; and nobody is told off while typing.
 */
export function checkAgain(form: HTMLFormElement): void {
  const left = new Set<string>()
  let [last, asked] = [textOf(form), new AbortController()]
  form.addEventListener('focusout', onLeave)
  form.addEventListener('change', onLeave)

  function onLeave({ target }: Event): void {
    if (!isField(target)) return
    left.add(target.name)
    const now = textOf(form)
    if (now === last) return
    last = now
    asked.abort()
    asked = new AbortController()
    void check(now, asked.signal)
  }

  async function check(body: string, signal: AbortSignal): Promise<void> {
    try {
      const reply = await fetch(form.action, {
        method: 'POST',
        body: new URLSearchParams(`${body}&intent=check`),
        redirect: 'manual',
        signal,
      })
      if (reply.status !== 422) return
      const html = (await reply.text()).replace(/<style[^>]*>.*?<\/style>/gs, '')
      if (signal.aborted || !form.isConnected || form.getAttribute('aria-busy') === 'true') return
      take(new DOMParser().parseFromString(html, 'text/html'))
    } catch {
      // Out of reach, or overtaken: the page is judged when it is sent.
    }
  }

  function take(next: Document): void {
    const errors = new Map(errorsIn(next).map((error) => [error.id, error]))
    for (const error of errorsIn(form)) {
      const now = errors.get(error.id)
      if (now === undefined) error.remove()
      else if (now.textContent !== error.textContent) error.replaceWith(document.adoptNode(now))
    }
    for (const [id, error] of errors)
      if (document.getElementById(id) === null && isOfLeft(error)) putIn(error)
    takeMarks(next)
    takeSummary(next)
  }

  /** Whether somebody has been at one of the fields that an error is about. */
  function isOfLeft(error: Element): boolean {
    const box = error.closest('tr, .other-words, .question') ?? error.parentElement
    const fields = Array.from(box?.querySelectorAll('input, textarea, select') ?? [])
    return fields.some((field) => left.has(field.getAttribute('name') ?? ''))
  }

  function takeMarks(next: Document): void {
    for (const node of Array.from(form.querySelectorAll('.has-error')))
      if (node.querySelector('.error') === null) node.classList.remove('has-error')
    for (const error of errorsIn(form)) error.closest('.question, tr')?.classList.add('has-error')
    for (const theirs of Array.from(next.querySelectorAll('form [id]'))) {
      const mine = document.getElementById(theirs.id)
      if (mine === null || !form.contains(mine)) continue
      const words = (theirs.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .filter((id) => document.getElementById(id) !== null)
      put(mine, 'aria-describedby', words.length === 0 ? null : words.join(' '))
      const isWrong = theirs.hasAttribute('aria-invalid') && hasError(mine)
      put(mine, 'aria-invalid', isWrong ? 'true' : null)
    }
  }

  function takeSummary(next: Document): void {
    const summary = document.querySelector('.error-summary')
    const list = summary?.querySelector('ul')
    if (summary == null || list == null) return
    const wanted = Array.from(next.querySelectorAll('.error-summary li')).filter((line) => {
      const id = line.querySelector('a')?.getAttribute('href')?.slice(1) ?? ''
      const control = document.getElementById(id)
      return control !== null && hasError(control)
    })
    if (wanted.length > 0) {
      list.replaceChildren(...wanted.map((line) => document.adoptNode(line)))
      return
    }
    summary.remove()
    document.title = form.dataset['title'] ?? document.title
  }
}

/** What is said of a whole question stands before its controls; the rest waits for the next step. */
function putIn(error: Element): void {
  const mine = document.getElementById(error.parentElement?.id ?? '')
  const controls = mine?.querySelector(':scope > :not(legend, .question-title, .hint)')
  controls?.before(document.importNode(error, true))
}

const errorsIn = (within: ParentNode) =>
  Array.from(within.querySelectorAll('.question .error[id], .panel .error[id]'))

const hasError = (node: Element) =>
  (node.closest('.other-words, .question') ?? node).querySelector('.error') !== null

function put(node: Element, name: string, value: string | null): void {
  if (value === null) node.removeAttribute(name)
  else node.setAttribute(name, value)
}

/** What would be posted, without files: those go when the page does. */
function textOf(form: HTMLFormElement): string {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') body.append(name, value)
  return body.toString()
}
