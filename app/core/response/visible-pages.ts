import type { Element } from '../definition/definition.ts'
import { isTrue } from '../expression/evaluate.ts'
import type { Answers } from './answer.ts'
import type { Plan } from './plan.ts'

/** Indexes of the pages on which there is something to read or to answer. */
export const visiblePages = ({ definition }: Plan, answers: Answers): readonly number[] =>
  definition.pages.flatMap((page, index) =>
    holds(page, answers) && page.elements.some((element) => isShown(element, answers))
      ? [index]
      : [],
  )

const holds = ({ visibleIf }: Pick<Element, 'visibleIf'>, answers: Answers): boolean =>
  visibleIf === null || isTrue(visibleIf, answers)

const isShown = (element: Element, answers: Answers): boolean =>
  holds(element, answers) &&
  (element.kind !== 'panel' || element.elements.some((inner) => isShown(inner, answers)))
