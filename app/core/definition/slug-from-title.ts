import { parseSlug, type Slug } from '../ids.ts'

const LONGEST = 60

/**
 * The n-th address that a title suggests: letters and digits of the Latin alphabet, with dashes
 * between.
 *
 * @example
 * slugFromTitle('Wie war’s bei uns?', 2) // 'wie-wars-bei-uns-2'
 */
export function slugFromTitle(title: string, n: number): Slug {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '')
  const slug = parseSlug(`${words || 'survey'}${n === 1 ? '' : `-${n}`}`)
  if (!slug.ok) throw new Error(`No address can be made of ${title}`)
  return slug.value
}
