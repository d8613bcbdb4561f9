import { codebookOf } from '../../core/codebook/codebook.ts'
import { blocksOf } from '../../core/composition/blocks-of.ts'
import type { Block } from '../../core/composition/block.ts'
import { textIn } from '../../core/definition/localized-text.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

type Choice = { readonly id: string; readonly label: string }

/** What links to a survey's results can open, in words. */
export type ShareChoices = {
  readonly blocks: readonly Choice[]
  readonly groups: readonly Choice[]
}

export function shareChoices({ study, current }: HostedSurvey): ShareChoices {
  const { definition, byName } = current.plan
  const { locale } = definition
  const codebook = codebookOf(definition, study.measures)
  const labelOf = (block: Block): string | null => {
    if (block.kind === 'method') return 'Method'
    if (block.kind === 'finding') {
      const found = study.findings.find(({ id }) => id === block.finding)
      return found === undefined ? null : `Finding: ${textIn(found.title, locale)}`
    }
    if (block.kind !== 'question') return null
    const title =
      byName.get(block.variable)?.question.title ??
      codebook.find(({ id }) => id === block.variable)?.label ??
      study.derived.find(({ id }) => id === block.variable)?.label
    return `Question: ${title === undefined ? block.variable : textIn(title, locale)}`
  }
  return {
    // Others have no place on the page so far.
    blocks: blocksOf(study, codebook, definition).flatMap((block) => {
      const label = labelOf(block)
      return label === null ? [] : { id: block.id, label }
    }),
    groups: study.published.filters.map(({ id, label }) => ({ id, label: textIn(label, locale) })),
  }
}
