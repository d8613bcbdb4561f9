import type { Definition, Look } from '../core/definition/definition.ts'

/** The address has the last word, so that everybody can have the plain pages. */
export function chosenLook(search: URLSearchParams, { look }: Pick<Definition, 'look'>): Look {
  const asked = search.get('look')
  return asked === 'plain' || asked === 'rich' ? asked : look
}
