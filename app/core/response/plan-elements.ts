import {
  commentKey,
  isQuestion,
  type Element,
  type Page,
  type Question,
} from '../definition/definition.ts'
import type { Expression } from '../expression/expression.ts'
import { under } from './check/checked.ts'
import { compileQuestion } from './check/compile-check.ts'
import type { PlannedQuestion } from './planned-question.ts'
import { rulesWith } from './rules-with.ts'

/** The questions among elements, in their order, each with every rule that it stands under. */
export function planElements(
  elements: readonly Element[],
  outer: readonly Expression[],
  page: Page,
  pageIndex: number,
): readonly PlannedQuestion[] {
  return elements.flatMap((element): readonly PlannedQuestion[] => {
    const visibleIf = rulesWith(outer, element.visibleIf)
    if (element.kind === 'panel') return planElements(element.elements, visibleIf, page, pageIndex)
    if (!isQuestion(element)) return []
    return [
      {
        question: element,
        page,
        pageIndex,
        visibleIf,
        pointer: under('', element.name),
        wordsKey: commentKey(element.name),
        ...compileQuestion(element),
        reads: readsOthers(element) ? 'others' : 'itself',
      },
    ]
  })
}

function readsOthers(question: Question): boolean {
  if (question.validators.some(({ kind }) => kind === 'expression')) return true
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking':
    case 'matrix':
      return question.rules !== null
    case 'text':
      return question.min?.kind === 'computed' || question.max?.kind === 'computed'
    case 'number':
    case 'range':
      return question.minIf !== null || question.maxIf !== null
    case 'textGroup':
    case 'grid':
    case 'entries':
      return true
    case 'rating':
    case 'file':
    case 'signature':
    case 'computed':
      return false
  }
}
