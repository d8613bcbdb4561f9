import type {
  Entries,
  Grid,
  Matrix,
  Row,
  RowRules,
  SingleChoice,
} from '../core/definition/definition.ts'
import { ONE_COLUMN } from '../core/definition/layouts.ts'
import { questionsAmong } from '../core/definition/walk.ts'
import type { Expression } from '../core/expression/expression.ts'
import {
  isJsonObject,
  isReservedName,
  listIn,
  textOr,
  type Json,
  type JsonObject,
} from '../core/json.ts'
import { choiceParts } from './current-names.ts'
import { isChoiceValue, readItems, reportDuplicates } from './read-choices.server.ts'
import type { Common } from './read-common.server.ts'
import type { Surroundings } from './read-question.server.ts'
import { readHandling } from './read-entries-handling.server.ts'
import { reportEmpty } from './leave-out.ts'
import type { Reading } from './reading.server.ts'

const MOST_ROWS = 500
const MOST_COLUMNS = 100
const MOST_CELLS = 5000
const MOST_ENTRIES = 1000
/** Each of them going through all of them. */
const MOST_ENTRIES_READING_LISTS = 300

export function readMatrix(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): Matrix | SingleChoice | null {
  const columns = readItems(reading, source['columns'], `${pointer}/columns`)
  const rows = readRows(reading, source, pointer)
  if (columns.length === 0) return reportEmpty(reading, pointer, 'no columns')
  if (columns.length > MOST_COLUMNS)
    reading.error(`${pointer}/columns`, 'too_many_choices', `At most ${MOST_COLUMNS} columns`)
  reading.takeCells(rows.length, pointer)
  reportDuplicates(reading, columns, `${pointer}/columns`)
  // SurveyJS keeps the answer to a matrix without rows as that of a single choice.
  if (rows.length === 0)
    return {
      ...common,
      kind: 'single',
      control: 'radio',
      choices: columns,
      rules: null,
      otherPlaceholder: null,
      otherWords: 'comment',
      unlisted: 'refused',
      layout: ONE_COLUMN,
    }
  const cells = source['cellType'] === 'checkbox' ? 'many' : 'one'
  return {
    ...common,
    kind: 'matrix',
    cells,
    cellTexts: readCellTexts(reading, source, pointer),
    columns,
    rows,
    rules: readRowRules(reading, source, pointer),
    eachRowRequired: source['eachRowRequired'] === true || source['isAllRowRequired'] === true,
    eachRowUnique: source['eachRowUnique'] === true,
  }
}

function readCellTexts(reading: Reading, source: JsonObject, pointer: string): Matrix['cellTexts'] {
  const rows = source['cells']
  if (!isJsonObject(rows)) return null
  const texts = Object.entries(rows).flatMap(([row, cells]) => {
    if (!isJsonObject(cells) || isReservedName(row)) return []
    const at = `${pointer}/cells/${row}`
    const told = Object.keys(cells).flatMap((column) => {
      const text = isReservedName(column) ? null : reading.text(cells, column, at)
      return text === null ? [] : [[column, text] as const]
    })
    return told.length === 0 ? [] : [[row, Object.fromEntries(told)] as const]
  })
  return texts.length === 0 ? null : Object.fromEntries(texts)
}

function readRows(reading: Reading, source: JsonObject, pointer: string): readonly Row[] {
  const rows = readItems(reading, source['rows'], `${pointer}/rows`)
  if (rows.length > MOST_ROWS) {
    reading.error(`${pointer}/rows`, 'too_many_choices', `At most ${MOST_ROWS} rows`)
    return []
  }
  reportDuplicates(reading, rows, `${pointer}/rows`)
  return rows.map(({ value, label }) => ({ value: String(value), label }))
}

function readRowRules(reading: Reading, source: JsonObject, pointer: string): RowRules | null {
  const own: { [row: string]: Expression } = {}
  const items: readonly Json[] = Array.isArray(source['rows']) ? source['rows'] : []
  for (const [index, item] of items.entries()) {
    const value = choiceParts(item)?.value
    if (!isJsonObject(item) || !isChoiceValue(value)) continue
    const rule = reading.expression(item, 'visibleIf', `${pointer}/rows/${index}`)
    if (rule !== null) own[String(value)] = rule
  }
  const rowsVisibleIf = reading.expression(source, 'rowsVisibleIf', pointer)
  const columnsVisibleIf = reading.expression(source, 'columnsVisibleIf', pointer)
  if (rowsVisibleIf === null && columnsVisibleIf === null && Object.keys(own).length === 0)
    return null
  return { rowsVisibleIf, columnsVisibleIf, own }
}

