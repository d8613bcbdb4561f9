import type {
  ChoiceLook,
  MultipleChoice,
  Ranking,
  SingleChoice,
} from '../core/definition/definition.ts'
import { PLAIN_LOOK } from '../core/definition/looks.ts'
import { isReservedName, type JsonObject } from '../core/json.ts'
import {
  checkAddress,
  isChoiceValue,
  readChoiceRules,
  readChoices,
  readItems,
  reportDuplicates,
} from './read-choices.server.ts'
import type { Common } from './read-common.server.ts'
import type { Surroundings } from './read-question.server.ts'
import { positive } from './read-text.server.ts'
import { reportEmpty } from './leave-out.ts'
import type { Reading } from './reading.server.ts'

function withChoices(
  reading: Reading,
  source: JsonObject,
  pointer: string,
  around: Surroundings,
): Pick<
  SingleChoice,
  'choices' | 'rules' | 'otherPlaceholder' | 'otherWords' | 'unlisted' | 'look'
> {
  const stored = source['storeOthersAsComment']
  const otherWords = stored === false ? 'value' : stored === true ? 'comment' : around.otherWords
  const unlisted = source['allowCustomChoices'] === true ? 'taken' : 'refused'
  return {
    choices: readChoices(reading, source, pointer),
    rules: readChoiceRules(reading, source, pointer),
    otherPlaceholder: reading.text(source, 'otherPlaceholder', pointer),
    otherWords,
    unlisted,
    look: readLook(reading, source, pointer),
  }
}

const MOST_COLUMNS = 5
/** Those that stand beside each other unless they are told otherwise. */
const IN_A_ROW: ReadonlySet<unknown> = new Set(['imagepicker', 'buttongroup'])

function readLook(reading: Reading, source: JsonObject, pointer: string): ChoiceLook {
  const columns =
    reading.number(source, 'colCount', pointer) ?? (IN_A_ROW.has(source['type']) ? 0 : 1)
  return {
    columns: Math.min(Math.max(Math.round(columns), 0), MOST_COLUMNS),
    captions: source['type'] !== 'imagepicker' || source['showLabel'] === true ? 'shown' : 'hidden',
    special: source['separateSpecialChoices'] === true ? 'apart' : 'listed',
    picture: null,
  }
}

const SINGLE_CONTROLS = {
  radiogroup: 'radio',
  dropdown: 'dropdown',
  buttongroup: 'buttons',
  imagepicker: 'images',
} as const

export const readSingle = (
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
  around: Surroundings,
): SingleChoice => ({
  ...common,
  kind: 'single',
  control: SINGLE_CONTROLS[source['type'] as keyof typeof SINGLE_CONTROLS],
  ...withChoices(reading, source, pointer, around),
})

export function readBoolean(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): SingleChoice {
  const value = (key: string, otherwise: boolean) => {
    const own = source[key]
    return own === undefined || !isChoiceValue(own) ? otherwise : own
  }
  const choice = (key: 'True' | 'False', otherwise: boolean) => ({
    value: value(`value${key}`, otherwise),
    label:
      reading.text(source, `label${key}`, pointer) ??
      (otherwise ? { default: 'Yes', de: 'Ja' } : { default: 'No', de: 'Nein' }),
    role: 'substantive' as const,
  })
  const choices = [choice('True', true), choice('False', false)]
  reportDuplicates(reading, choices, pointer)
  return {
    ...common,
    kind: 'single',
    control: 'boolean',
    choices,
    rules: null,
    otherPlaceholder: null,
    otherWords: 'comment',
    unlisted: 'refused',
    look: { ...PLAIN_LOOK, columns: 0 },
  }
}

const MULTIPLE_CONTROLS = { checkbox: 'checkbox', tagbox: 'tagbox', imagepicker: 'images' } as const

export function readMultiple(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
  around: Surroundings,
): MultipleChoice {
  const memberKey = source['valuePropertyName']
  const isKeyed = typeof memberKey === 'string' && memberKey !== '' && !isReservedName(memberKey)
  const listed = withChoices(reading, source, pointer, around)
  const least = reading.number(source, 'minSelectedChoices', pointer) ?? 0
  if (listed.rules === null && listed.unlisted === 'refused' && least > listed.choices.length)
    reading.error(
      `${pointer}/minSelectedChoices`,
      'range_malformed',
      'minSelectedChoices is greater than the number of choices',
    )
  return {
    ...common,
    kind: 'multiple',
    control: MULTIPLE_CONTROLS[source['type'] as keyof typeof MULTIPLE_CONTROLS],
    ...listed,
    ...readSelected(reading, source, pointer, ['minSelectedChoices', 'maxSelectedChoices']),
    memberKey: isKeyed ? memberKey : null,
  }
}

function readSelected(
  reading: Reading,
  source: JsonObject,
  pointer: string,
  [least, most]: readonly [string, string],
): Pick<MultipleChoice, 'minSelected' | 'maxSelected'> {
  const minSelected = positive(reading.number(source, least, pointer))
  const maxSelected = positive(reading.number(source, most, pointer))
  if (minSelected !== null && maxSelected !== null && minSelected > maxSelected)
    reading.error(pointer, 'range_malformed', `${least} is greater than ${most}`)
  return { minSelected, maxSelected }
}

export function readImageMap(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): SingleChoice | MultipleChoice | null {
  reading.wantsRichLook = true
  checkAddress(reading, source['imageLink'] ?? '', `${pointer}/imageLink`)
  const choices = readItems(reading, source['areas'], `${pointer}/areas`)
  if (choices.length === 0) return reportEmpty(reading, pointer, 'no areas')
  reportDuplicates(reading, choices, `${pointer}/areas`)
  const listed = {
    choices,
    rules: readChoiceRules(reading, { choices: source['areas'] ?? [] }, pointer),
    otherPlaceholder: null,
    otherWords: 'comment' as const,
    unlisted: 'refused' as const,
    look: { ...PLAIN_LOOK, picture: reading.text(source, 'imageLink', pointer) },
  }
  if (source['multiSelect'] === false)
    return { ...common, kind: 'single', control: 'images', ...listed }
  return {
    ...common,
    kind: 'multiple',
    control: 'areas',
    ...listed,
    ...readSelected(reading, source, pointer, ['minSelectedAreas', 'maxSelectedAreas']),
    memberKey: null,
  }
}

export function readRanking(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
  around: Surroundings,
): Ranking {
  return {
    ...common,
    kind: 'ranking',
    ...withChoices(reading, source, pointer, around),
    ...readSelected(reading, source, pointer, ['minSelectedChoices', 'maxSelectedChoices']),
    ranks: source['selectToRankEnabled'] === true ? 'picked' : 'all',
  }
}
