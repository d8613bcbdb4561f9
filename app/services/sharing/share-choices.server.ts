import { codebookOf } from '../../core/codebook/codebook.ts'
import { blocksOf } from '../../core/composition/blocks-of.ts'
import type { Block } from '../../core/composition/block.ts'
import { textIn, type LocalizedText } from '../../core/definition/localized-text.ts'
import { unreachable } from '../../core/result.ts'
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
  const said = (text: LocalizedText) => textIn(text, locale)
  const titleOf = (variable: string): string => {
    const title =
      byName.get(variable)?.question.title ??
      codebook.find(({ id }) => id === variable)?.label ??
      study.derived.find(({ id }) => id === variable)?.label
    return title === undefined ? variable : said(title)
  }
  const labelOf = (block: Block): string => {
    switch (block.kind) {
      case 'finding': {
        const found = study.findings.find(({ id }) => id === block.finding)
        return `Finding: ${found === undefined ? block.finding : said(found.title)}`
      }
      case 'question':
        return `Question: ${titleOf(block.variable)}`
      case 'crosstab': {
        const by = study.published.breaks.find(({ id }) => id === block.by)
        return `Table: ${titleOf(block.variable)}, ${by === undefined ? `by ${block.by}` : said(by.label)}`
      }
      case 'comparison':
        return `Comparison: ${said(block.title) || block.id}`
      case 'text':
        return `Text: ${said(block.title) || block.id}`
      case 'fieldwork':
        return 'Fieldwork'
      case 'method':
        return 'Method'
      default:
        return unreachable(block)
    }
  }
  return {
    blocks: blocksOf(study, codebook, definition).map((block) => ({
      id: block.id,
      label: labelOf(block),
    })),
    groups: study.published.filters.map(({ id, label }) => ({ id, label: textIn(label, locale) })),
  }
}
