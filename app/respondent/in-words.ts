import { isField, type Field } from './fields.ts'
import type { Words } from './kept.ts'

/** What stands in a form, as one would read it aloud. */
export const wordsOf = (form: HTMLFormElement): Words =>
  Object.fromEntries(
    Array.from(form.querySelectorAll('.question'))
      .filter((question) => question.closest('[hidden]') === null)
      .map((question) => [titleOf(question), answerOf(question)] as const)
      .filter(([, answer]) => answer !== ''),
  )

/** With what it stands in: the same question is asked in many rows and entries. */
function titleOf(question: Element): string {
  const titles: string[] = []
  for (let node: Element | null | undefined = question; node != null;) {
    titles.unshift(spoken(node.querySelector('.question-title, .entry-title')))
    node = node.parentElement?.closest('.question, .entry')
  }
  return titles.filter((title) => title !== '').join(' – ')
}

const answerOf = (question: Element) =>
  Array.from(question.querySelectorAll('input, textarea, select'))
    .filter(isField)
    .filter((field) => field.closest('.question') === question)
    // A slider has no name of its own: what it says stands in its field.
    .filter(({ name }) => name !== '')
    .map(sayPart)
    .filter((text) => text !== '')
    .join('\n')

/** A field that is one of several says which. */
function sayPart(field: Field): string {
  const text = sayField(field)
  const isPart = field.closest('.item, .rank, .range') !== null
  return text === '' || !isPart ? text : `${spoken(field.labels?.[0] ?? null)}: ${text}`
}

function sayField(field: Field): string {
  if (field instanceof HTMLSelectElement)
    return field.value === '' ? '' : spoken(field.selectedOptions[0] ?? null)
  if (field.type !== 'radio' && field.type !== 'checkbox') return field.value.trim()
  if (!(field instanceof HTMLInputElement) || !field.checked) return ''
  const label = spoken(field.labels?.[0] ?? null)
  const row = spoken(field.closest('.matrix tr')?.querySelector('th') ?? null)
  return row === '' ? label : `${row}: ${label}`
}

const spoken = (node: Element | null) => (node?.textContent ?? '').trim().replace(/\s+/g, ' ')
