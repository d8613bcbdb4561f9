import type {
  CarriedChoices,
  Choice,
  ChoiceRole,
  ChoiceRules,
  ChoiceValue,
} from '../core/definition/definition.ts'
import type { LocalizedText } from '../core/definition/localized-text.ts'
import {
  isJsonList,
  isJsonObject,
  isReservedName,
  textOr,
  type Json,
  type JsonObject,
} from '../core/json.ts'
import { choiceParts } from './current-names.ts'
import type { Reading } from './reading.server.ts'
import { isSafeAddress } from './sanitise.ts'

const MAX_CHOICES = 5000
const MAX_CHOICES_WITH_RULES = 1000

/** The listed choices, then SurveyJS's special items in the order in which it shows them. */
export function readChoices(
  reading: Reading,
  question: JsonObject,
  pointer: string,
): readonly Choice[] {
  const listed = [
    ...readItems(reading, question['choices'], `${pointer}/choices`),
    ...numberedChoices(reading, question, pointer),
  ]
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
  reportDuplicates(reading, choices, `${pointer}/choices`)
  return choices
}

/** `choicesMin` to `choicesMax`, as drop-down lists of years have them. */
function numberedChoices(reading: Reading, question: JsonObject, pointer: string): Choice[] {
  const min = reading.number(question, 'choicesMin', pointer)
  const max = reading.number(question, 'choicesMax', pointer)
  const step = reading.number(question, 'choicesStep', pointer) ?? 1
  if (min === null && max === null) return []
  const [from, to] = [min ?? 0, max ?? 0]
  const count = Math.floor((to - from) / step) + 1
  if (!(step > 0 && count >= 1 && count <= MAX_CHOICES)) {
    reading.error(pointer, 'too_many_choices', `choicesMin to choicesMax: 1 to ${MAX_CHOICES}`)
    return []
  }
  if (!reading.takeChoices(count, pointer)) return []
  return Array.from({ length: count }, (_, index) => {
    const value = from + index * step
    return { value, label: { default: String(value) }, role: 'substantive' }
  })
}

export function readItems(reading: Reading, items: Json | undefined, pointer: string): Choice[] {
  if (items === undefined || items === null) return []
  if (!isJsonList(items)) {
    reading.error(pointer, 'choice_malformed', 'Choices are a list')
    return []
  }
  if (items.length > MAX_CHOICES) {
    reading.error(pointer, 'too_many_choices', `At most ${MAX_CHOICES} choices`)
    return []
  }
  if (!reading.takeChoices(items.length, pointer)) return []
  return items.flatMap((item, index) => readItem(reading, item, `${pointer}/${index}`))
}

function readItem(reading: Reading, item: Json, pointer: string): Choice[] {
  const parts = choiceParts(item)
  if (parts === null) {
    reading.report(
      pointer,
      'warning',
      'choice_malformed',
      'A choice without a value is left out: choosing it would be to give no answer, which everybody can do',
    )
    return []
  }
  const { value, text } = parts
  if (!isChoiceValue(value) || isReservedName(String(value))) {
    reading.error(
      pointer,
      'choice_malformed',
      'The value of a choice is a text, a number, or true or false',
    )
    return []
  }
  if (!isJsonObject(item))
    return [{ value, label: { default: textOr(text, String(value)) }, role: 'substantive' }]
  for (const key of ['elements', 'showCommentArea', 'isCommentRequired'])
    if (item[key] !== undefined && item[key] !== false)
      reading.error(
        `${pointer}/${key}`,
        'property_unsupported',
        `${key} of a single choice is not supported`,
      )
  const link = item['imageLink']
  if (link !== undefined) checkAddress(reading, link, `${pointer}/imageLink`)
  const label = reading.text({ text: text ?? null }, 'text', pointer) ?? { default: String(value) }
  const picture = link === undefined ? null : reading.text(item, 'imageLink', pointer)
  return [{ value, label, role: 'substantive', ...(picture === null ? {} : { picture }) }]
}

export function checkAddress(
  reading: Reading,
  link: Json,
  pointer: string,
  loads: 'picture' | 'page' = 'picture',
): void {
  const addresses = isJsonObject(link) ? Object.values(link) : [link]
  for (const address of addresses)
    if (typeof address === 'string' && !isSafeAddress(address))
      reading.error(
        pointer,
        'url_unsafe',
        'This address can’t be used: it begins with https:, or with data: and holds a png, jpeg, gif or webp picture',
      )
    else if (typeof address === 'string' && /^https?:/i.test(address.trim()) && loads === 'picture')
      reading.report(
        pointer,
        'warning',
        'property_ignored',
        'Pictures from elsewhere are not loaded, so that nobody learns who answers; put the picture in as data:',
      )
}

