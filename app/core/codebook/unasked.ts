import type { Codebook } from './variable.ts'

/** Questions of a codebook that a version did not have yet: nobody who answered it was asked them. */
export function unaskedIn(version: Codebook, codebook: Codebook): readonly string[] {
  const asked = new Set(version.map(({ question }) => question))
  return [...new Set(codebook.map(({ question }) => question))].filter((name) => !asked.has(name))
}
