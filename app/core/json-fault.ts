/** Where a text stops being JSON; lines and columns from 1. */
export type JsonFault = { readonly line: number; readonly column: number; readonly message: string }

/**
 * The first place at which a text is no JSON, or null where it is. The engine's own message says it
 * differently in every version, and often without the place.
 *
 * @example
 * jsonFault('{"a": 1,}')?.column // 9
 */
export function jsonFault(text: string): JsonFault | null {
  const end = failsAt(text)
  if (end === null) return null
  const before = text.slice(0, end.at)
  const line = before.split('\n').length
  return { line, column: end.at - before.lastIndexOf('\n'), message: end.message }
}

type Fault = { readonly at: number; readonly message: string }

const SPACE = /[ \t\n\r]*/y
// eslint-disable-next-line no-control-regex -- JSON forbids just these.
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** Without recursion: a text may be nested as deeply as its author likes. */
function failsAt(text: string): Fault | null {
  let at = 0
  const open: ('{' | '[')[] = []
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null) return false
    at += found[0].length
    return true
  }
  const fault = (message: string): Fault => ({ at, message })
  let expects: 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'commaOrEnd' = 'value'
  for (;;) {
    match(SPACE)
    const next = text[at]
    if (expects === 'commaOrEnd') {
      const inside = open.at(-1)
      if (inside === undefined)
        return next === undefined ? null : fault('Nothing may follow the end')
      const close = inside === '{' ? '}' : ']'
      if (next === close) {
        at += 1
        open.pop()
        continue
      }
      if (next !== ',') return fault(`A comma or “${close}” is expected here`)
      at += 1
      expects = inside === '{' ? 'key' : 'value'
      continue
    }
    if ((expects === 'keyOrEnd' && next === '}') || (expects === 'valueOrEnd' && next === ']')) {
      at += 1
      open.pop()
      expects = 'commaOrEnd'
      continue
    }
    if (expects === 'key' || expects === 'keyOrEnd') {
      if (!match(STRING)) return fault('A name in double quotes is expected here')
      match(SPACE)
      if (text[at] !== ':') return fault('A colon is expected here')
      at += 1
      expects = 'value'
      continue
    }
    if (next === '{' || next === '[') {
      at += 1
      open.push(next)
      expects = next === '{' ? 'keyOrEnd' : 'valueOrEnd'
      continue
    }
    if (!match(STRING) && !match(SCALAR))
      return fault(next === undefined ? 'The text ends too early' : 'A value is expected here')
    expects = 'commaOrEnd'
  }
}
