import type { Choice } from '../definition/choice.ts'
import type { Definition, Element, Page } from '../definition/definition.ts'
import { questionsOn } from '../definition/walk.ts'
import { textIn } from '../definition/localized-text.ts'
import { languageTag } from '../language/language-tag.ts'
import type { Plan } from '../response/plan.ts'
import type { Presentation } from './order-rules.ts'

type Orders = Presentation['choices']

/** The questionnaire as one person meets it. The same questions: only their places differ. */
export function presentedPlan(plan: Plan, met: Presentation): Plan {
  const pages = ordered(plan.definition.pages, met.pages, ({ name }) => name).map((page): Page => ({
    ...page,
    elements: elementsIn(page.elements, met.pageElements[page.name], met),
  }))
  return rearranged(plan, { ...plan.definition, pages })
}

/** Choices that stand by their label, in the language in which they are read. */
export function sortedPlan(plan: Plan, locale: string): Plan {
  const ways = plan.definition.order.choices
  if (Object.values(ways).every((way) => way === 'random')) return plan
  const collator = new Intl.Collator(languageTag(locale))
  const sort = (element: Element): Element => {
    if (element.kind === 'panel') return { ...element, elements: element.elements.map(sort) }
    const way = ways[element.name]
    if (!('choices' in element) || way === undefined || way === 'random') return element
    const direction = way === 'asc' ? 1 : -1
    const compare = (a: Choice, b: Choice) =>
      direction * collator.compare(textIn(a.label, locale), textIn(b.label, locale))
    return { ...element, choices: specialLast(element.choices, (list) => list.toSorted(compare)) }
  }
  const pages = plan.definition.pages.map((page) => ({
    ...page,
    elements: page.elements.map(sort),
  }))
  return rearranged(plan, { ...plan.definition, pages })
}

function elementsIn(
  elements: readonly Element[],
  order: readonly string[] | undefined,
  met: Presentation,
): readonly Element[] {
  return ordered(elements, order, ({ name }) => name).map((element): Element => {
    if (element.kind === 'panel')
      return {
        ...element,
        elements: elementsIn(element.elements, met.panelElements[element.name], met),
      }
    return withRows(withChoices(element, met.choices), met.rows)
  })
}

function withChoices(element: Element, orders: Orders): Element {
  const order = orders[element.name]
  if (!('choices' in element) || order === undefined) return element
  const choices = specialLast(element.choices, (list) =>
    ordered(list, order, ({ value }) => String(value)),
  )
  return { ...element, choices }
}

function withRows(element: Element, orders: Orders): Element {
  const order = orders[element.name]
  if (!('rows' in element) || order === undefined) return element
  return { ...element, rows: ordered(element.rows, order, ({ value }) => value) }
}

/** "Other", "none" and "don't know" stay where people look for them. */
const specialLast = (
  choices: readonly Choice[],
  arrange: (list: readonly Choice[]) => readonly Choice[],
): readonly Choice[] => [
  ...arrange(choices.filter(({ role }) => role === 'substantive')),
  ...choices.filter(({ role }) => role !== 'substantive'),
]

/** What the order does not name comes after it, as written. */
function ordered<Item>(
  items: readonly Item[],
  order: readonly string[] | null | undefined,
  nameOf: (item: Item) => string,
): readonly Item[] {
  if (order == null) return items
  const places = new Map(order.map((name, index) => [name, index]))
  const place = (item: Item) => places.get(nameOf(item)) ?? order.length
  return items.toSorted((a, b) => place(a) - place(b))
}

/** Questions keep their checks and rules, and learn their new places. */
function rearranged(plan: Plan, definition: Definition): Plan {
  const onPages = definition.pages.flatMap((page, pageIndex) =>
    questionsOn(page).flatMap((question) => {
      const planned = plan.byName.get(question.name)
      return planned === undefined ? [] : [{ ...planned, question, page, pageIndex }]
    }),
  )
  const names = new Set(onPages.map(({ question }) => question.name))
  const elsewhere = plan.questions.filter(({ question }) => !names.has(question.name))
  const questions = [...elsewhere, ...onPages]
  return {
    ...plan,
    definition,
    questions,
    byName: new Map(questions.map((planned) => [planned.question.name, planned])),
  }
}
