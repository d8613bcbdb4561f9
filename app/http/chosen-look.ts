import type { Definition, Look } from '../core/definition/definition.ts'

/** The address has the last word, so that everybody can have the plain pages. */
export function chosenLook(
  search: URLSearchParams,
  { look, plainGaps }: Pick<Definition, 'look' | 'plainGaps'>,
): Look {
  const asked = search.get('look')
  if (asked === 'plain' || asked === 'rich') return asked
  return plainGaps.length > 0 ? 'rich' : look
}
