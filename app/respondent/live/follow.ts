import { SEEN_FIELD } from '../../core/response/form/field-names.ts'
import { postedOf, type Fields } from '../../core/response/form/posted.ts'
import type { LivePage } from '../../core/response/live/live-page.ts'
import { settleLive, type LiveOutcome } from '../../core/response/live/settle-live.ts'
import { FILLED_IN } from '../page.ts'
import { offer } from './offer.ts'
import { require } from './require.ts'

/** A choice that goes takes its answer along, on which others may hang; then it is looked at again. */
const MOST_ROUNDS = 4

/** Lets what hangs on answers of the page come and go while they are given. */
export function follow(form: HTMLFormElement): void {
  const text = form.dataset['live']
  if (text === undefined) return
  // Our own server wrote it into our own page.
  const page = JSON.parse(text) as LivePage
  const update = () => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const outcomes = settleLive(page, postedOf(textsIn(form)))
      if (!outcomes.map((outcome) => apply(form, outcome)).includes('moved')) break
    }
    markSeen(form)
  }
  form.addEventListener('input', update)
  form.addEventListener('change', update)
  document.addEventListener(FILLED_IN, update)
  addEventListener('pageshow', update)
  update()
}

function apply(form: HTMLFormElement, outcome: LiveOutcome): 'moved' | 'same' {
  switch (outcome.effect) {
    case 'show': {
      const part = document.getElementById(outcome.id)
      if (part !== null) part.hidden = !outcome.holds
      part?.setAttribute('data-seen', JSON.stringify(outcome.seen))
      return 'same'
    }
    case 'require':
      require(outcome, form.dataset['required'] ?? '')
      return 'same'
    case 'offer':
      return offer(form, outcome)
  }
}

/** What somebody has not met is not said to have been seen. */
function markSeen(form: HTMLFormElement): void {
  const fields = new Map(
    Array.from(form.querySelectorAll<HTMLInputElement>(`input[name="${SEEN_FIELD}"]`)).map(
      (field) => [field.value, field],
    ),
  )
  for (const part of Array.from(form.querySelectorAll<HTMLElement>('[data-seen]')))
    for (const name of JSON.parse(part.dataset['seen'] ?? '[]') as readonly string[]) {
      const field = fields.get(name)
      if (field !== undefined) field.disabled = part.closest('[hidden]') !== null
    }
}

function textsIn(form: HTMLFormElement): Fields {
  return [...new FormData(form)].flatMap(([name, value]): Fields =>
    typeof value === 'string' ? [[name, value]] : [],
  )
}
