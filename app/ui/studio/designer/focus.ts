/** The control of an element by which the keyboard finds it again. */
export const focusHandle = (key: string): void =>
  focusOn(`[data-card="${CSS.escape(key)}"] [data-handle]`)

/** A field of an element, such as `title` or `choices/2`. */
export const focusField = (key: string, field: string): void =>
  focusOn(`[data-card="${CSS.escape(key)}"] [data-field="${CSS.escape(field)}"]`)

export const focusPage = (index: number): void => focusOn(`[data-page="${index}"] [data-handle]`)

function focusOn(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector)
  found?.focus()
  found?.scrollIntoView({ block: 'nearest' })
  if (found instanceof HTMLTextAreaElement)
    found.setSelectionRange(found.value.length, found.value.length)
}
