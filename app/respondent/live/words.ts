import { answerField, type FieldPath } from '../../core/response/form/field-names.ts'
import type { LivePage } from '../../core/response/live/live-page.ts'
import { fieldsByName } from '../fields.ts'

/** Finds the texts that name answers of the page; what comes back says them anew. */
export function findWords(form: HTMLFormElement, { words = [] }: LivePage): () => void {
  const texts = document.createTreeWalker(form, NodeFilter.SHOW_TEXT)
  const found: (() => void)[] = []
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node as Text
    // A number may stand before it.
    const live = words.find(({ was }) => text.data === was || text.data.endsWith(` ${was}`))
    if (live === undefined) continue
    const before = text.data.slice(0, -live.was.length)
    found.push(() => {
      text.data =
        before +
        live.parts.map((part) => (typeof part === 'string' ? part : said(form, part.path))).join('')
    })
  }
  return () => found.forEach((say) => say())
}

const said = (form: HTMLFormElement, path: FieldPath): string =>
  (fieldsByName(form).get(answerField(path)) ?? [])
    .filter((field) => field.closest('[hidden]') === null)
    .flatMap((field) => {
      if (field instanceof HTMLSelectElement)
        return field.value === '' ? [] : (field.selectedOptions[0]?.text ?? [])
      if (field.type !== 'radio' && field.type !== 'checkbox') return field.value.trim()
      const isChosen = field instanceof HTMLInputElement && field.checked && field.value !== ''
      return isChosen ? (field.labels?.[0]?.firstChild?.textContent ?? []) : []
    })
    .join(', ')
