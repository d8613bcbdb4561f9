import { isJsonObject, textOr, type Json, type JsonObject } from '../../json.ts'
import { ok } from '../../result.ts'
import { valueAt, type Operation } from '../operation.ts'
import { within, type Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import { nothingThere, type Edited } from './deed.ts'
import { itemsAt, labelOfItem } from './items.ts'
import { languageOf } from './own-text.ts'
import { typeLabel } from './question-types.ts'

/** What a cell of a table can be, the most usual first. */
export const CELL_TYPES = [
  'dropdown',
  'radiogroup',
  'checkbox',
  'tagbox',
  'text',
  'comment',
  'boolean',
  'rating',
  'slider',
  'expression',
] as const

const WITH_CHOICES: ReadonlySet<string> = new Set(['dropdown', 'radiogroup', 'checkbox', 'tagbox'])

export const takesChoices = (cellType: string): boolean => WITH_CHOICES.has(cellType)

/** What the table says of its cells; `default` where a column leaves it to the table. */
export const ownCellType = (column: Json | undefined): string =>
  isJsonObject(column) ? textOr(column['cellType'], 'default') : 'default'

/** What people fill in below a column. */
export function cellTypeOf(table: JsonObject, column: Json | undefined): string {
  const own = ownCellType(column)
  return own === 'default' ? textOr(table['cellType'], 'dropdown') : own
}

/** Choices of the column itself; those of the table hold where it has none. */
export const hasOwnChoices = (column: Json | undefined): boolean =>
  isJsonObject(column) && itemsAt(column, 'choices').length > 0

/** Makes the cells of a column another kind; `default` leaves that to the table. */
export function setCellType(document: DraftDocument, column: Pointer, cellType: string): Edited {
  const now = valueAt(asJson(document), column)
  if (now === undefined) return nothingThere()
  const label = labelOfItem(now, 'part', languageOf(document.source))
  const words = cellType === 'default' ? 'as in the whole table' : typeLabel(cellType).toLowerCase()
  return ok({
    name: `Make cells of “${label}” ${words}`,
    operations: ownCellType(now) === cellType ? [] : operationsFor(now, column, cellType),
  })
}

function operationsFor(column: Json, pointer: Pointer, cellType: string): readonly Operation[] {
  // A column given by its name alone becomes an object that can say more.
  if (!isJsonObject(column))
    return [{ op: 'replace', path: pointer, value: { name: column, cellType } }]
  const path = within(pointer, 'cellType')
  return cellType === 'default'
    ? [{ op: 'remove', path }]
    : [{ op: 'replace', path, value: cellType }]
}
