import { releaseBy } from '../../../db/releases.server.ts'
import { parseSlug } from '../../core/ids.ts'
import type { Shell } from '../shell.server.ts'

/** Another text whenever there may be something else to show of these surveys, or to somebody else. */
export const publishedNow = ({ catalog, database }: Shell, slugs: readonly string[]): string => {
  const surveys = slugs.flatMap((slug) => {
    const parsed = parseSlug(slug)
    return parsed.ok ? (catalog.survey(parsed.value) ?? []) : []
  })
  const releases = database.read((tx) =>
    surveys.map(({ id }) => releaseBy(tx, id, null)?.number ?? 0),
  )
  return [catalog.edition(), ...releases].join(' ')
}
