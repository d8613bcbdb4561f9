import type { Rating, SingleChoice } from '../../definition/definition.ts'
import { choiceList } from './choice-list.ts'
import { isBlank, refused, BLANK, type Check } from './checked.ts'

export function checkSingle(question: SingleChoice): Check {
  const list = choiceList(question)
  return ({ raw, pointer, context }) => {
    if (isBlank(raw)) return BLANK
    if (typeof raw === 'object') return refused(pointer, 'wrong_type', 'The answer is one choice')
    const choice = list.find(raw, context)
    return choice === null
      ? refused(pointer, 'not_a_choice', 'This is not one of the choices')
      : { value: choice.value, problems: [] }
  }
}

export function checkRating({ choices }: Rating): Check {
  const byText = new Map(choices.map(({ value }) => [String(value), value]))
  return ({ raw, pointer }) => {
    if (isBlank(raw)) return BLANK
    if (typeof raw === 'object') return refused(pointer, 'wrong_type', 'The answer is one choice')
    const value = byText.get(String(raw))
    return value === undefined
      ? refused(pointer, 'not_a_choice', 'This is not one of the choices')
      : { value, problems: [] }
  }
}
