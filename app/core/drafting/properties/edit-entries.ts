import type { JsonObject } from '../../json.ts'
import { ok } from '../../result.ts'
import { addItem } from '../edits/add-items.ts'
import { nothingThere, type Edited, type PlacedDeed } from '../edits/deed.ts'
import type { ItemList } from '../edits/items.ts'
import { freshName, namesIn } from '../edits/names.ts'
import { valueAt, type Operation } from '../operation.ts'
import { within, type Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import { inWords } from './property-words.ts'

const ONE: { readonly [key: string]: string } = {
  choices: 'choice',
  rows: 'row',
  columns: 'column',
  items: 'field',
  areas: 'area',
  rateValues: 'step',
  customLabels: 'label',
  validators: 'check',
  triggers: 'trigger',
  calculatedValues: 'calculated value',
  completedHtmlOnCondition: 'text',
  navigateToUrlOnCondition: 'address',
}

/** One entry of a list, as it is spoken of. */
const oneOf = (key: string): string => (Object.hasOwn(ONE, key) ? ONE[key] : undefined) ?? 'entry'

/** A list as edits of its entries need it. */
export const entryList = (key: string, kind: ItemList['kind']): ItemList => ({
  key,
  kind,
  label: inWords(key),
  one: oneOf(key),
  stem: key === 'choices' ? 'item' : oneOf(key),
})

const PARTS: ReadonlySet<string> = new Set(['column', 'multipletextitem'])

/** Puts a new entry at the end of a list of objects, of a kind where there are several. */
export function addEntry(
  document: DraftDocument,
  holder: Pointer,
  key: string,
  made: { readonly class: string; readonly type: string | null },
): Edited<PlacedDeed> {
  const list = within(holder, key)
  const before = valueAt(asJson(document), list)
  const count = Array.isArray(before) ? before.length : 0
  if (PARTS.has(made.class)) return addItem(document, holder, entryList(key, 'part'), count)
  if (valueAt(asJson(document), holder) === undefined) return nothingThere()
  const start = made.type === null ? started(document, made.class) : { type: made.type }
  const open: readonly Operation[] = Array.isArray(before)
    ? []
    : [{ op: 'replace', path: list, value: [] }]
  const pointer = `${list}/${count}`
  return ok({
    name: `Add ${oneOf(key)}`,
    operations: [...open, { op: 'add', path: pointer, value: start }],
    pointers: [pointer],
  })
}

/** A calculated value needs a name by which it is read. */
const started = ({ source }: DraftDocument, made: string): JsonObject =>
  made === 'calculatedvalue' ? { name: freshName(namesIn(source), 'value'), expression: '' } : {}
