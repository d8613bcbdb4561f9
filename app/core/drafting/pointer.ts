/** A place in a JSON document, as RFC 6901 writes it: `/source/pages/0/title`. */
export type Pointer = string

export type Token = string

export const tokensOf = (pointer: Pointer): readonly Token[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))

export const pointerOf = (tokens: readonly (Token | number)[]): Pointer =>
  tokens.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** A place within another one. */
export const within = (pointer: Pointer, ...tokens: readonly (Token | number)[]): Pointer =>
  pointer + pointerOf(tokens)

/** The place that holds this one, and the name that this one has there; null for the whole. */
export function splitPointer(
  pointer: Pointer,
): { readonly holder: Pointer; readonly token: Token } | null {
  const at = pointer.lastIndexOf('/')
  const token = tokensOf(pointer).at(-1)
  return token === undefined ? null : { holder: pointer.slice(0, at), token }
}

/** Whether a place is another one or lies in it. */
export const isWithin = (pointer: Pointer, holder: Pointer): boolean =>
  pointer === holder || pointer.startsWith(`${holder}/`)

const INDEX = /^(?:0|[1-9]\d{0,8})$/

/** The number of an entry of a list; null for what is no number. */
export const indexOf = (token: Token): number | null => (INDEX.test(token) ? Number(token) : null)
