import { textIn } from '../../core/definition/localized-text.ts'
import type { SurveyPage } from '../../core/results/survey-page.ts'
import type { Grant } from '../../core/sharing/grant.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { grantedBlocks } from './shared-results.server.ts'

/** A group of people that the reader of a link may look at; a null id is where the link begins. */
export type SharedGroup = { readonly id: string | null; readonly label: string }

/** What stands around the numbers of a link: of the method and the study only what it opens. */
export function sharedPage(survey: HostedSurvey, grant: Grant, page: SurveyPage): SurveyPage {
  const isWhole = grant.blocks === null
  const hasMethod = grantedBlocks(survey, grant).some(({ kind }) => kind === 'method')
  return {
    ...page,
    earlier:
      isWhole || page.earlier === null
        ? page.earlier
        : { ...page.earlier, fieldwork: '', sample: '' },
    beside: [],
    notes: isWhole ? page.notes : [],
    provenance: isWhole ? page.provenance : [],
    method: hasMethod ? page.method : [],
  }
}

/** Groups among which its reader may choose, the one with which the link begins first. */
export function sharedGroups(
  { study }: HostedSurvey,
  { filters, segment }: Grant,
  locale: string,
): readonly SharedGroup[] {
  const labelOf = (id: string) => {
    const found = study.published.filters.find((each) => each.id === id)
    return found === undefined ? null : textIn(found.label, locale)
  }
  const first = segment === null ? 'Everybody' : (labelOf(segment) ?? segment)
  return [
    { id: null, label: first },
    ...filters.flatMap((id) => {
      const label = labelOf(id)
      return label === null || id === segment ? [] : { id, label }
    }),
  ]
}

/** The group in which numbers are shown, by its label; null where they are of everybody. */
export const chosenGroup = (
  { segment }: Grant,
  groups: readonly SharedGroup[],
  filter: string | null,
): string | null =>
  filter === null && segment === null
    ? null
    : ((groups.find(({ id }) => id === filter) ?? groups[0])?.label ?? null)
