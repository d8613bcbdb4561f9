import type { Definition, Element } from '../definition/definition.ts'
import { textIn } from '../definition/localized-text.ts'
import { elementsOf } from '../definition/walk.ts'

const WORDS_A_MINUTE = 200

/** Seconds that an answer takes once its question is read: rules of thumb, on the slow side. */
function secondsFor(element: Element): number {
  switch (element.kind) {
    case 'panel':
    case 'html':
    case 'image':
    case 'computed':
      return 0
    case 'single':
    case 'rating':
      return 5
    case 'multiple':
      return 8
    case 'number':
    case 'range':
      return 8
    case 'ranking':
      return 4 * Math.max(element.choices.length, 2)
    case 'matrix':
      return 4 * element.rows.length
    case 'text':
      return element.lines === 'many' ? 45 : 10
    case 'textGroup':
      return 10 * element.items.length
    case 'grid':
      return element.rows.length * sum(element.elements.map(secondsFor))
    case 'entries':
      return Math.max(element.minEntries, 1) * sum(element.elements.map(secondsFor))
    case 'file':
      return 30
    case 'signature':
      return 15
  }
}

/**
 * About how many minutes a survey takes, in whole minutes, at least one: reading its words, and
 * answering. What not everybody is asked counts half.
 */
export function minutesToAnswer({ pages }: Definition, locale: string): number {
  const seconds = pages.map((page) => {
    const all = [...elementsOf(page.elements)]
    const own = all.map((element) => {
      const share = element.visibleIf === null ? 1 : 0.5
      return share * secondsWith(element, locale)
    })
    return sum(own) * (page.visibleIf === null ? 1 : 0.5)
  })
  return Math.max(1, Math.ceil(sum(seconds) / 60))
}

/** What somebody who meets it takes for an element by itself: reading its words, and answering. */
export const secondsWith = (element: Element, locale: string): number =>
  secondsFor(element) + (wordsIn(element, locale) * 60) / WORDS_A_MINUTE

function wordsIn(element: Element, locale: string): number {
  const texts =
    element.kind === 'html'
      ? [element.html]
      : element.kind === 'image'
        ? []
        : [
            ...('title' in element ? [element.title] : []),
            ...('description' in element ? [element.description] : []),
            ...('choices' in element ? element.choices.map(({ label }) => label) : []),
          ]
  return sum(
    texts.map((text) =>
      text === null ? 0 : textIn(text, locale).split(/\s+/).filter(Boolean).length,
    ),
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
