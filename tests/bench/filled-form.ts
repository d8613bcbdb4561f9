/** What a browser would post of a page on which the first choice of each question was made. */
export function filledForm(html: string): URLSearchParams {
  const form = new URLSearchParams({ intent: 'next' })
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const { type, name, value = '' } = attributesOf(tag)
    if (name === undefined) continue
    if (type === 'hidden') form.append(name, value)
    const isChoice = (type === 'radio' || type === 'checkbox') && name.startsWith('q:')
    if (isChoice && !form.has(name)) form.append(name, value)
  }
  return form
}

const attributesOf = (tag: string): { readonly [name: string]: string | undefined } =>
  Object.fromEntries(
    [...tag.matchAll(/\b([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
