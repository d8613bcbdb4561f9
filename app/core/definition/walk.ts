import {
  isQuestion,
  type Definition,
  type Element,
  type Page,
  type Question,
} from './definition.ts'

export function* elementsOf(elements: readonly Element[]): Generator<Element> {
  for (const element of elements) {
    yield element
    if (element.kind === 'panel') yield* elementsOf(element.elements)
  }
}

export const questionsAmong = (elements: readonly Element[]): readonly Question[] =>
  [...elementsOf(elements)].filter(isQuestion)

export const questionsOn = (page: Page): readonly Question[] => questionsAmong(page.elements)

export const questionsOf = (definition: Definition): readonly Question[] =>
  definition.pages.flatMap(questionsOn)
