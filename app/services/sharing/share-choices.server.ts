import { codebookOf } from '../../core/codebook/codebook.ts'
import { blocksOf } from '../../core/composition/blocks-of.ts'
import type { Block } from '../../core/composition/block.ts'
import { textIn } from '../../core/definition/localized-text.ts'
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
  const variable = (name: string): string => {
    const title =
      byName.get(name)?.question.title ??
      codebook.find(({ id }) => id === name)?.label ??
      study.derived.find(({ id }) => id === name)?.label
    return title === undefined ? name : textIn(title, locale)
  }
  const labelOf = (block: Block): string | null => {
    switch (block.kind) {
      case 'finding': {
        const found = study.findings.find(({ id }) => id === block.finding)
        return found === undefined ? null : `Finding: ${textIn(found.title, locale)}`
      }
      case 'question':
        return `Question: ${variable(block.variable)}`
      case 'crosstab': {
        const by = study.published.breaks.find(({ id }) => id === block.by)
        return by === undefined
          ? null
          : `Table: ${variable(block.variable)}, ${textIn(by.label, locale)}`
      }
      case 'comparison':
        return `Comparison: ${textIn(block.title, locale)}`
      case 'text':
        return `Text: ${textIn(block.title, locale) || beginningOf(textIn(block.text, locale))}`
      case 'fieldwork':
        return 'How answers came in'
      case 'method':
        return 'Method'
      default:
        return unreachable(block)
    }
  }
  return {
    blocks: blocksOf(study, codebook, definition).flatMap((block) => {
      const label = labelOf(block)
      return label === null ? [] : { id: block.id, label }
    }),
    groups: study.published.filters.map(({ id, label }) => ({ id, label: textIn(label, locale) })),
  }
}

const BEGINNING = 60

const beginningOf = (text: string): string =>
  text.length <= BEGINNING ? text : `${text.slice(0, BEGINNING).trimEnd()}…`
