import type { Model, Question } from 'survey-core'

/** Where somebody was on the plain page. */
export type Place = {
  readonly focus:
    | { readonly kind: 'field'; readonly question: string; readonly value: string }
    | { readonly kind: 'page' }
    | { readonly kind: 'elsewhere' }
  /** The question that the eyes are on, and how far down it stood. */
  readonly anchor: { readonly question: string; readonly top: number } | null
}

const FIELDS = '[name^="q:"], [name^="c:"]'

export function placeIn(form: HTMLFormElement): Place {
  const focused = document.activeElement
  const isHere = focused !== null && form.contains(focused)
  const eyed = isHere && focused.matches(FIELDS) ? focused : firstInSight(form)
  const name = eyed === null ? null : questionOf(eyed)
  return {
    focus:
      isHere && focused.matches(FIELDS)
        ? { kind: 'field', question: questionOf(focused), value: valueOf(focused) }
        : { kind: isHere ? 'page' : 'elsewhere' },
    anchor:
      eyed === null || name === null
        ? null
        : { question: name, top: frameOf(eyed).getBoundingClientRect().top },
  }
}

/** Goes on where somebody was: the same question at the same height, the same field in focus. */
export function returnTo({ focus, anchor }: Place, model: Model, holder: HTMLElement): void {
  if (anchor !== null) {
    const frame = frameIn(holder, questionNamed(model, anchor.question))
    if (frame !== null) scrollBy(0, frame.getBoundingClientRect().top - anchor.top)
  }
  if (focus.kind === 'elsewhere') return
  const field =
    focus.kind === 'field'
      ? fieldIn(holder, questionNamed(model, focus.question), focus.value)
      : holder.querySelector<HTMLElement>('h1')
  field?.focus({ preventScroll: true })
}

/** The name of the question behind a field, which stands before the first slash of its path. */
const questionOf = (field: Element): string =>
  (field.getAttribute('name') ?? '')
    .replace(/^\w+:/, '')
    .replace(/\/.*$/s, '')
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')

const valueOf = (field: Element): string => (field instanceof HTMLInputElement ? field.value : '')

const firstInSight = (form: HTMLFormElement): Element | null =>
  Array.from(form.querySelectorAll(FIELDS)).find(
    (field) => frameOf(field).getBoundingClientRect().bottom > 0,
  ) ?? null

const frameOf = (field: Element): Element => field.closest('.question') ?? field

const questionNamed = (model: Model, valueName: string): Question | null =>
  (model.getAllQuestions() as readonly Question[]).find(
    (question) => question.getValueName() === valueName,
  ) ?? null

const frameIn = (holder: HTMLElement, question: Question | null): HTMLElement | null =>
  question === null ? null : holder.querySelector(`[data-name="${CSS.escape(question.name)}"]`)

function fieldIn(
  holder: HTMLElement,
  question: Question | null,
  value: string,
): HTMLElement | null {
  const frame = frameIn(holder, question)
  const fields = Array.from(
    frame?.querySelectorAll<HTMLElement>('input, textarea, [tabindex="0"]') ?? [],
  )
  return (
    fields.find((field) => field instanceof HTMLInputElement && field.value === value) ??
    fields[0] ??
    null
  )
}
