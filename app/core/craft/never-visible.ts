import { isQuestion, type Element } from '../definition/definition.ts'
import type { Expression } from '../expression/expression.ts'
import type { CraftRule } from './craft-rule.ts'
import { domainsOf, neverHolds } from './never-holds.ts'

/** What no answers bring to the page. Said of the outermost part only. */
export const neverVisible: CraftRule = ({ definition, pages, parts, questions }) => {
  const domains = domainsOf(definition)
  const hidden = new Set<unknown>()
  const look = (part: { readonly visibleIf: Expression | null }, outer: Expression | null) => {
    const rule = both(outer, part.visibleIf)
    if (part.visibleIf !== null && rule !== null && neverHolds(rule, domains)) {
      hidden.add(part)
      return
    }
    const elements: readonly Element[] =
      'elements' in part ? (part.elements as readonly Element[]) : []
    for (const element of elements)
      if (!isQuestion(element) || element.visibleIf !== null) look(element, rule)
  }
  for (const page of definition.pages) look(page, null)
  return [...pages, ...parts, ...questions].flatMap(({ part, json, pointer }) =>
    // What is written as hidden is hidden on purpose.
    hidden.has(part) && typeof json['visibleIf'] === 'string' && json['visible'] !== false
      ? [
          {
            code: 'never_visible',
            severity: 'warning',
            pointer: `${pointer}/visibleIf`,
            message: `“${part.name.replace(/~\d+$/, '')}” is never shown: no answers fulfil its rule`,
            fix: null,
          },
        ]
      : [],
  )
}

const both = (one: Expression | null, other: Expression | null): Expression | null =>
  one === null || other === null
    ? (one ?? other)
    : { kind: 'binary', operator: 'and', left: one, right: other }
