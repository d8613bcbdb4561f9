import type { Model } from 'survey-core'
import type { Words } from '../respondent/kept.ts'

/** What SurveyJS says of one answered question. */
type PlainItem = {
  readonly title: string
  readonly value: unknown
  readonly displayValue: unknown
  readonly isNode: boolean
  readonly data?: readonly PlainItem[]
}

/** What was answered, for people, should nobody take it. */
export const answersInWords = (model: Model): Words =>
  Object.fromEntries(
    (model.getPlainData({ includeEmpty: false }) as readonly PlainItem[])
      .map((item) => [item.title, inWords(item)] as const)
      .filter(([, answer]) => answer !== ''),
  )

function inWords({ isNode, data, displayValue, value }: PlainItem): string {
  if (isNode && data !== undefined && !Array.isArray(value))
    return data.map((part) => `${part.title}: ${inWords(part)}`).join('\n')
  return typeof displayValue === 'string' || typeof displayValue === 'number'
    ? String(displayValue)
    : JSON.stringify(displayValue ?? value ?? '')
}
