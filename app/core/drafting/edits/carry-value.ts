import { isJsonList, isJsonObject, type Json, type JsonScalar } from '../../json.ts'
import { rulePropertyOf } from '../../logic/rule-properties.ts'
import { textsOf } from '../texts/texts-of.ts'
import type { Operation } from '../operation.ts'
import { isWithin, splitPointer, within, type Pointer } from '../pointer.ts'
import type { DraftDocument } from '../step.ts'
import { givenBeforehand } from './given-answers.ts'
import { valueListAt } from './readers-of-value.ts'
import { rewritten, type ValueChange } from './value-change.ts'
import { inStudy } from './value-in-study.ts'

/**
 * What follows when an item of a list is stored under another value: rules that compare with it,
 * paths through a row that is called so, answers given beforehand, and what the study counts.
 */
export function carryValue(
  document: DraftDocument,
  item: Pointer,
  from: JsonScalar,
  to: JsonScalar,
): readonly Operation[] {
  const place = splitPointer(item)
  const list = place === null ? null : valueListAt(document, place.holder)
  if (list === null) return []
  const change: ValueChange = { list, from, to, item }
  return [
    ...inSource(document.source, '/source', change, { property: '', list: '' }),
    ...givenBeforehand(document, change),
    ...inStudy(document.study, '/study', change, { variable: '', key: '' }),
    ...remembered(document, change),
  ]
}

type Place = { readonly property: string; readonly list: string }

function inSource(
  value: Json,
  at: Pointer,
  change: ValueChange,
  place: Place,
): readonly Operation[] {
  if (typeof value === 'string') {
    const form = rulePropertyOf(place.property, place.list)?.form
    if (form === undefined) return []
    const now = rewritten(value, at, change, form === 'text' ? 'words' : 'rule')
    return now === value ? [] : [{ op: 'replace', path: at, value: now }]
  }
  if (isJsonList(value))
    return value.flatMap((each, index) => inSource(each, `${at}/${index}`, change, place))
  if (!isJsonObject(value)) return []
  const isWords = rulePropertyOf(place.property, place.list)?.form === 'text'
  return Object.entries(value).flatMap(([key, inner]) =>
    inSource(
      inner,
      within(at, key),
      change,
      isWords && typeof inner === 'string' ? place : { property: key, list: place.property },
    ),
  )
}

/** Which wording translations were made from is kept by the values of items. */
function remembered(
  document: DraftDocument,
  { item, from, to }: ValueChange,
): readonly Operation[] {
  const { translations } = document.study
  const key = splitPointer(splitPointer(item)?.holder ?? '')?.token ?? ''
  if (translations === undefined || !isJsonObject(translations)) return []
  const [before, now] = [from, to].map((value) => `${key}/${String(value)}/`)
  return textsOf(document)
    .filter((text) => isWithin(text.pointer, item) && Object.hasOwn(translations, text.key))
    .flatMap((text): readonly Operation[] => {
      const start = text.key.lastIndexOf(before ?? '')
      if (start === -1) return []
      const moved =
        text.key.slice(0, start) + text.key.slice(start).replace(before ?? '', () => now ?? '')
      return [
        {
          op: 'move',
          from: within('/study/translations', text.key),
          path: within('/study/translations', moved),
        },
      ]
    })
}
