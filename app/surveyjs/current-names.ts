import { isJsonObject, own, type Json, type JsonObject } from '../core/json.ts'

/** Older names that SurveyJS still reads, each with the one that it has now. */
const CURRENT: { readonly [older: string]: string } = {
  hasComment: 'showCommentArea',
  commentPlaceHolder: 'commentPlaceholder',
  placeHolder: 'placeholder',
  hasOther: 'showOtherItem',
  hasNone: 'showNoneItem',
  otherPlaceHolder: 'otherPlaceholder',
  isAllRowRequired: 'eachRowRequired',
  rowsOrder: 'rowOrder',
  // The slip of the pen is SurveyJS's own.
  mininumRateDescription: 'minRateDescription',
  minimumRateDescription: 'minRateDescription',
  maximumRateDescription: 'maxRateDescription',
  rateDisplayMode: 'rateType',
  panelAddText: 'addPanelText',
  panelRemoveText: 'removePanelText',
  emptyRowsText: 'noRowsText',
}

/** Which mean something else elsewhere. */
const CURRENT_OF_TYPE: { readonly [type: string]: { readonly [older: string]: string } } = {
  image: { text: 'altText' },
  paneldynamic: { questions: 'templateElements' },
  matrixdropdown: { optionsCaption: 'placeholder' },
  matrixdynamic: { optionsCaption: 'placeholder' },
}

/** An element as SurveyJS reads it: types in any case, properties under older names too. */
export function withCurrentNames(source: JsonObject): JsonObject {
  const { type } = source
  const plain = typeof type === 'string' ? type.toLowerCase() : ''
  const ofType = Object.hasOwn(CURRENT_OF_TYPE, plain) ? (CURRENT_OF_TYPE[plain] ?? {}) : {}
  const entries = Object.entries(source).map(([key, value]): readonly [string, Json] => {
    const current = own(ofType, key) ?? own(CURRENT, key)
    return current === undefined || Object.hasOwn(source, current) ? [key, value] : [current, value]
  })
  const renamed = Object.fromEntries(entries)
  return typeof type === 'string' ? { ...renamed, type: plain } : renamed
}

const SEPARATOR = '|'

/**
 * A choice as SurveyJS reads it: `1|One` is a value and its text, and a text alone is both. Null
 * where it stands for no answer at all.
 */
export function choiceParts(
  item: Json,
): { readonly value: Json; readonly text: Json | undefined } | null {
  const own = isJsonObject(item) ? item['value'] : item
  const text = isJsonObject(item) ? item['text'] : undefined
  if (typeof own === 'string' && own.includes(SEPARATOR)) {
    const at = own.indexOf(SEPARATOR)
    return { value: own.slice(0, at), text: text ?? own.slice(at + 1) }
  }
  if (own === undefined && typeof text === 'string' && text !== '') return { value: text, text }
  return own === '' || own === undefined ? null : { value: own, text }
}
