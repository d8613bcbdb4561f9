import type { Choice, ChoiceRole, ChoiceValue } from '../core/definition/definition.ts'
import type { LocalizedText } from '../core/definition/localized-text.ts'
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts'
import type { Reading } from './reading.server.ts'

const MAX_CHOICES = 1000

/** The listed choices, then SurveyJS's special items in the order in which it shows them. */
export function readChoices(
  reading: Reading,
  question: JsonObject,
  pointer: string,
): readonly Choice[] {
  const listed = readItems(reading, question['choices'], `${pointer}/choices`)
  const special = SPECIAL_ITEMS.flatMap((item) =>
    item.flags.some((flag) => question[flag] === true)
      ? [
          {
            value: item.value,
            label: reading.text(question, item.textKey, pointer) ?? item.text,
            role: item.role,
          },
        ]
      : [],
  )
  const choices = [...listed, ...special]
  if (choices.length === 0)
    reading.report(pointer, 'error', 'choices_missing', 'A choice question needs choices')
  reportDuplicates(reading, choices, `${pointer}/choices`)
  return choices
}

export function readItems(reading: Reading, items: Json | undefined, pointer: string): Choice[] {
  if (items === undefined || items === null) return []
  if (!Array.isArray(items)) {
    reading.report(pointer, 'error', 'choice_malformed', 'Choices are a list')
    return []
  }
  if (items.length > MAX_CHOICES) {
    reading.report(pointer, 'error', 'too_many_choices', `At most ${MAX_CHOICES} choices`)
    return []
  }
  return (items as readonly Json[]).flatMap((item, index) =>
    readItem(reading, item, `${pointer}/${index}`),
  )
}

function readItem(reading: Reading, item: Json, pointer: string): Choice[] {
  const value: Json | undefined = isJsonObject(item) ? item['value'] : item
  if (!isChoiceValue(value)) {
    reading.report(pointer, 'error', 'choice_malformed', 'A choice needs a value')
    return []
  }
  const own = isJsonObject(item) ? reading.text(item, 'text', pointer) : null
  if (isJsonObject(item))
    for (const key of ['visibleIf', 'enableIf'])
      if (item[key] !== undefined)
        reading.report(
          `${pointer}/${key}`,
          'error',
          'property_unsupported',
          `${key} of a single choice is not supported yet`,
        )
  return [{ value, label: own ?? { default: String(value) }, role: 'substantive' }]
}

export const isChoiceValue = (value: Json | undefined): value is ChoiceValue =>
  (typeof value === 'string' && value !== '') ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value))

export function reportDuplicates(
  reading: Reading,
  choices: readonly Choice[],
  pointer: string,
): void {
  const seen = new Set<string>()
  for (const { value } of choices) {
    // SurveyJS takes "1" and 1 for one value, so both in one list can't be told apart.
    if (seen.has(String(value)))
      reading.report(pointer, 'error', 'choice_duplicate', `The value ${value} stands twice`)
    seen.add(String(value))
  }
}

type SpecialItem = {
  readonly flags: readonly string[]
  readonly value: string
  readonly textKey: string
  readonly role: ChoiceRole
  readonly text: LocalizedText
}

const SPECIAL_ITEMS: readonly SpecialItem[] = [
  {
    flags: ['showOtherItem', 'hasOther'],
    value: 'other',
    textKey: 'otherText',
    role: 'other',
    text: { default: 'Something else', de: 'Etwas anderes' },
  },
  {
    flags: ['showNoneItem', 'hasNone'],
    value: 'none',
    textKey: 'noneText',
    role: 'none',
    text: { default: 'None of these', de: 'Nichts davon' },
  },
  {
    flags: ['showRefuseItem'],
    value: 'refused',
    textKey: 'refuseText',
    role: 'declined',
    text: { default: 'Prefer not to say', de: 'Keine Angabe' },
  },
  {
    flags: ['showDontKnowItem'],
    value: 'dontknow',
    textKey: 'dontKnowText',
    role: 'declined',
    text: { default: 'Don’t know', de: 'Weiß nicht' },
  },
]
