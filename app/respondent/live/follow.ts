import { SEEN_FIELD, SEEN_INSIDE_FIELD } from '../../core/response/form/field-names.ts'
import { postedOf, type Fields } from '../../core/response/form/posted.ts'
import type { LivePage } from '../../core/response/live/live-page.ts'
import { settleLive, type LiveOutcome } from '../../core/response/live/settle-live.ts'
import { element, FILLED_IN } from '../page.ts'
import { offer } from './offer.ts'
import { findWords } from './words.ts'
import { require } from './require.ts'

/** A choice that goes takes its answer along, on which others may hang; then it is looked at again. */
const MOST_ROUNDS = 4

/** Lets what hangs on answers of the page come and go while they are given. */
export function follow(form: HTMLFormElement): void {
  const text = form.dataset['live']
  if (text === undefined) return
  // Our own server wrote it into our own page.
  const page = JSON.parse(text) as LivePage
  const sayWords = findWords(form, page)
  const update = () => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const outcomes = settleLive(page, postedOf(textsIn(form)))
      const moved = outcomes.map((outcome) => apply(form, outcome)).includes('moved')
      for (const outcome of outcomes) markSeen(form, outcome)
      if (!moved) break
    }
    sayWords()
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
function markSeen(form: HTMLFormElement, outcome: LiveOutcome): void {
  // All that is offered has been seen.
  if (outcome.effect === 'offer') seenField(form, SEEN_INSIDE_FIELD, outcome.path)
  if (outcome.effect !== 'show') return
  const isMet = document.getElementById(outcome.id)?.closest('[hidden]') === null
  const name = outcome.inside ? SEEN_INSIDE_FIELD : SEEN_FIELD
  for (const value of outcome.seen) seenField(form, name, value).disabled = !isMet
}

function seenField(form: HTMLFormElement, name: string, value: string): HTMLInputElement {
  const fields = form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)
  const known = Array.from(fields).find((field) => field.value === value)
  if (known !== undefined) return known
  const made = element('input')
  made.type = 'hidden'
  made.name = name
  made.value = value
  form.prepend(made)
  return made
}

function textsIn(form: HTMLFormElement): Fields {
  return [...new FormData(form)].flatMap(([name, value]): Fields =>
    typeof value === 'string' ? [[name, value]] : [],
  )
}
