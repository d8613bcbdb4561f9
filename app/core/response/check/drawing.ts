/** What a signature field draws, and nothing that could run, load or style. */
const ELEMENTS: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'path',
  'circle',
  'rect',
  'line',
  'polyline',
])
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'xmlns xmlns:xlink version viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points fill ' +
    'stroke stroke-width stroke-linecap stroke-linejoin transform opacity'
  ).split(' '),
)
const TAG = /<\/?([a-z]+)((?:\s+[a-z:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*)\s*\/?>/gi
const ATTRIBUTE = /([a-z:-]+)\s*=\s*("[^"]*"|'[^']*')/gi
const LINKS = /url\s*\(|script|data:|&/i
const NAMESPACES: ReadonlySet<string> = new Set([
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/xlink',
])

/** Whether an SVG text is lines alone: every tag and attribute is one that only draws. */
export function isPlainDrawing(svg: string): boolean {
  const text = svg.replace(/^\s*<\?xml\s[^<>]{0,100}\?>/, '').trim()
  if (!text.startsWith('<svg')) return false
  // What is no tag may only be blank: no words, comments, entities or declarations.
  if (text.replace(TAG, '').trim() !== '') return false
  for (const [, name = '', attributes = ''] of text.matchAll(TAG)) {
    if (!ELEMENTS.has(name)) return false
    for (const [, key = '', quoted = ''] of attributes.matchAll(ATTRIBUTE)) {
      const value = quoted.slice(1, -1)
      if (!ATTRIBUTES.has(key)) return false
      if (key.startsWith('xmlns') ? !NAMESPACES.has(value) : LINKS.test(value)) return false
    }
  }
  return true
}
