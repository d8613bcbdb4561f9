import type { Choice, ChoiceRules, Element, Page, Question } from '../core/definition/definition.ts'
import { questionsOn } from '../core/definition/walk.ts'
import type { Reading } from './reading.server.ts'

/** Gives questions that take their choices from another one the list of all that may be offered. */
export function carryChoices(reading: Reading, pages: readonly Page[]): readonly Page[] {
  const byName = new Map(pages.flatMap(questionsOn).map((question) => [question.name, question]))
  // A chain of questions that take their choices from each other is followed once.
  const known = new Map<string, readonly Choice[] | null>()
  return pages.map((page) => ({ ...page, elements: page.elements.map(carryInto) }))

  function carryInto(element: Element): Element {
    if (element.kind === 'panel') return { ...element, elements: element.elements.map(carryInto) }
    if (element.kind !== 'single' && element.kind !== 'multiple' && element.kind !== 'ranking')
      return element
    const { rules } = element
    if (rules?.carried?.kind !== 'choices') return element
    const carried = carriedFrom(rules.carried.from, new Set([element.name]))
    if (
      carried !== null &&
      !reading.takeChoices(carried.length, reading.names.get(element.name) ?? '')
    )
      return element
    if (carried === null) {
      const at = reading.names.get(element.name) ?? ''
      reading.error(
        `${at}/choicesFromQuestion`,
        'property_unsupported',
        `${rules.carried.from} has no choices that could be taken over`,
      )
      return element
    }
    const own = element.choices.some(({ role }) => role === 'other')
    const offered =
      own || rules.carried.mode !== 'selected'
        ? carried
        : [...carried, ...otherOf(byName.get(rules.carried.from))]
    return {
      ...element,
      choices: together(element.choices, offered),
      rules: withValues(rules, offered),
    }
  }

  function carriedFrom(name: string, path: ReadonlySet<string>): readonly Choice[] | null {
    const before = known.get(name)
    if (before !== undefined) return before
    const carried = followed(name, path)
    known.set(name, carried)
    return carried
  }

  function followed(name: string, path: ReadonlySet<string>): readonly Choice[] | null {
    const source = path.has(name) ? undefined : byName.get(name)
    if (source === undefined || !hasChoices(source)) return null
    const further = source.rules?.carried
    const own = source.choices.filter(({ role }) => role === 'substantive')
    if (further?.kind !== 'choices') return own
    const before = carriedFrom(further.from, new Set([...path, name]))
    return before === null ? null : together(own, before)
  }
}

/** Whoever chose words of their own finds them among what they chose. */
const otherOf = (source: Question | undefined): readonly Choice[] =>
  source !== undefined && hasChoices(source)
    ? source.choices
        .filter(({ role }) => role === 'other')
        .map((choice) => ({ ...choice, role: 'substantive' }))
    : []

const hasChoices = (
  question: Question,
): question is Extract<Question, { kind: 'single' | 'multiple' | 'ranking' }> =>
  question.kind === 'single' || question.kind === 'multiple' || question.kind === 'ranking'

/** The carried ones first, as they are shown; own special items stay at the end. */
function together(own: readonly Choice[], carried: readonly Choice[]): readonly Choice[] {
  if (own.length === 0) return carried
  const values = new Set(carried.map(({ value }) => String(value)))
  return [...carried, ...own.filter(({ value }) => !values.has(String(value)))]
}

const withValues = (rules: ChoiceRules, carried: readonly Choice[]): ChoiceRules =>
  rules.carried?.kind === 'choices'
    ? { ...rules, carried: { ...rules.carried, values: carried.map(({ value }) => String(value)) } }
    : rules
