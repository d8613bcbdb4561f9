const CLOSES: { readonly [opener: string]: string } = { '{': '}', '(': ')', '[': ']' }
const CLOSERS: ReadonlySet<string> = new Set(Object.values(CLOSES))

/** What is plainly wrong with an expression while it is typed; null where nothing is. */
export function expressionSlip(text: string): string | null {
  const open: { readonly closer: string; readonly column: number }[] = []
  let quote: { readonly mark: string; readonly column: number } | null = null
  for (const [at, character] of Array.from(text).entries()) {
    const column = at + 1
    const inName = open.at(-1)?.closer === '}'
    if (quote !== null) {
      if (character === quote.mark) quote = null
    } else if (!inName && (character === "'" || character === '"'))
      quote = { mark: character, column }
    else if (!inName && Object.hasOwn(CLOSES, character))
      open.push({ closer: CLOSES[character] ?? '', column })
    else if (inName ? character === '}' : CLOSERS.has(character)) {
      if (open.pop()?.closer !== character)
        return `Nothing is open that ${character} at column ${column} could close.`
    }
  }
  if (quote !== null) return `The text that begins at column ${quote.column} has no end.`
  const last = open.at(-1)
  return last === undefined ? null : `What opens at column ${last.column} needs a ${last.closer}.`
}
