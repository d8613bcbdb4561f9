/** The number of a version in an address or a form; null for what is none. */
export const versionNumber = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
