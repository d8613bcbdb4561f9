/** A choice that stands alone takes the ticks off the others, and they take off its own. */
export function wireAlone(form: HTMLFormElement): void {
  form.addEventListener('change', ({ target }) => {
    if (!isTick(target) || !target.checked) return
    const question = target.closest('.question')
    if (question?.querySelector('[data-alone]') == null) return
    for (const other of Array.from(question.querySelectorAll('input')))
      if (isTick(other) && other !== target && (isAlone(target) || isAlone(other)))
        other.checked = false
  })
}

const isTick = (node: unknown): node is HTMLInputElement =>
  node instanceof HTMLInputElement && node.type === 'checkbox'

const isAlone = ({ dataset }: HTMLInputElement) => dataset['alone'] !== undefined