export const isChoiceValue = (value: Json | undefined): value is ChoiceValue =>
  (typeof value === 'string' && value !== '') ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value))

export function reportDuplicates(
  reading: Reading,
  choices: readonly Pick<Choice, 'value'>[],
  pointer: string,
): void {
  const seen = new Set<string>()
  for (const { value } of choices) {
    // SurveyJS takes "1" and 1 for one value, so both in one list can't be told apart.
    if (seen.has(String(value)))
      reading.error(pointer, 'choice_duplicate', `The value ${value} stands twice`)
    seen.add(String(value))
  }
}

/** Who is offered which choices; null where everybody is offered all. */
export function readChoiceRules(
  reading: Reading,
  question: JsonObject,
  pointer: string,
): ChoiceRules | null {
  const own: { [value: string]: ChoiceRules['own'][string] } = {}
  const items: readonly Json[] =
    reading.hasRoomForChoices && Array.isArray(question['choices']) ? question['choices'] : []
  for (const [index, item] of items.entries()) {
    const value = choiceParts(item)?.value
    if (!isJsonObject(item) || !isChoiceValue(value)) continue
    const at = `${pointer}/choices/${index}`
    const visibleIf = reading.expression(item, 'visibleIf', at)
    const enableIf = reading.expression(item, 'enableIf', at)
    if (visibleIf !== null || enableIf !== null) own[String(value)] = { visibleIf, enableIf }
  }
  const rules: ChoiceRules = {
    visibleIf: reading.expression(question, 'choicesVisibleIf', pointer),
    enableIf: reading.expression(question, 'choicesEnableIf', pointer),
    own,
    carried: readCarried(reading, question, pointer),
  }
  const isEmpty =
    rules.visibleIf === null &&
    rules.enableIf === null &&
    rules.carried === null &&
    Object.keys(own).length === 0
  if (isEmpty) return null
  // Each is asked for each answer, and may itself look through a long list.
  if (items.length > MAX_CHOICES_WITH_RULES)
    reading.error(
      pointer,
      'too_many_choices',
      `At most ${MAX_CHOICES_WITH_RULES} choices that depend on other answers`,
    )
  return rules
}

function readCarried(
  reading: Reading,
  question: JsonObject,
  pointer: string,
): CarriedChoices | null {
  const from = question['choicesFromQuestion']
  if (from === undefined || from === null || from === '') return null
  if (typeof from !== 'string') {
    reading.error(`${pointer}/choicesFromQuestion`, 'text_malformed', 'A question is named')
    return null
  }
  reading.refer(`${pointer}/choicesFromQuestion`, from)
  const key = question['choiceValuesFromQuestion']
  if (typeof key === 'string' && key !== '') {
    const labelKey = question['choiceTextsFromQuestion']
    return {
      kind: 'entries',
      from,
      key,
      labelKey: typeof labelKey === 'string' && labelKey !== '' ? labelKey : null,
    }
  }
  const mode = question['choicesFromQuestionMode']
  return {
    kind: 'choices',
    from,
    mode: mode === 'selected' || mode === 'unselected' ? mode : 'all',
    values: [],
  }
}

type SpecialItem = {
  readonly flags: readonly string[]
  readonly value: string
  readonly textKey: string
  readonly role: ChoiceRole
  readonly text: LocalizedText
}

export const SPECIAL_ITEMS: readonly SpecialItem[] = [
  {
    flags: ['showOtherItem', 'hasOther'],
    value: 'other',
    textKey: 'otherText',
    role: 'other',
    text: {
      default: 'Something else',
      de: 'Etwas anderes',
      fr: 'Autre chose',
      es: 'Otra cosa',
      ar: 'شيء آخر',
    },
  },
  {
    flags: ['showNoneItem', 'hasNone'],
    value: 'none',
    textKey: 'noneText',
    role: 'none',
    text: {
      default: 'None of these',
      de: 'Nichts davon',
      fr: 'Rien de tout cela',
      es: 'Nada de esto',
      ar: 'لا شيء من هذا',
    },
  },
  {
    flags: ['showRefuseItem'],
    value: 'refused',
    textKey: 'refuseText',
    role: 'declined',
    text: {
      default: 'Prefer not to say',
      de: 'Keine Angabe',
      fr: 'Je préfère ne pas le dire',
      es: 'Prefiero no decirlo',
      ar: 'أفضّل عدم الإجابة',
    },
  },
  {
    flags: ['showDontKnowItem'],
    value: 'dontknow',
    textKey: 'dontKnowText',
    role: 'declined',
    text: {
      default: 'Don’t know',
      de: 'Weiß nicht',
      fr: 'Je ne sais pas',
      es: 'No lo sé',
      ar: 'لا أعرف',
    },
  },
]
