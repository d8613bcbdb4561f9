import { domainsOf, neverHolds } from '../craft/never-holds.ts'
import type { Definition, Page } from '../definition/definition.ts'
import { elementsOf, outlineOf, type OutlineElement } from '../drafting/edits/outline.ts'
import { nearestName } from '../drafting/nearest-name.ts'
import { isWithin, type Pointer } from '../drafting/pointer.ts'
import type { DraftDocument } from '../drafting/step.ts'
import { isJsonObject, type Json } from '../json.ts'
import { rulesInCircle } from './rules-in-circle.ts'
import type { ReadExpression } from './read-expression.ts'
import type { Rule } from './rule.ts'
import { keyOf, subjectsAt } from './subjects.ts'

/** Why a rule can't do what it seems to. */
export type RuleMark = {
  readonly code:
    | 'broken'
    /** It reads what nobody can answer. */
    | 'unknown'
    /** Nothing is there for it to act on. */
    | 'deadEnd'
    | 'neverHolds'
    /** It reads what comes only later. */
    | 'later'
    | 'circle'
  readonly message: string
}

export type Marks = ReadonlyMap<Pointer, readonly RuleMark[]>

/**
 * What is wrong with the rules of a draft, by where they stand. `definition` is the draft as it is
 * understood: without it nobody knows which conditions never hold.
 */
export function markRules(
  document: DraftDocument,
  rules: readonly Rule[],
  readings: ReadonlyMap<string, ReadExpression>,
  definition: Definition | null,
): Marks {
  const elements = elementsOf(outlineOf(document))
  const order = new Map<string, { readonly element: OutlineElement; readonly at: number }>()
  for (const [at, element] of elements.entries())
    if (element.scope === null) order.set(keyOf(element).toLowerCase(), { element, at })
  const names = namesIn(document, elements)
  const domains = definition === null ? null : domainsOf(definition)
  const circles = rulesInCircle(rules, elements)
  return new Map(
    rules.map((rule) => {
      const reading = rule.form === 'text' ? undefined : readings.get(rule.text)
      const marks: readonly (RuleMark | null)[] = [
        reading?.kind === 'broken' ? { code: 'broken', message: reading.message } : null,
        ...unknownIn(document, rule, names),
        ...rule.acts
          .filter((name) => !names.has(name.toLowerCase()))
          .map((name) => ({ code: 'deadEnd' as const, message: `Nothing is called ${name}` })),
        reading?.kind === 'read' &&
        rule.form === 'condition' &&
        domains !== null &&
        neverHolds(reading.expression, domains)
          ? { code: 'neverHolds', message: 'No answers fulfil this' }
          : null,
        laterIn(rule, elements, order),
        circles.has(rule.pointer)
          ? { code: 'circle', message: 'It depends on what depends on it' }
          : null,
      ]
      return [rule.pointer, marks.filter((mark) => mark !== null)] as const
    }),
  )
}

/** Everything that has a name which rules may use, in lower case. */
const namesIn = (document: DraftDocument, elements: readonly OutlineElement[]): Set<string> =>
  new Set([
    ...elements.flatMap((element) => [element.name.toLowerCase(), keyOf(element).toLowerCase()]),
    ...outlineOf(document).pages.map(({ name }) => name.toLowerCase()),
    ...['calculatedValues', 'arms'].flatMap((key) => {
      const list = document.source[key]
      return Array.isArray(list)
        ? (list as readonly Json[]).flatMap((each) =>
            isJsonObject(each) && typeof each['name'] === 'string'
              ? [each['name'].toLowerCase()]
              : [],
          )
        : []
    }),
  ])

/** Names of the one who is asked about, and of SurveyJS itself. */
const AROUND = new Set(
  'item choice panel row prevpanel nextpanel prevrow nextrow parentpanel rowindex rowname rowvalue rowtitle panelindex visiblepanelindex visiblerowindex totalrow survey locale pageno pagecount question answercount requiredanswercount progresstext operator'.split(
    ' ',
  ),
)

function unknownIn(
  document: DraftDocument,
  rule: Rule,
  names: ReadonlySet<string>,
): readonly RuleMark[] {
  return rule.reads.flatMap((path) => {
    const lower = path.toLowerCase().replace(/-comment$/, '')
    if (leadersOf(lower).some((name) => names.has(name) || AROUND.has(name))) return []
    const known = subjectsAt(document, rule.pointer).map(({ reads }) => reads)
    const near = nearestName(path, known)
    return [
      {
        code: 'unknown' as const,
        message: `Nothing is called ${path}${near === null ? '' : `; did you mean ${near}?`}`,
      },
    ]
  })
}

/** `a.b[0].c` may be of `a`, of `a.b` or of `a.b[0].c`: a name may hold dots. */
function leadersOf(path: string): readonly string[] {
  const cuts = [...path.matchAll(/[.[]/g)].map(({ index }) => path.slice(0, index))
  return [path, ...cuts]
}

function laterIn(
  rule: Rule,
  elements: readonly OutlineElement[],
  order: ReadonlyMap<string, { readonly element: OutlineElement; readonly at: number }>,
): RuleMark | null {
  if (rule.owner.what === 'survey') return null
  const own = elements.findIndex(({ pointer }) => isWithin(pointer, rule.owner.pointer))
  for (const path of rule.reads)
    for (const name of leadersOf(path.toLowerCase())) {
      const read = order.get(name)
      if (read === undefined || read.at <= own) continue
      if (isWithin(read.element.pointer, rule.owner.pointer)) continue
      return {
        code: 'later',
        message: `It reads “${read.element.title || read.element.name}”, which is asked only later`,
      }
    }
  return null
}

/** Pages, by name, that no answers lead to: by their own rule, or because a trigger passes them. */
export function unreachablePages(definition: Definition): readonly Page[] {
  const domains = domainsOf(definition)
  return definition.pages.filter(
    ({ visibleIf }) => visibleIf !== null && neverHolds(visibleIf, domains),
  )
}
