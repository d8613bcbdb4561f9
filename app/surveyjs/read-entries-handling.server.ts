import type { Entries } from '../core/definition/definition.ts'
import type { LocalizedText } from '../core/definition/localized-text.ts'
import { isJsonObject, isReservedName, type JsonObject } from '../core/json.ts'
import type { Reading } from './reading.server.ts'

type Handling = Pick<Entries, 'initialEntries' | 'mayAdd' | 'mayRemove' | 'newEntry' | 'wording'>

/** How entries come and go, and in which words. SurveyJS has two names for most of it. */
export function readHandling(
  reading: Reading,
  source: JsonObject,
  pointer: string,
  { minEntries, maxEntries }: Pick<Entries, 'minEntries' | 'maxEntries'>,
): Handling {
  const isPanel = source['type'] === 'paneldynamic'
  const text = (...keys: readonly string[]): LocalizedText | null =>
    keys.reduce<LocalizedText | null>(
      (found, key) => found ?? reading.text(source, key, pointer),
      null,
    )
  const flag = (key: string) => reading.flag(source, key, pointer)
  const count = isPanel
    ? (reading.number(source, 'panelCount', pointer) ?? 0)
    : (reading.number(source, 'rowCount', pointer) ?? 2)
  const copies =
    flag('copyDefaultValueFromLastEntry') ??
    flag(isPanel ? 'defaultValueFromLastPanel' : 'defaultValueFromLastRow')
  return {
    initialEntries: Math.min(Math.max(Math.trunc(count), minEntries), maxEntries),
    mayAdd: flag(isPanel ? 'allowAddPanel' : 'allowAddRows') !== false,
    mayRemove: flag(isPanel ? 'allowRemovePanel' : 'allowRemoveRows') !== false,
    newEntry:
      copies === true
        ? 'copyOfLast'
        : valuesIn(source[isPanel ? 'defaultPanelValue' : 'defaultRowValue']),
    wording: isPanel
      ? {
          entryTitle: text('templateTitle'),
          entryDescription: text('templateDescription'),
          add: text('addPanelText', 'panelAddText'),
          remove: text('removePanelText', 'panelRemoveText'),
          none: text('noEntriesText'),
        }
      : {
          entryTitle: null,
          entryDescription: null,
          add: text('addRowText'),
          remove: text('removeRowText'),
          none: text('noRowsText', 'emptyRowsText'),
        },
  }
}

/** Of whatever kind: a value that fits no question is found out like any other answer. */
const valuesIn = (value: JsonObject[string] | undefined): JsonObject =>
  isJsonObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !isReservedName(key)))
    : {}
