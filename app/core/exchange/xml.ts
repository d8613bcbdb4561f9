const MARKUP = /[&<>"]/g
const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
/** What XML 1.0 has no way to write, lone halves of characters included. */
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex -- these very characters are meant
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** What XML can't write becomes a replacement character. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '\uFFFD')

/** Text between tags or in an attribute. */
export const xmlText = (text: string): string =>
  writable(text).replace(MARKUP, (character) => ENTITIES[character] ?? '')

export type XmlContent = string | readonly XmlElement[]

export type XmlElement = {
  readonly name: string
  readonly attributes: { readonly [name: string]: string | number | null }
  readonly content: XmlContent
}

/** An element; attributes that are null are left out. */
export const element = (
  name: string,
  attributes: XmlElement['attributes'] = {},
  content: XmlContent = [],
): XmlElement => ({ name, attributes, content })

export function writeXml({ name, attributes, content }: XmlElement, indent = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${xmlText(String(value)).replace(/[\t\r\n]/g, ' ')}"`)
    .join('')
  if (typeof content === 'string')
    return `${indent}<${name}${written}>${xmlText(content)}</${name}>\n`
  if (content.length === 0) return `${indent}<${name}${written}/>\n`
  const inside = content.map((child) => writeXml(child, `${indent}  `)).join('')
  return `${indent}<${name}${written}>\n${inside}${indent}</${name}>\n`
}
