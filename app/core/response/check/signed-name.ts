const LONGEST = 100
const BEFORE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><text x="10" y="60">'
const AFTER = '</text></svg>'
const ADDRESS = 'data:image/svg+xml;base64,'

/**
 * A name that was typed in the place of a drawn signature, as a picture of it: whoever can't draw
 * signs so, and both are kept alike.
 */
export function signedName(name: string): string {
  const plain = name.replace(/[<>&"'\p{Cc}]/gu, ' ').trim()
  const written = Array.from(plain).slice(0, LONGEST).join('')
  const bytes = new TextEncoder().encode(`${BEFORE}${written}${AFTER}`)
  return `${ADDRESS}${btoa(String.fromCharCode(...bytes))}`
}

/** The name, where a signature is one that was typed; else null. */
export function nameSigned(signature: string): string | null {
  if (!signature.startsWith(ADDRESS)) return null
  try {
    const bytes = Uint8Array.from(atob(signature.slice(ADDRESS.length)), (byte) =>
      byte.charCodeAt(0),
    )
    const svg = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!svg.startsWith(BEFORE) || !svg.endsWith(AFTER)) return null
    const name = svg.slice(BEFORE.length, svg.length - AFTER.length)
    return signedName(name) === signature && name !== '' ? name : null
  } catch {
    return null
  }
}
