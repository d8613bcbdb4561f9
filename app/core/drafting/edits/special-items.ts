import { isJsonObject, type JsonObject } from '../../json.ts'
import { ok } from '../../result.ts'
import { valueAt, type Operation } from '../operation.ts'
import { within, type Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import { nothingThere, type Edited } from './deed.ts'

/** A choice that stands apart from the listed ones. */
export type SpecialItem = {
  readonly key:
    'showSelectAllItem' | 'showNoneItem' | 'showRefuseItem' | 'showDontKnowItem' | 'showOtherItem'
  /** As older sources write it. */
  readonly older: string | null
  readonly textKey: string
  readonly label: string
  /** What is read where nothing else is said. */
  readonly text: string
}

const SPECIAL: readonly SpecialItem[] = [
  {
    key: 'showSelectAllItem',
    older: 'hasSelectAll',
    textKey: 'selectAllText',
    label: 'Select all',
    text: 'Select All',
  },
  { key: 'showNoneItem', older: 'hasNone', textKey: 'noneText', label: 'None', text: 'None' },
  {
    key: 'showRefuseItem',
    older: null,
    textKey: 'refuseText',
    label: 'Prefer not to say',
    text: 'Refuse to answer',
  },
  {
    key: 'showDontKnowItem',
    older: null,
    textKey: 'dontKnowText',
    label: 'Don’t know',
    text: "Don't know",
  },
  {
    key: 'showOtherItem',
    older: 'hasOther',
    textKey: 'otherText',
    label: 'Other',
    text: 'Other (describe)',
  },
]

const SEVERAL = new Set(['checkbox', 'tagbox'])
const SINGLE = new Set(['radiogroup', 'dropdown'])

export const specialItemsOf = (type: string): readonly SpecialItem[] =>
  SEVERAL.has(type)
    ? SPECIAL
    : SINGLE.has(type)
      ? SPECIAL.filter(({ key }) => key !== 'showSelectAllItem')
      : []

export const hasSpecial = (source: JsonObject, { key, older }: SpecialItem): boolean =>
  source[key] === true || (older !== null && source[older] === true)

/** Adds a special choice to a question, or takes it away with its words. */
export function toggleSpecialItem(
  document: DraftDocument,
  element: Pointer,
  item: SpecialItem,
): Edited {
  const source = valueAt(asJson(document), element)
  if (source === undefined || !isJsonObject(source)) return nothingThere()
  const name = item.label.toLowerCase()
  if (!hasSpecial(source, item))
    return ok({
      name: `Add “${name}”`,
      operations: [{ op: 'replace', path: within(element, item.key), value: true }],
    })
  const keys = [item.key, item.older, item.textKey].filter(
    (key): key is string => key !== null && source[key] !== undefined,
  )
  return ok({
    name: `Remove “${name}”`,
    operations: keys.map((key): Operation => ({ op: 'remove', path: within(element, key) })),
  })
}
