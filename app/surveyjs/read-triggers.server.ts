import type { Element, Page } from '../core/definition/definition.ts'
import { elementsOf, questionsAmong } from '../core/definition/walk.ts'
import { variablesIn, type Expression } from '../core/expression/expression.ts'
import { isJsonList, isJsonObject, textOr, type Json, type JsonObject } from '../core/json.ts'
import { readSetter } from './read-setter.server.ts'
import type { Reading } from './reading.server.ts'
import { replaced } from './replaced.ts'

/**
 * Triggers that end a survey or skip pages become rules of the pages that nobody then meets, so
 * that every way in treats them alike. Those that set answers are collected.
 */
export function applyTriggers(
  reading: Reading,
  source: JsonObject,
  pages: readonly Page[],
  worked: readonly Worked[],
): readonly Page[] {
  const byName = new Map(worked.map(({ name, expression }) => [name, expression]))
  return reading.list(source, 'triggers', '').reduce<readonly Page[]>((now, trigger, index) => {
    const at = `/triggers/${index}`
    if (isJsonObject(trigger)) return applyTrigger(reading, trigger, at, now, byName)
    reading.error(at, 'list_malformed', 'A trigger is an object')
    return now
  }, pages)
}

function applyTrigger(
  reading: Reading,
  trigger: JsonObject,
  at: string,
  pages: readonly Page[],
  worked: ReadonlyMap<string, Expression>,
): readonly Page[] {
  const type = textOr(trigger['type'], '').replace(/trigger$/, '')
  const rule = readRule(reading, trigger, at)
  switch (type) {
    case 'complete':
    case 'skip': {
      if (rule === null) return pages
      const to = type === 'complete' ? pages.length : pageOf(trigger['gotoName'], pages)
      if (to === null) {
        reading.error(`${at}/gotoName`, 'expression_unknown_name', 'There is no such question')
        return pages
      }
      const whole = writtenOut(rule, worked)
      const asked = pagesRead(whole, pages)
      return pages.map((page, index) => {
        const earlier = asked.filter((read) => read < index)
        if (earlier.length === 0 || index >= to) return page
        const held = earlier.map((read) => asOf(whole, read, pages)).reduce(either)
        return { ...page, visibleIf: unless(held, page.visibleIf) }
      })
    }
    case 'visible':
      return rule === null ? pages : pages.map((page) => showIf(trigger, rule, page))
    case 'setvalue':
    case 'copyvalue':
    case 'runexpression':
      readSetter(reading, trigger, type, rule, at)
      return pages
    default:
      reading.error(`${at}/type`, 'type_unsupported', `The trigger ${type} is not supported`)
      return pages
  }
}

/** What a trigger shows is shown by its rule, unless it has one of its own. */
function showIf(trigger: JsonObject, rule: Expression, page: Page): Page {
  const [pages, questions] = [namesIn(trigger['pages']), namesIn(trigger['questions'])]
  const shown = <Part extends Page | Element>(part: Part): Part =>
    part.visibleIf === null || part.visibleIf.kind === 'literal'
      ? { ...part, visibleIf: rule }
      : part
  const within = (element: Element): Element => {
    const own = questions.has(element.name.split('~')[0] ?? '') ? shown(element) : element
    return own.kind === 'panel' ? { ...own, elements: own.elements.map(within) } : own
  }
  const own = pages.has(page.name) ? shown(page) : page
  return { ...own, elements: own.elements.map(within) }
}

const namesIn = (list: Json | undefined): ReadonlySet<string> =>
  new Set(isJsonList(list) ? list.map(String) : [])

/** A rule as such, or in the older form of a name, an operator and a value. */
function readRule(reading: Reading, trigger: JsonObject, at: string): Expression | null {
  const rule = reading.expression(trigger, 'expression', at)
  if (rule !== null) return rule
  const name = trigger['name']
  if (typeof name !== 'string' || name === '') return null
  reading.refer(`${at}/name`, name.split('.')[0] ?? name)
  const left: Expression = { kind: 'variable', path: name.split('.') }
  const operator = textOr(trigger['operator'], 'equal')
  if (operator === 'empty' || operator === 'notempty')
    return { kind: 'unary', operator, operand: left }
  const known = [
    'equal',
    'notequal',
    'greater',
    'less',
    'greaterorequal',
    'lessorequal',
    'contains',
    'notcontains',
  ] as const
  const found = known.find((candidate) => candidate === operator)
  if (found !== undefined)
    return { kind: 'binary', operator: found, left, right: literal(trigger['value'] ?? null) }
  reading.error(`${at}/operator`, 'expression_unsupported', `Operator ${operator}`)
  return null
}

const literal = (value: Json): Expression =>
  isJsonList(value)
    ? { kind: 'list', items: value.map(literal) }
    : { kind: 'literal', value: isJsonObject(value) ? null : value }

const unless = (rule: Expression, own: Expression | null): Expression => {
  const not: Expression = { kind: 'unary', operator: 'negate', operand: rule }
  return own === null ? not : { kind: 'binary', operator: 'and', left: not, right: own }
}

/** SurveyJS asks a trigger whenever a page is left on which something that it reads was answered. */
function pagesRead(rule: Expression, pages: readonly Page[]): readonly number[] {
  const reads = new Set(variablesIn(rule))
  const indices = pages.flatMap((page, index) =>
    questionsAmong(page.elements).some(({ name }) => reads.has(name)) ? [index] : [],
  )
  return indices.length === 0 ? [0] : indices
}

type Worked = { readonly name: string; readonly expression: Expression }

/** A rule with what is worked out written out in it, so that it tells the answers that it reads. */
function writtenOut(rule: Expression, worked: ReadonlyMap<string, Expression>): Expression {
  let room = MOST_WRITTEN_OUT
  const within = (expression: Expression, path: readonly string[]): Expression =>
    replaced(expression, (variable) => {
      const [name = '', ...further] = variable.path
      const own = worked.get(name)
      if (own === undefined || further.length > 0 || path.includes(name) || room <= 0)
        return variable
      room -= 1
      return within(own, [...path, name])
    })
  return within(rule, [])
}

/** Values that are worked out from each other twice over would double with each step. */
const MOST_WRITTEN_OUT = 200

/** The rule as it stood when a page was left: what comes later was blank. */
function asOf(rule: Expression, page: number, pages: readonly Page[]): Expression {
  const later = new Set(
    pages
      .slice(page + 1)
      .flatMap(({ elements }) => questionsAmong(elements).map(({ name }) => name)),
  )
  return replaced(rule, (variable) =>
    later.has(variable.path[0] ?? '') ? { kind: 'literal', value: null } : variable,
  )
}

const either = (left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator: 'or',
  left,
  right,
})

function pageOf(name: Json | undefined, pages: readonly Page[]): number | null {
  const index = pages.findIndex(
    (page) =>
      page.name === name || [...elementsOf(page.elements)].some((element) => element.name === name),
  )
  return index === -1 ? null : index
}
