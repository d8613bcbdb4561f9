import type { Choice, MultipleChoice } from '../../definition/definition.ts'
import { isJsonList, isJsonObject, type Json } from '../../json.ts'
import { BLANK, isBlank, refused, under, type Check, type Checked, type Given } from './checked.ts'
import { choiceList, type ChoiceList } from './choice-list.ts'

export function checkMultiple(question: MultipleChoice): Check {
  const list = choiceList(question)
  const order = new Map(question.choices.map(({ value }, index) => [String(value), index]))
  return (given) => {
    const { raw, pointer } = given
    if (isBlank(raw)) return BLANK
    if (!isJsonList(raw)) return refused(pointer, 'wrong_type', 'The answer is a list of choices')
    const items = raw
    if (items.length === 0) return BLANK
    if (items.length > mostItems(question))
      return refused(pointer, 'duplicate_choice', 'More answers than choices')
    const chosen = readItems(question, list, items, given)
    if ('problems' in chosen) return chosen
    const own = chosen.choices.filter(({ value }) => !order.has(String(value)))
    if (question.unlisted === 'refused' && question.otherWords === 'value' && own.length > 1)
      return refused(pointer, 'not_a_choice', 'One answer may be in words of one’s own')
    const refusal = refuseCombination(question, chosen.choices, pointer)
    if (refusal !== null) return refusal
    // In the questionnaire's order, so that one content has one form whoever sends it.
    const placeOf = ({ value }: Choice) => order.get(String(value)) ?? order.size
    const sorted = [...chosen.choices].sort((a, b) => placeOf(a) - placeOf(b))
    return {
      value: sorted.map(({ value }) =>
        question.memberKey === null ? value : { [question.memberKey]: value },
      ),
      problems: [],
    }
  }
}

const MOST_UNLISTED = 100

const mostItems = ({ choices, rules, unlisted, otherWords }: MultipleChoice) =>
  choices.length +
  (unlisted === 'taken' || otherWords === 'value' || rules?.carried?.kind === 'entries'
    ? MOST_UNLISTED
    : 0)

function readItems(
  { memberKey }: MultipleChoice,
  list: ChoiceList,
  items: readonly Json[],
  { pointer, context }: Given,
): { readonly choices: readonly Choice[] } | Checked {
  const chosen = new Map<string, Choice>()
  for (const [index, item] of items.entries()) {
    const raw: Json | undefined =
      memberKey !== null && isJsonObject(item) && Object.hasOwn(item, memberKey)
        ? item[memberKey]
        : item
    const choice = raw === undefined ? null : list.find(raw, context)
    if (choice === null)
      return refused(under(pointer, index), 'not_a_choice', 'This is not one of the choices')
    if (chosen.has(String(choice.value)))
      return refused(under(pointer, index), 'duplicate_choice', 'This choice stands twice')
    chosen.set(String(choice.value), choice)
  }
  return { choices: [...chosen.values()] }
}

function refuseCombination(
  { minSelected: min, maxSelected: max }: MultipleChoice,
  chosen: readonly Choice[],
  pointer: string,
): Checked | null {
  if (chosen.length > 1 && chosen.some(({ role }) => role === 'none' || role === 'declined'))
    return refused(pointer, 'exclusive_choice', 'This choice can’t be combined with others')
  const substantive = chosen.filter(({ role }) => role === 'substantive' || role === 'other').length
  if (min !== null && substantive > 0 && substantive < min)
    return refused(pointer, 'too_few_choices', `Choose at least ${min}`, { min })
  if (max !== null && substantive > max)
    return refused(pointer, 'too_many_choices', `Choose at most ${max}`, { max })
  return null
}
