import { readNumber } from '../../core/response/form/read-number.ts'
import { FILLED_IN } from '../page.ts'

/** Binds a slider to the field that holds the answer; either moves the other. */
export function wireSlider(slider: HTMLInputElement): void {
  const field = document.getElementById(slider.dataset['sliderFor'] ?? '')
  if (!(field instanceof HTMLInputElement)) return
  const comma = new Intl.NumberFormat(document.documentElement.lang).format(1.5).includes(',')
  const read = () => {
    const number = readNumber(field.value)
    if (typeof number === 'number') slider.value = String(number)
    const isBlank = field.value.trim() === ''
    // A slider stands somewhere even while there is no answer.
    slider.classList.toggle('blank', isBlank)
    slider.setAttribute('aria-valuetext', isBlank ? '–' : field.value)
  }
  slider.hidden = false
  slider.addEventListener('input', () => {
    field.value = comma ? slider.value.replace('.', ',') : slider.value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  slider.addEventListener('change', () =>
    field.dispatchEvent(new Event('change', { bubbles: true })),
  )
  field.addEventListener('input', read)
  document.addEventListener(FILLED_IN, read)
  read()
}
