import { answerField, pathUnder } from '../../core/response/form/field-names.ts'
import type { LiveOutcome } from '../../core/response/live/settle-live.ts'

type Offer = Extract<LiveOutcome, { effect: 'offer' }>

/** Lets a choice, a row or a column come and go; what goes is not posted. */
export function offer(form: HTMLFormElement, { kind, path, value, holds }: Offer) {
  const text = String(value)
  const own = answerField(path)
  const below = answerField(pathUnder(path, text))
  let moved: 'moved' | 'same' = 'same'
  const put = (
    field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLOptionElement,
  ) => {
    if (field.disabled === holds) moved = 'moved'
    field.disabled = !holds
  }
  for (const field of Array.from(form.elements)) {
    if (field instanceof HTMLSelectElement && kind === 'choice' && field.name === own) {
      for (const option of Array.from(field.options))
        if (option.value === text) {
          put(option)
          option.hidden = !holds
          swapIn(field, option, holds)
        }
      continue
    }
    if (!isAnswer(field)) continue
    const isIt =
      kind === 'choice'
        ? (field.name === own && field.value === text) || field.name === below
        : kind === 'row'
          ? field.name === below || field.name.slice(1).startsWith(`${below.slice(1)}/`)
          : field.name.startsWith(`${own}/`) && field.value === text
    if (!isIt) continue
    put(field)
    const box = field.closest<HTMLElement>(BOX[kind])
    if (box !== null) box.hidden = !holds
  }
  return moved
}

/** A list shows what is chosen even where it may no longer be; it goes, and comes back with it. */
function swapIn(list: HTMLSelectElement, option: HTMLOptionElement, holds: boolean): void {
  if (!holds && option.selected) {
    list.value = ''
    option.dataset['chosen'] = ''
  } else if (holds && option.dataset['chosen'] !== undefined && list.value === '') {
    list.value = option.value
    delete option.dataset['chosen']
  }
}

const BOX: Readonly<Record<Offer['kind'], string>> = {
  choice: '.choice, .step, .rank',
  row: 'tr, .entry, .row',
  column: 'td, .cell',
}

const isAnswer = (node: Element) =>
  node instanceof HTMLInputElement ||
  node instanceof HTMLSelectElement ||
  node instanceof HTMLTextAreaElement
