import { isDeepStrictEqual } from 'node:util'
import { findSurvey } from '../../../db/surveys.server.ts'
import type { Shell } from '../shell.server.ts'
import { loadReconstruction } from './load-reconstruction.server.ts'
import { publishSurvey } from './publish-survey.server.ts'
import { listFolders, readFolder, type SurveyFolder } from './read-folder.server.ts'

export type SeedReport = {
  readonly folder: string
  /** `differs`: the folder is not what is published; `rapport publish` would publish it. */
  readonly state: 'published' | 'unchanged' | 'differs' | 'unreadable'
  /** Why it can't be read; else empty. */
  readonly detail: string
}

/** Loads the studies into an empty database; later on it only reports what differs. */
export async function seedStudies(
  shell: Shell,
  options: {
    readonly folder: string
    readonly loads: 'studies' | 'nothing'
    readonly onProgress: (line: string) => void
  },
): Promise<readonly SeedReport[]> {
  if (options.loads === 'nothing') return []
  const isEmpty = shell.catalog.surveys().length === 0
  const reports: SeedReport[] = []
  for (const path of listFolders(options.folder)) {
    const read = readFolder(path)
    reports.push(
      !read.ok
        ? { folder: path, state: 'unreadable', detail: read.problem.detail }
        : isEmpty
          ? await publish(shell, read.value)
          : compare(shell, read.value),
    )
  }
  for (const survey of shell.catalog.surveys()) {
    const loaded = await loadReconstruction(shell, survey, (done, of) =>
      options.onProgress(`${survey.slug}: rebuilding ${done} of ${of} responses`),
    )
    if (!loaded.ok) throw new Error(`${survey.slug}: ${loaded.problem.detail}`)
  }
  return reports
}

async function publish(shell: Shell, folder: SurveyFolder): Promise<SeedReport> {
  const published = await publishSurvey(shell, { ...folder, actor: 'first start' })
  return published.ok
    ? { folder: folder.slug, state: 'published', detail: '' }
    : { folder: folder.slug, state: 'unreadable', detail: published.problem.detail }
}

function compare(shell: Shell, folder: SurveyFolder): SeedReport {
  const stored = shell.database.read((tx) => findSurvey(tx, folder.slug))
  const current = shell.catalog.survey(folder.slug)?.current
  const same =
    stored !== null &&
    current !== undefined &&
    isDeepStrictEqual(JSON.parse(current.source), folder.source) &&
    isDeepStrictEqual(JSON.parse(stored.study), folder.study)
  return { folder: folder.slug, state: same ? 'unchanged' : 'differs', detail: '' }
}
