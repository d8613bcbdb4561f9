/**
 * Null for what is no address. `URL.canParse` is not asked: once it was called some thousand times
 * Node 20 has it refuse hosts such as `bücher.example`.
 */
export function readUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}
