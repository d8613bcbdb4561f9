import { HONEYPOT_FIELD } from '../core/response/form/field-names.ts'

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const NO_ANSWER = new Set(['hidden', 'submit', 'button', 'file'])

export const isField = (node: unknown): node is Field =>
  (node instanceof HTMLInputElement && !NO_ANSWER.has(node.type) && node.name !== HONEYPOT_FIELD) ||
  node instanceof HTMLTextAreaElement ||
  node instanceof HTMLSelectElement

export function fieldsByName(form: HTMLFormElement): ReadonlyMap<string, readonly Field[]> {
  const fields = new Map<string, Field[]>()
  for (const field of Array.from(form.elements)) {
    if (!isField(field) || field.name === '') continue
    fields.set(field.name, [...(fields.get(field.name) ?? []), field])
  }
  return fields
}

/** What the server put there, whatever the browser has filled in since. */
export const renderedIn = (fields: readonly Field[]): readonly string[] =>
  fields.flatMap((field) => {
    if (field instanceof HTMLSelectElement) {
      const options = Array.from(field.options)
      const chosen = options.find(({ defaultSelected }) => defaultSelected) ?? options[0]
      return chosen === undefined ? [] : [chosen.value]
    }
    if (!isTick(field)) return [field.defaultValue]
    return field.defaultChecked ? [field.value] : []
  })

export const valuesIn = (fields: readonly Field[]): readonly string[] =>
  fields.flatMap((field) => {
    if (!isTick(field)) return [field.value]
    return field.checked ? [field.value] : []
  })

export function fillIn(fields: readonly Field[], values: readonly string[]): void {
  fields.forEach((field, index) => {
    if (isTick(field)) field.checked = values.includes(field.value)
    else field.value = values[index] ?? ''
  })
}

export const areSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((value, index) => value === others[index])

const isTick = (field: Field): field is HTMLInputElement =>
  field.type === 'radio' || field.type === 'checkbox'
