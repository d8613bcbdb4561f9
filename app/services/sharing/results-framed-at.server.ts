import { parseSlug } from '../../core/ids.ts'
import type { Shell } from '../shell.server.ts'
import { storageProblem } from '../storage-problem.server.ts'

const EMBED = /^\/results\/([^/?]+)\/embed(?:\/[^/?]+)?\/?(?:\?|$)/

/**
 * Sites that may frame a page of results for other sites, by the address alone, so that refusals are
 * framed as well; null where an address is none of these.
 */
export function resultsFramedAt(shell: Shell, address: string): readonly string[] | null {
  const slug = EMBED.exec(address)?.[1]
  if (slug === undefined) return null
  const parsed = parseSlug(slug)
  try {
    const survey = parsed.ok ? shell.catalog.survey(parsed.value) : null
    return survey?.study.results.embedOrigins ?? []
  } catch (error) {
    // The page itself has the words for that.
    if (storageProblem(error) === null) throw error
    return []
  }
}
