import { latestRelease } from '../../../db/releases.server.ts'
import { textIn } from '../../core/definition/localized-text.ts'
import type { FileAbout } from '../../core/exchange/file-facts.ts'
import type { Shell } from '../shell.server.ts'
import type { ExportOrder } from './export-order.server.ts'

/** What is said of a file of responses, for whoever finds it later. */
export const fileAbout = (
  { database, now }: Shell,
  { survey, versions, sources, selection, weight, locale }: ExportOrder,
): FileAbout => ({
  slug: survey.slug,
  title: textIn(survey.current.plan.definition.title, locale),
  createdAt: now(),
  locale,
  versions: versions.map(({ number }) => number).toSorted((a, b) => a - b),
  sources,
  filter: selection.where?.text ?? null,
  weight,
  release: database.read((tx) => latestRelease(tx, survey.id))?.release.number ?? null,
})
