/** Written alike whatever the case and the marks above letters. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Finds texts in which every word that is looked for stands somewhere; null where nothing is. */
export function textSearch(query: string): ((text: string) => boolean) | null {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return null
  return (text) => {
    const where = folded(text)
    return words.every((word) => where.includes(word))
  }
}
