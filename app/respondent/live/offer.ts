import { answerField, pathUnder } from '../../core/response/form/field-names.ts'
import type { LiveOutcome } from '../../core/response/live/settle-live.ts'
import { isField } from '../fields.ts'

/** Lets a choice come and go; one that goes is not posted. */
export function offer(
  form: HTMLFormElement,
  { path, value, holds }: Extract<LiveOutcome, { effect: 'offer' }>,
): 'moved' | 'same' {
  const own = answerField(path)
  const ranked = answerField(pathUnder(path, String(value)))
  let moved: 'moved' | 'same' = 'same'
  for (const field of Array.from(form.elements).filter(isField)) {
    const choice =
      field.name === ranked
        ? field
        : field.name !== own
          ? undefined
          : field instanceof HTMLSelectElement
            ? Array.from(field.options).find((option) => option.value === String(value))
            : field.value === String(value)
              ? field
              : undefined
    if (choice === undefined || choice.disabled === !holds) continue
    moved = 'moved'
    choice.disabled = !holds
    // A list would show what was chosen even where it may no longer be.
    if (!holds && choice instanceof HTMLOptionElement && choice.selected) field.value = ''
    const box = choice instanceof HTMLOptionElement ? choice : choice.closest<HTMLElement>(BOX)
    if (box !== null) box.hidden = !holds
  }
  return moved
}

const BOX = '.choice, .step, .rank'
