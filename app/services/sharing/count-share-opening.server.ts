import { countOpening, findShareLink } from '../../../db/share-links.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

/** Somebody has followed a link and looks at what it opens. */
export const countShareOpening = (
  shell: Shell,
  { survey, address }: { readonly survey: HostedSurvey; readonly address: string },
): Promise<void> =>
  shell.database.write((tx) => {
    const link = findShareLink(tx, survey.id, address)
    if (link !== null) countOpening(tx, link.id, shell.now())
  })
