import { listSavedViews } from '../../../db/saved-views.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

export type ListedView = {
  readonly id: number
  readonly name: string
  /** The search part of the tables page's address. */
  readonly query: string
}

export const listViews = (shell: Shell, survey: HostedSurvey): readonly ListedView[] =>
  shell.database
    .read((tx) => listSavedViews(tx, survey.id))
    .map(({ id, name, query }) => ({ id, name, query }))
