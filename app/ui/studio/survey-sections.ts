import type { SurveyVerb } from '#app/core/policies.ts'

/** What a researcher does with one survey, in the order in which it is done. */
export type SectionId =
  | 'edit'
  | 'publish'
  | 'collect'
  | 'fieldwork'
  | 'responses'
  | 'tables'
  | 'sharing'
  | 'exports'
  | 'import'
  | 'people'

export type Section = {
  readonly id: SectionId
  readonly label: string
  /** Beneath the survey's own address. */
  readonly path: string
  /** Whoever may not do this is not led there. */
  readonly verb: SurveyVerb
}

export const SURVEY_SECTIONS: readonly Section[] = [
  { id: 'edit', label: 'Edit', path: 'edit', verb: 'draft.read' },
  { id: 'publish', label: 'Publish', path: 'publish', verb: 'draft.publish' },
  { id: 'collect', label: 'Collect', path: 'collect', verb: 'collectors.read' },
  { id: 'fieldwork', label: 'Fieldwork', path: 'fieldwork', verb: 'collectors.read' },
  { id: 'responses', label: 'Responses', path: 'responses', verb: 'responses.read' },
  { id: 'tables', label: 'Tables', path: 'tables', verb: 'tables.read' },
  { id: 'sharing', label: 'Share results', path: 'results-links', verb: 'sharing.read' },
  { id: 'exports', label: 'Export', path: 'exports', verb: 'responses.read' },
  { id: 'import', label: 'Import', path: 'import', verb: 'responses.import' },
  { id: 'people', label: 'People', path: 'people', verb: 'members.change' },
]

export const sectionAddress = (slug: string, { path }: Pick<Section, 'path'>): string =>
  `/studio/surveys/${slug}/${path}`
