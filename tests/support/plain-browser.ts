/** A browser without script: follows redirects, keeps no cookies, posts what stands in the form. */
export type PlainPage = { readonly url: string; readonly status: number; readonly html: string }

export const openPlain = async (url: string): Promise<PlainPage> => pageOf(await fetch(url))

/** Presses a button after writing into fields by their names; null takes a field out. */
export async function postPlain(
  page: PlainPage,
  writes: Readonly<Record<string, string | readonly string[] | null>>,
  pressed: readonly [name: string, value: string] = ['intent', 'next'],
): Promise<PlainPage> {
  const body = new URLSearchParams()
  for (const [name, value] of fieldsIn(page.html)) if (!(name in writes)) body.append(name, value)
  for (const [name, value] of Object.entries(writes))
    for (const one of value === null ? [] : [value].flat()) body.append(name, one)
  body.append(...pressed)
  const headers = { Origin: new URL(page.url).origin }
  return pageOf(await fetch(page.url, { method: 'POST', body, headers }))
}

async function pageOf(response: Response): Promise<PlainPage> {
  return { url: response.url, status: response.status, html: await response.text() }
}

/** Successful controls as HTML has them: what is disabled or not chosen is not sent. */
export function fieldsIn(html: string): readonly (readonly [string, string])[] {
  const form = /<form[^>]*data-answers[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  const open = form.replace(/<fieldset[^>]*\sdisabled(?:=""|\s|>)[\s\S]*?<\/fieldset>/g, '')
  const fields: [string, string][] = []
  for (const [tag] of open.matchAll(/<input[^>]*>/g)) {
    const [type, name] = [attribute(tag, 'type'), attribute(tag, 'name')]
    const isOff = (type === 'radio' || type === 'checkbox') && !/\schecked/.test(tag)
    if (name !== null && !isOff) fields.push([name, attribute(tag, 'value') ?? ''])
  }
  for (const [tag, inside = ''] of open.matchAll(/<textarea[^>]*>([\s\S]*?)<\/textarea>/g))
    fields.push([attribute(tag, 'name') ?? '', plain(inside)])
  for (const [tag, inside = ''] of open.matchAll(/<select[^>]*>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option[^>]*\sselected[^>]*>/.exec(inside)?.[0] ?? ''
    fields.push([attribute(tag, 'name') ?? '', attribute(chosen, 'value') ?? ''])
  }
  return fields
}

/** What a field of the page holds. */
export const fieldIn = (page: PlainPage, name: string): string | undefined =>
  fieldsIn(page.html).find(([field]) => field === name)?.[1]

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? null : plain(found)
}

const plain = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
