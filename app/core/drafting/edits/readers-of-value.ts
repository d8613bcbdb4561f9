import { isJsonObject, textOr, type Json } from '../../json.ts'
import { isWithin, tokensOf, within, type Pointer } from '../pointer.ts'
import type { DraftDocument } from '../step.ts'
import { itemsAt, valueOfItem } from './items.ts'
import { elementsOf, outlineOf, type OutlineElement } from './outline.ts'

/** What reads an answer: a path between braces, wherever it stands or within one part alone. */
export type Reader = { readonly within: Pointer | null; readonly path: RegExp }

/** Any part of an answer, or those of some names. */
export type Step = '*' | readonly string[]

/** A list of values whose answers others read. */
export type ValueList = {
  /** The question that has it. */
  readonly element: OutlineElement
  /** `rows` give no answer: they name a part of it. */
  readonly role: 'answers' | 'rows'
  readonly readers: readonly Reader[]
  /** What reads the part that a row's value names: the path up to it. */
  readonly rowReaders: readonly Reader[]
  /** From the question's whole answer to where one of these values stands. */
  readonly steps: readonly Step[]
  /** Questions whose answer may be of this list, the one that has it first. */
  readonly askedBy: readonly OutlineElement[]
}

/** How the values of a list, such as `/source/pages/0/elements/1/choices`, are read elsewhere. */
export function valueListAt(document: DraftDocument, list: Pointer): ValueList | null {
  const elements = elementsOf(outlineOf(document))
  const element = elements.findLast(({ pointer }) => isWithin(list, pointer))
  if (element === undefined) return null
  const place = tokensOf(list.slice(element.pointer.length))
  const key = place.at(-1) ?? ''
  const items: readonly Reader[] = [
    { within: list, path: /^item$/i },
    ...['VisibleIf', 'EnableIf'].map((rule) => ({
      within: within(element.pointer, key + rule),
      path: /^item$/i,
    })),
  ]
  const bases = basesOf(element, elements)
  if (key === 'rows') {
    const named: readonly Reader[] = [{ within: element.pointer, path: /^row(?:value|name)$/i }]
    const rowReaders = bases.map((base) => reader(base, '', ''))
    return {
      ...{ element, role: 'rows', readers: [...items, ...named], rowReaders },
      ...{ steps: [], askedBy: [element] },
    }
  }
  const answers = { element, role: 'answers' as const, rowReaders: [], askedBy: [element] }
  const columns = columnsAsking(element, place)
  if (columns !== null)
    return {
      ...answers,
      readers: [
        ...items,
        ...columns.flatMap((column) => [
          ...bases.map((base) => reader(base, STEP + literally(column))),
          reader({ within: element.pointer, path: `${NEAR}${literally(column)}` }),
        ]),
      ],
      steps: ['*', columns],
    }
  if (element.type === 'matrix' && key === 'columns')
    return {
      ...answers,
      readers: [...items, ...bases.map((base) => reader(base, '\\.[^.[\\]]+'))],
      steps: ['*'],
    }
  const askedBy = withBorrowers(element, elements)
  return {
    ...answers,
    readers: [
      ...items,
      ...askedBy.flatMap((each) => basesOf(each, elements)).map((base) => reader(base)),
    ],
    steps: [],
    askedBy,
  }
}

type Base = { readonly within: Pointer | null; readonly path: string }

/** A row or an entry on the way to a part of an answer. */
const STEP = '(?:\\[-?\\d+\\]|\\.[^.[\\]]+)?\\.'
const NEAR = '(?:panel|row|prevpanel|nextpanel|parentpanel|prevrow|nextrow)\\.'

const literally = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

const reader = ({ within: holder, path }: Base, tail = '', end = '(?:\\[-?\\d+\\])?$'): Reader => ({
  within: holder,
  path: new RegExp(`^${path}${tail}${end}`, 'i'),
})

/** The ways to a question's answer: by its name, or through what repeats it. */
function basesOf(
  { source, name, scope }: OutlineElement,
  elements: readonly OutlineElement[],
): readonly Base[] {
  const own = literally(scope === null ? textOr(source['valueName'], '') || name : name)
  const owner = elements.find(({ pointer }) => pointer === scope)
  if (owner === undefined) return [{ within: null, path: own }]
  return [
    ...basesOf(owner, elements).map((base) => ({ ...base, path: base.path + STEP + own })),
    { within: owner.pointer, path: NEAR + own },
  ]
}

/** Columns whose cells are answered from a list: of one column, or of all that have none of their own. */
function columnsAsking(
  { type, source }: OutlineElement,
  place: readonly string[],
): readonly string[] | null {
  if (type !== 'matrixdropdown' && type !== 'matrixdynamic') return null
  const columns = itemsAt(source, 'columns')
  const named = (column: Json) => valueOfItem(column, 'part')
  if (place[0] === 'columns') {
    const column = columns[Number(place[1])]
    return column === undefined ? null : [named(column)]
  }
  return columns
    .filter((column) => !isJsonObject(column) || itemsAt(column, 'choices').length === 0)
    .map(named)
}

/** Questions that offer another one's choices have its values, and so have those that borrow theirs. */
function withBorrowers(
  lender: OutlineElement,
  elements: readonly OutlineElement[],
): readonly OutlineElement[] {
  const found = [lender]
  for (const each of found)
    for (const element of elements)
      if (
        each.name !== '' &&
        element.source['choicesFromQuestion'] === each.name &&
        !found.includes(element)
      )
        found.push(element)
  return found
}
