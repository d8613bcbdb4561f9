import type { Ranking } from '../../definition/definition.ts'
import type { ChoiceValue } from '../../definition/definition.ts'
import { isJsonList } from '../../json.ts'
import { BLANK, isBlank, refused, under, type Check } from './checked.ts'
import { choiceList } from './choice-list.ts'

/** The order is the answer, so it stays as it came. */
export function checkRanking(question: Ranking): Check {
  const list = choiceList(question)
  const { ranks, minSelected: min, maxSelected: max } = question
  return ({ raw, pointer, context }) => {
    if (isBlank(raw)) return BLANK
    if (!isJsonList(raw)) return refused(pointer, 'wrong_type', 'The answer is a list of choices')
    const items = raw
    if (items.length === 0) return BLANK
    if (items.length > question.choices.length)
      return refused(pointer, 'duplicate_choice', 'More answers than choices')
    const ranked: ChoiceValue[] = []
    const seen = new Set<string>()
    for (const [index, item] of items.entries()) {
      const choice = list.find(item, context)
      if (choice === null)
        return refused(under(pointer, index), 'not_a_choice', 'This is not one of the choices')
      if (seen.has(String(choice.value)))
        return refused(under(pointer, index), 'duplicate_choice', 'This choice stands twice')
      seen.add(String(choice.value))
      ranked.push(choice.value)
    }
    const least = ranks === 'all' ? list.offered(context).length : (min ?? 0)
    // Without the other answers nobody knows how many were offered.
    const isDemanded = ranks === 'picked' || question.rules === null || context !== null
    if (isDemanded && ranked.length < least)
      return refused(pointer, 'too_few_choices', `Rank at least ${least}`, { min: least })
    if (max !== null && ranked.length > max)
      return refused(pointer, 'too_many_choices', `Choose at most ${max}`, { max })
    return { value: ranked, problems: [] }
  }
}
