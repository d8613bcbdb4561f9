import type { LiveOutcome } from '../../core/response/live/settle-live.ts'
import { isField } from '../fields.ts'
import { element } from '../page.ts'

/** Says at a question whether it needs an answer. */
export function require(
  { id, holds }: Extract<LiveOutcome, { effect: 'require' }>,
  word: string,
): void {
  const question = document.getElementById(id)
  if (question === null) return
  const title = question.querySelector('.question-title label, .question-title [id$="-label"]')
  const mark = question.querySelector('.required')
  if (!holds) mark?.remove()
  else if (mark === null) title?.append(' ', element('span', 'required', `(${word})`))
  if (question.getAttribute('role') === 'radiogroup')
    question.setAttribute('aria-required', String(holds))
  const field = document.getElementById(`${id}-0`)
  if (isField(field) && field.type !== 'checkbox' && field.type !== 'radio')
    field.setAttribute('aria-required', String(holds))
}
