import type { Block, Visibility } from '../../../composition/block.ts'
import type { Json } from '../../../json.ts'
import { valueAt } from '../../operation.ts'
import { asJson, type DraftDocument } from '../../step.ts'
import type { Deed } from '../deed.ts'
import { setInStudy, typeInStudy } from '../study/set-in-study.ts'
import { STUDY_LISTS } from '../study/study-list.ts'

const BLOCKS = STUDY_LISTS.blocks.pointer

/** Whether somebody composes the results page, or the survey suggests it. */
export const isComposed = (document: DraftDocument): boolean =>
  Array.isArray(valueAt(asJson(document), BLOCKS))

/** Goes on from blocks, such as those that the survey suggests. */
export const composeFrom = (document: DraftDocument, blocks: readonly Block[]): Deed => ({
  ...setInStudy(document, 'results page', [[BLOCKS, blocks.map(written)]]),
  name: 'Compose the results page',
})

/** Leaves the page to what the survey suggests. */
export const leaveToSurvey = (document: DraftDocument): Deed => ({
  ...setInStudy(document, 'results page', [[BLOCKS, undefined]]),
  name: 'Go back to the default results page',
})

/** A block as a study writes it; what it does not say is left out. */
const written = (block: Block): Json =>
  Object.fromEntries(Object.entries(block as object).filter(([, value]) => value !== null))

export const VISIBILITY = '/study/results/visibility'

/** Who may see results, as a study says it; everybody where it says nothing. */
export const visibilityOf = (document: DraftDocument): Json =>
  valueAt(asJson(document), VISIBILITY) ?? 'always'

export const setVisibility = (document: DraftDocument, visibility: Visibility): Deed =>
  setInStudy(document, 'who may see results', [[VISIBILITY, visibility]])

export const EMBED_ORIGINS = '/study/results/embedOrigins'

/** Sites that may show results within their pages, as a study lists them. */
export function embedOriginsOf(document: DraftDocument): readonly string[] {
  const listed = valueAt(asJson(document), EMBED_ORIGINS)
  return Array.isArray(listed) ? listed.filter((one): one is string => typeof one === 'string') : []
}

export const listEmbedOrigins = (document: DraftDocument, origins: readonly string[]): Deed =>
  typeInStudy(
    document,
    { pointer: EMBED_ORIGINS, label: 'sites that may show results' },
    origins.length === 0 ? undefined : [...origins],
  )
