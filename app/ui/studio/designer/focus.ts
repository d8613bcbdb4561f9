/** The control of an element by which the keyboard finds it again. */
export const focusHandle = (key: string): void =>
  void focusOn(`[data-card="${CSS.escape(key)}"] [data-handle]`)

/** A field of an element, such as `title` or `choices/2`. */
export const focusField = (key: string, field: string): void =>
  void focusOn(`[data-card="${CSS.escape(key)}"] [data-field="${CSS.escape(field)}"]`)

/** Where one begins to write an element that is new: its title, or the first that it has. */
export function focusFirstField(key: string): void {
  const found = focusOn(`[data-card="${CSS.escape(key)}"] [data-field]`)
  if (found instanceof HTMLTextAreaElement) found.select()
}

/** A list of an element, its first where none is named: as lines, or by its first entry. */
export function focusList(key: string, list = ''): void {
  const card = `[data-card="${CSS.escape(key)}"]`
  const found = focusOn(`${card} :is(.items, .table-edit) [data-field^="${list}"]`)
  if (found instanceof HTMLTextAreaElement) found.select()
}

export const focusPage = (index: number): void =>
  void focusOn(`[data-page="${index}"] [data-handle]`)

function focusOn(selector: string): HTMLElement | null {
  const found = document.querySelector<HTMLElement>(selector)
  found?.focus()
  found?.scrollIntoView({ block: 'nearest' })
  if (found instanceof HTMLTextAreaElement)
    found.setSelectionRange(found.value.length, found.value.length)
  return found
}
