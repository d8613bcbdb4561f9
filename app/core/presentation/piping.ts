import { commentKey, type Question } from '../definition/definition.ts'
import { isJsonObject } from '../json.ts'
import type { Context } from '../response/check/checked.ts'
import type { Plan } from '../response/plan.ts'
import {
  answerInWords,
  follow,
  innerInWords,
  partInWords,
  scalarInWords,
} from './answer-in-words.ts'
import { stepsIn } from './template.ts'

/** What a name in braces stands for: in words, nothing where it is blank, null where nobody has it. */
export type Find = (name: string) => string | null

/** Questions of a row or an entry, which words inside reach as `{row.name}` or `{panel.name}`. */
export type Inside = {
  readonly alias: 'row' | 'panel'
  readonly questions: readonly Question[]
  /** Of a row. */
  readonly title?: string
}

type Known = { readonly name: string; readonly question: Question | null }

/** Longer answers are put into other words only with their beginning. */
const MOST_CHARACTERS = 500

/** Names as SurveyJS finds them: without regard to case, and with dots of their own. */
export function findIn(
  plan: Pick<Plan, 'questions' | 'computed'>,
  { scope }: Context,
  locale: string,
  inside: readonly Inside[],
): Find {
  const known = (name: string) => namesIn(plan).get(name.toLowerCase())
  const said = new Map<string, string | null>()
  return (name) => {
    const before = said.get(name)
    if (before !== undefined) return before
    const steps = stepsIn(name)
    const words = insideWords(steps, scope, locale, inside) ?? atLength(steps.length)
    const found = words === null ? null : shortened(words)
    said.set(name, found)
    return found

    function atLength(length: number): string | null {
      if (length === 0) return null
      const found = known(steps.slice(0, length).join('.'))
      if (found === undefined) return atLength(length - 1)
      const value = Object.hasOwn(scope, found.name) ? scope[found.name] : undefined
      const further = steps.slice(length)
      if (found.question === null) return scalarInWords(further.reduce(follow, value), locale)
      return further.length === 0
        ? answerInWords(found.question, value, locale, scope[commentKey(found.name)])
        : partInWords(found.question, value, further, locale)
    }
  }
}

/** Kept: each row and each entry of a page has words of its own. */
const NAMES = new WeakMap<Plan['questions'], ReadonlyMap<string, Known>>()

function namesIn(plan: Pick<Plan, 'questions' | 'computed'>): ReadonlyMap<string, Known> {
  const known = NAMES.get(plan.questions)
  if (known !== undefined) return known
  const names = namesOf(plan)
  NAMES.set(plan.questions, names)
  return names
}

function namesOf({ questions, computed }: Pick<Plan, 'questions' | 'computed'>) {
  const names = new Map<string, Known>()
  for (const { name } of computed) names.set(name.toLowerCase(), { name, question: null })
  for (const { question } of questions) {
    const { name } = question
    names.set(name.toLowerCase(), { name, question })
    names.set(commentKey(name).toLowerCase(), { name: commentKey(name), question: null })
  }
  return names
}

/** Counted from one where people read it. */
const PLACES: { readonly [name: string]: { readonly key: string; readonly add: number } } = {
  rowindex: { key: 'rowIndex', add: 0 },
  panelindex: { key: 'panelIndex', add: 1 },
  visiblerowindex: { key: 'rowIndex', add: 0 },
  visiblepanelindex: { key: 'panelIndex', add: 1 },
}

const VALUES: { readonly [name: string]: string } = {
  rowname: 'rowName',
  rowvalue: 'rowValue',
  item: 'item',
  choice: 'choice',
}

function insideWords(
  [first = '', name, ...further]: readonly string[],
  scope: Context['scope'],
  locale: string,
  inside: readonly Inside[],
): string | null {
  const lower = first.toLowerCase()
  const innermost = inside.at(-1)
  if (name !== undefined) {
    const parent = lower === 'parentpanel'
    const of = parent
      ? inside.slice(0, -1).findLast(({ alias }) => alias === 'panel')
      : inside.findLast(({ alias }) => alias === lower)
    const values = of === undefined ? undefined : scope[parent ? 'parentPanel' : of.alias]
    if (of === undefined || !isJsonObject(values)) return null
    return innerInWords(of.questions, values, name, further, locale)
  }
  if (innermost === undefined) return null
  if (lower === 'rowtitle') return innermost.title ?? scalarInWords(scope['rowName'], locale)
  const place = Object.hasOwn(PLACES, lower) ? PLACES[lower] : undefined
  const index = place === undefined ? undefined : scope[place.key]
  if (place !== undefined && typeof index === 'number') return String(index + place.add)
  const value = Object.hasOwn(VALUES, lower) ? scope[VALUES[lower] ?? ''] : undefined
  return value === undefined ? null : scalarInWords(value, locale)
}

function shortened(words: string): string {
  if (words.length <= MOST_CHARACTERS) return words
  return `${Array.from(words.slice(0, MOST_CHARACTERS)).slice(0, -1).join('').trimEnd()}…`
}
