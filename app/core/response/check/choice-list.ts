import type {
  CarriedChoices,
  Choice,
  ChoiceRules,
  MultipleChoice,
  Ranking,
  SingleChoice,
} from '../../definition/definition.ts'
import { textOf } from '../../expression/compare.ts'
import { isTrue } from '../../expression/evaluate.ts'
import { isJsonList, isJsonObject, type Json } from '../../json.ts'
import { cleanText } from '../clean-text.ts'
import type { Context } from './checked.ts'

type Listed = SingleChoice | MultipleChoice | Ranking

export type ChoiceList = {
  /** The choice that a value stands for, if this person was offered it; else null. */
  readonly find: (raw: Json, context: Context | null) => Choice | null
  /** How many choices this person was offered. */
  readonly offered: (context: Context | null) => readonly Choice[]
}

const LONGEST_UNLISTED = 1000

/** SurveyJS takes 1 and "1" for one value, so choices are found by their text. */
export function choiceList(question: Listed): ChoiceList {
  const { choices, rules, unlisted, otherWords } = question
  const byText = new Map(choices.map((choice) => [String(choice.value), choice]))
  const takesWords =
    unlisted === 'taken' || (otherWords === 'value' && choices.some(({ role }) => role === 'other'))
  const entriesOf = rules?.carried?.kind === 'entries' ? rules.carried : null

  return {
    find: (raw, context) => {
      if (typeof raw === 'object') return null
      const choice = byText.get(String(raw))
      if (choice !== undefined)
        return context === null || isOffered(rules, choice, context) ? choice : null
      if (entriesOf !== null)
        return context === null || isEntry(entriesOf, raw, context) ? unlistedChoice(raw) : null
      return takesWords ? unlistedChoice(raw) : null
    },
    offered: (context) => offeredChoices(question, context),
  }
}

/** The choices that this person is offered; all that are listed while other answers aren't known. */
export function offeredChoices(
  { choices, rules }: Pick<Listed, 'choices' | 'rules'>,
  context: Context | null,
): readonly Choice[] {
  if (rules === null || context === null) return choices
  const listed = choices.filter((choice) => isOffered(rules, choice, context))
  if (rules.carried?.kind !== 'entries') return listed
  const special = listed.filter(({ role }) => role !== 'substantive')
  const own = listed.filter(({ role }) => role === 'substantive')
  return [...entryChoices(rules.carried, own, context), ...own, ...special]
}

function isOffered(rules: ChoiceRules | null, choice: Choice, context: Context): boolean {
  if (rules === null) return true
  const scope = { ...context.scope, item: choice.value, choice: choice.value }
  const own = rules.own[String(choice.value)]
  const special = choice.role !== 'substantive'
  const holds = (rule: Parameters<typeof isTrue>[0] | null | undefined) =>
    rule === null || rule === undefined || isTrue(rule, scope, context.at)
  return (
    (special || (holds(rules.visibleIf) && holds(rules.enableIf))) &&
    holds(own?.visibleIf) &&
    holds(own?.enableIf) &&
    (rules.carried?.kind !== 'choices' || isCarried(rules.carried, choice, context))
  )
}

function unlistedChoice(raw: string | number | boolean): Choice | null {
  if (typeof raw !== 'string')
    return { value: raw, label: { default: String(raw) }, role: 'substantive' }
  const value = cleanText(raw).trim()
  if (value === '' || value.length > LONGEST_UNLISTED) return null
  return { value, label: { default: value }, role: 'substantive' }
}

function isCarried(
  { from, mode, values }: Extract<CarriedChoices, { kind: 'choices' }>,
  choice: Choice,
  { scope }: Context,
): boolean {
  if (mode === 'all' || !values.includes(String(choice.value))) return true
  const answer = Object.hasOwn(scope, from) ? scope[from] : undefined
  const chosen = (isJsonList(answer) ? answer : [answer]).map(String)
  return chosen.includes(String(choice.value)) === (mode === 'selected')
}

/** Each entry once, by what was answered in it. */
function entryChoices(
  { from, key, labelKey }: Extract<CarriedChoices, { kind: 'entries' }>,
  own: readonly Choice[],
  { scope }: Context,
): readonly Choice[] {
  const entries = Object.hasOwn(scope, from) ? scope[from] : undefined
  if (!isJsonList(entries)) return []
  const found = new Map<string, Choice>()
  for (const entry of entries) {
    if (!isJsonObject(entry) || !Object.hasOwn(entry, key)) continue
    const choice = unlistedChoice(textOf(entry[key]))
    if (choice === null || own.some(({ value }) => String(value) === choice.value)) continue
    const label = labelKey !== null && Object.hasOwn(entry, labelKey) ? textOf(entry[labelKey]) : ''
    found.set(
      String(choice.value),
      label === '' ? choice : { ...choice, label: { default: label } },
    )
  }
  return [...found.values()]
}

function isEntry(
  { from, key }: Extract<CarriedChoices, { kind: 'entries' }>,
  raw: string | number | boolean,
  { scope }: Context,
): boolean {
  const entries = Object.hasOwn(scope, from) ? scope[from] : undefined
  return (
    isJsonList(entries) &&
    entries.some(
      (entry) =>
        isJsonObject(entry) && Object.hasOwn(entry, key) && textOf(entry[key]) === String(raw),
    )
  )
}