export function readGrid(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
  around: Surroundings,
): Grid | null {
  const rows = readRows(reading, source, pointer)
  const elements = readColumns(reading, source, pointer, around)
  if (rows.length === 0 || elements.length === 0)
    return reportEmpty(reading, pointer, rows.length === 0 ? 'no rows' : 'no columns')
  if (rows.length * elements.length > MOST_CELLS)
    reading.error(pointer, 'too_many_elements', `At most ${MOST_CELLS} cells`)
  else reading.takeCells(rows.length * elements.length, pointer)
  return {
    ...common,
    kind: 'grid',
    rows,
    rules: readRowRules(reading, source, pointer),
    elements,
    unique: uniqueColumns(source),
    duplicateText: reading.text(source, 'keyDuplicationError', pointer),
  }
}

export function readEntries(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
  around: Surroundings,
): Entries | null {
  const isPanel = source['type'] === 'paneldynamic'
  const listReaders = reading.listReaders
  const elements = isPanel
    ? around.inner(objects(reading, source, 'templateElements', pointer))
    : readColumns(reading, source, pointer, around)
  if (questionsAmong(elements).length === 0)
    return reportEmpty(reading, pointer, 'no questions inside')
  const [least, most] = isPanel
    ? (['minPanelCount', 'maxPanelCount'] as const)
    : (['minRowCount', 'maxRowCount'] as const)
  const min = Math.max(reading.number(source, least, pointer) ?? 0, 0)
  const max = reading.number(source, most, pointer) ?? (isPanel ? 100 : MOST_ENTRIES)
  if (max < 1 || min > max)
    reading.error(pointer, 'range_malformed', `${least} is greater than ${most}`)
  const key = reading.word(source, 'keyName', pointer)
  if (key !== '' && !questionsAmong(elements).some(({ name }) => name === key))
    reading.error(`${pointer}/keyName`, 'expression_unknown_name', `There is no question ${key}`)
  reading.expression(source, 'templateVisibleIf', pointer)
  if (source['templateVisibleIf'] !== undefined && source['templateVisibleIf'] !== '')
    reading.error(
      `${pointer}/templateVisibleIf`,
      'property_unsupported',
      'templateVisibleIf is not supported; give the rule to the questions inside',
    )
  const maxEntries = Math.min(
    max,
    reading.listReaders > listReaders ? MOST_ENTRIES_READING_LISTS : MOST_ENTRIES,
  )
  return {
    ...common,
    kind: 'entries',
    control: isPanel ? 'panels' : 'rows',
    elements,
    minEntries: min,
    maxEntries,
    ...readHandling(reading, source, pointer, { minEntries: min, maxEntries }),
    unique: [...(key === '' ? [] : [key]), ...uniqueColumns(source)],
    duplicateText: reading.text(source, 'keyDuplicationError', pointer),
  }
}

/** Columns are questions; what they do not say of themselves the matrix says for them. */
function readColumns(
  reading: Reading,
  source: JsonObject,
  pointer: string,
  around: Surroundings,
): Grid['elements'] {
  const row = isJsonObject(source['defaultRowValue']) ? source['defaultRowValue'] : {}
  const columns = objects(reading, source, 'columns', pointer).map(
    ({ source: column, pointer: at }) => {
      const own = column['cellType'] ?? 'default'
      const type = own === 'default' ? (source['cellType'] ?? 'dropdown') : own
      const takesChoices = ['dropdown', 'radiogroup', 'checkbox', 'tagbox'].includes(
        textOr(type, ''),
      )
      const hasOwn = Array.isArray(column['choices']) && column['choices'].length > 0
      const choices = takesChoices && !hasOwn ? { choices: source['choices'] ?? [] } : {}
      // A row's default is that of its cells, unless they have their own.
      const name = column['name']
      const start = typeof name === 'string' && Object.hasOwn(row, name) ? row[name] : undefined
      const begun = start === undefined ? {} : { defaultValue: start }
      return { source: { ...begun, ...column, ...choices, type }, pointer: at }
    },
  )
  if (columns.length > MOST_COLUMNS) {
    reading.error(`${pointer}/columns`, 'too_many_choices', `At most ${MOST_COLUMNS} columns`)
    return []
  }
  return around.inner([...columns, ...objects(reading, source, 'detailElements', pointer)])
}

function objects(
  reading: Reading,
  source: JsonObject,
  key: string,
  pointer: string,
): readonly { readonly source: JsonObject; readonly pointer: string }[] {
  return reading.list(source, key, pointer).flatMap((item, index) => {
    const at = `${pointer}/${key}/${index}`
    if (isJsonObject(item)) return [{ source: item, pointer: at }]
    // A column may be given by its name alone.
    if (typeof item === 'string' && key === 'columns')
      return [{ source: { name: item }, pointer: at }]
    reading.error(at, 'list_malformed', 'An element is an object')
    return []
  })
}

const uniqueColumns = (source: JsonObject): readonly string[] =>
  listIn(source['columns']).flatMap((column) =>
    isJsonObject(column) && column['isUnique'] === true && typeof column['name'] === 'string'
      ? [column['name']]
      : [],
  )
