import { isJsonObject, textOr, type Json } from '../../json.ts'
import { itemsAt, labelOfItem, partsOfItem } from '../edits/items.ts'
import { languageOf } from '../edits/own-text.ts'
import { valueAt } from '../operation.ts'
import type { Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'

export type AnswerOption = { readonly value: Json; readonly label: string }

/** What an answer to a question is, so far as it can be chosen or typed. */
export type AnswerShape =
  | { readonly shape: 'one' | 'several'; readonly options: readonly AnswerOption[] }
  | { readonly shape: 'number' | 'text' }
  /** Of several values, or of a kind that we do not know. */
  | { readonly shape: 'json' }

export function answerShape(document: DraftDocument, pointer: Pointer): AnswerShape {
  const part = valueAt(asJson(document), pointer)
  if (!isJsonObject(part)) return { shape: 'json' }
  const options = itemsAt(part, 'choices').map((item) => ({
    value: partsOfItem(item).value,
    label: labelOfItem(item, 'choice', languageOf(document.source)),
  }))
  switch (textOr(part['type'], textOr(part['cellType'], ''))) {
    case 'boolean':
      return { shape: 'one', options: yesAndNo(part['valueTrue'], part['valueFalse']) }
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
      return options.length === 0 ? { shape: 'json' } : { shape: 'one', options }
    case 'imagepicker':
      return { shape: part['multiSelect'] === true ? 'several' : 'one', options }
    case 'checkbox':
    case 'tagbox':
      return options.length === 0 ? { shape: 'json' } : { shape: 'several', options }
    case 'rating':
    case 'slider':
      return { shape: part['sliderType'] === 'range' ? 'json' : 'number' }
    case 'text':
      return {
        shape: ['number', 'range'].includes(textOr(part['inputType'], '')) ? 'number' : 'text',
      }
    case 'comment':
      return { shape: 'text' }
    default:
      return { shape: 'json' }
  }
}

const yesAndNo = (yes: Json | undefined, no: Json | undefined): readonly AnswerOption[] => [
  { value: yes ?? true, label: 'Yes' },
  { value: no ?? false, label: 'No' },
]
