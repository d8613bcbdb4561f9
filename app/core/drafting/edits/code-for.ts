const LONGEST = 24

/** A readable code for a text, "Very well" to `veryWell`; null where it has no letters for one. */
export function codeFor(text: string): string | null {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
  const taken: string[] = []
  for (const word of words) {
    if (taken.join('').length + word.length > LONGEST && taken.length > 0) break
    taken.push(word)
  }
  const code = taken
    .map((word, at) =>
      at === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('')
    .slice(0, LONGEST)
  return /^[a-z]/.test(code) ? code : null
}
