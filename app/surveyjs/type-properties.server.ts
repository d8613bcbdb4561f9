import { Serializer } from 'survey-core'
import { isPanelType } from '../core/drafting/edits/outline.ts'
import { QUESTION_TYPES } from '../core/drafting/edits/question-types.ts'
import type { PropertiesOfTypes } from '../core/drafting/edits/convert-element.ts'

/** Which properties each type has, as plain data for a page that has no SurveyJS. */
export function propertiesOfTypes(): PropertiesOfTypes {
  const all = QUESTION_TYPES.map(
    ({ type }) =>
      [type, Serializer.getPropertiesByObj({ getType: () => type }).map(nameOf)] as const,
  )
  const questions = all.filter(([type]) => !isPanelType(type))
  const [, first = []] = questions[0] ?? []
  const common = first.filter((name) => questions.every(([, names]) => names.includes(name)))
  const own = all.map(([type, names]): readonly [string, readonly string[]] => [
    type,
    isPanelType(type) ? names : names.filter((name) => !common.includes(name)),
  ])
  return { common, own: Object.fromEntries(own) }
}

const nameOf = ({ name }: { readonly name: string }): string => name
