import type { Json, JsonScalar } from '../../json.ts'

/** An answer that is written otherwise from now on. */
export type Revaluing = {
  readonly from: JsonScalar
  readonly to: JsonScalar
  /** Whether what stands between braces reads the answers that may be this one. */
  readonly isRead: (path: string) => boolean
}

/** `1` and `"1"` are one value. */
export const isSameValue = (one: Json | undefined, other: JsonScalar): boolean =>
  one !== undefined && one !== null && typeof one !== 'object' && String(one) === String(other)

type Token = { readonly kind: 'answer' | 'literal' | 'sign'; readonly text: string }

const TOKEN =
  /\{[^{}]*\}|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|<>|[!<>=]=|=[<>]|[[\](),=<>!+*/%^]|-?\d+(?:\.\d+)?(?![^\s[\](),=<>!'"{}])|[^\s[\](),=<>!'"{}]+|\s+|./gsu
const SAYS_WHICH = /^(?:=|==|<>|!=|equals?|notequals?|contains?|notcontains?|anyof|allof|noneof)$/i
/** What may stand between an operator and the values that it compares with. */
const OPENS = /^[[(]$/
const CLOSES = /^[\])]$/

/** A rule with one value written otherwise, wherever it is compared with an answer that may be it. */
export function revaluedInText(text: string, revaluing: Revaluing): string {
  const tokens = (text.match(TOKEN) ?? []).map(tokenOf)
  // Spaces are kept as they are; what counts stands between them.
  const places = tokens.flatMap((token, at) => (token.text.trim() === '' ? [] : [at]))
  const now = tokens.map((token) => token.text)
  const at = (place: number): Token | undefined => tokens[places[place] ?? -1]
  const isRead = (place: number) =>
    at(place)?.kind === 'answer' && revaluing.isRead(pathIn(at(place)?.text ?? ''))
  const take = (place: number) => {
    const token = at(place)
    const index = places[place]
    if (token?.kind !== 'literal' || index === undefined) return
    now[index] = revalued(token.text, revaluing)
  }
  for (const place of places.keys()) {
    if (!SAYS_WHICH.test(at(place)?.text ?? '')) continue
    if (isRead(place - 1)) for (const value of valuesFrom(at, place, 1)) take(value)
    if (isRead(place + 1)) for (const value of valuesFrom(at, place, -1)) take(value)
  }
  return now.join('')
}

/** A single value, or all of a list, beside an operator. */
function valuesFrom(
  at: (place: number) => Token | undefined,
  operator: number,
  step: 1 | -1,
): readonly number[] {
  const [opens, closes] = step === 1 ? [OPENS, CLOSES] : [CLOSES, OPENS]
  let place = operator + step
  let isList = false
  while (opens.test(at(place)?.text ?? '')) {
    isList ||= /[[\]]/.test(at(place)?.text ?? '')
    place += step
  }
  if (!isList) return [place]
  const found: number[] = []
  for (let token = at(place); token !== undefined && !closes.test(token.text); token = at(place)) {
    found.push(place)
    place += step
  }
  return found
}

function tokenOf(text: string): Token {
  if (text.startsWith('{')) return { kind: 'answer', text }
  return { kind: /^['"\p{L}\p{N}_-]/u.test(text) ? 'literal' : 'sign', text }
}

const pathIn = (braced: string): string => braced.slice(1, -1).trim().replace(/^#/, '')

function revalued(literal: string, { from, to }: Revaluing): string {
  const quote = /^['"]/.exec(literal)?.[0] ?? null
  const written = quote === null ? literal : literal.slice(1, -1).replace(/\\(['"])/g, '$1')
  if (!isSameValue(written, from)) return literal
  if (quote === null && typeof to !== 'string') return String(to)
  const mark = quote ?? "'"
  return mark + String(to).replaceAll(mark, `\\${mark}`) + mark
}
