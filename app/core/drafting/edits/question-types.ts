import { canonicalJson, textOr, type JsonObject } from '../../json.ts'
import type { ItemList } from './items.ts'

export type TypeFamily = 'choice' | 'scale' | 'text' | 'table' | 'group' | 'other'

export const TYPE_FAMILIES: readonly { readonly family: TypeFamily; readonly label: string }[] = [
  { family: 'choice', label: 'To choose' },
  { family: 'scale', label: 'Scales' },
  { family: 'text', label: 'To write' },
  { family: 'table', label: 'Tables' },
  { family: 'group', label: 'Groups' },
  { family: 'other', label: 'Other' },
]

/** What can be put into a survey, with all that a list of it shows. */
export type QuestionType = {
  readonly type: string
  readonly label: string
  readonly help: string
  readonly family: TypeFamily
  /** Other words by which people look for it. */
  readonly also: string
  /** Of a new one, without type and name. */
  readonly start: JsonObject
}

const CHOICES = [
  { value: 'item1', text: 'Choice 1' },
  { value: 'item2', text: 'Choice 2' },
  { value: 'item3', text: 'Choice 3' },
] as const

const ROWS = [
  { value: 'row1', text: 'Row 1' },
  { value: 'row2', text: 'Row 2' },
] as const

const COLUMNS = [
  { value: 'column1', text: 'Column 1' },
  { value: 'column2', text: 'Column 2' },
  { value: 'column3', text: 'Column 3' },
] as const

const CELLS = [
  { name: 'column1', title: 'Column 1', cellType: 'text' },
  { name: 'column2', title: 'Column 2', cellType: 'text' },
] as const

const kind = (
  family: TypeFamily,
  type: string,
  label: string,
  help: string,
  also: string,
  start: JsonObject = {},
): QuestionType => ({ type, label, help, family, also, start })

/** Every type that Rapport knows, the most usual first. */
export const QUESTION_TYPES: readonly QuestionType[] = [
  kind('choice', 'radiogroup', 'Single choice', 'One of a list, all in sight', 'radio options', {
    choices: CHOICES,
  }),
  kind('choice', 'checkbox', 'Multiple choice', 'Any of a list', 'tick select several', {
    choices: CHOICES,
  }),
  kind('choice', 'dropdown', 'Drop-down', 'One of a long list', 'select menu', {
    choices: CHOICES,
  }),
  kind('choice', 'tagbox', 'Drop-down, several', 'Any of a long list', 'tags multi select', {
    choices: CHOICES,
  }),
  kind('choice', 'boolean', 'Yes or no', 'One of two', 'toggle switch true false'),
  kind('choice', 'buttongroup', 'Buttons', 'One of a few short answers', 'segmented', {
    choices: CHOICES,
  }),
  kind('choice', 'imagepicker', 'Pictures', 'Choose among pictures', 'image picker', {
    choices: [
      { value: 'image1', text: 'Picture 1' },
      { value: 'image2', text: 'Picture 2' },
    ],
    showLabel: true,
  }),
  kind('choice', 'imagemap', 'Places on a picture', 'Choose parts of one picture', 'image map', {
    areas: [{ value: 'area1', text: 'Area 1', shape: 'rect', coords: '0,0,100,100' }],
  }),
  kind('choice', 'ranking', 'Ranking', 'Put a list in order', 'order sort rank', {
    choices: CHOICES,
  }),
  kind('scale', 'rating', 'Rating', 'A place on a scale', 'stars nps likert satisfaction score', {
    rateMin: 1,
    rateMax: 5,
  }),
  kind('scale', 'slider', 'Slider', 'A number along a line', 'range visual analogue'),
  kind('text', 'text', 'Short answer', 'One line: words, a number, a date', 'input email phone'),
  kind('text', 'comment', 'Long answer', 'Several lines in their own words', 'textarea open'),
  kind('text', 'multipletext', 'Several short answers', 'Lines that belong together', 'address', {
    items: [
      { name: 'text1', title: 'Field 1' },
      { name: 'text2', title: 'Field 2' },
    ],
  }),
  kind(
    'table',
    'matrix',
    'Grid, one per row',
    'The same choices for several rows',
    'likert table',
    {
      columns: COLUMNS,
      rows: ROWS,
    },
  ),
  kind('table', 'matrixdropdown', 'Grid of questions', 'Several questions for each row', 'table', {
    columns: CELLS,
    rows: ROWS,
    choices: CHOICES,
  }),
  kind('table', 'matrixdynamic', 'Growing table', 'Rows are added by who answers', 'dynamic', {
    columns: CELLS,
    choices: CHOICES,
    rowCount: 1,
  }),
  kind('group', 'panel', 'Group', 'Questions that belong together', 'section panel', {
    elements: [],
  }),
  kind('group', 'paneldynamic', 'Repeated group', 'Questions asked as often as needed', 'dynamic', {
    templateElements: [],
    panelCount: 1,
  }),
  kind('other', 'html', 'Text block', 'Words to read, no question', 'statement heading html', {
    html: 'Text',
  }),
  kind('other', 'image', 'Picture', 'A picture to look at', 'illustration'),
  kind('other', 'file', 'File', 'People send a file', 'upload attachment'),
  kind('other', 'signaturepad', 'Signature', 'People sign', 'draw sign'),
  kind('other', 'expression', 'Worked out', 'A value computed from answers', 'calculated formula'),
]

const BY_TYPE: ReadonlyMap<string, QuestionType> = new Map(
  QUESTION_TYPES.map((each) => [each.type, each]),
)

export const questionType = (type: string): QuestionType | null => BY_TYPE.get(type) ?? null

/** Whether a list is as a new question starts with it: words in it stand for others. */
export function areUntouched(source: JsonObject, { key, kind }: ItemList): boolean {
  const start = questionType(textOr(source['type'], ''))?.start[key]
  const now = source[key]
  return (
    kind === 'choice' &&
    start !== undefined &&
    now !== undefined &&
    canonicalJson(start) === canonicalJson(now)
  )
}

/** What a type is called; one that nobody knows keeps its own name. */
export const typeLabel = (type: string): string =>
  BY_TYPE.get(type)?.label ?? (type === '' ? 'Unknown' : type)

const NAME_STEMS: { readonly [type: string]: string } = {
  panel: 'panel',
  html: 'text',
  image: 'image',
}

export const nameStem = (type: string): string =>
  Object.hasOwn(NAME_STEMS, type) ? (NAME_STEMS[type] ?? 'question') : 'question'

/**
 * Those that match what somebody types: first what is called so, then what was used of late, then
 * in the order of the list.
 */
export function typesMatching(
  typed: string,
  recent: readonly string[] = [],
): readonly QuestionType[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const found = QUESTION_TYPES.filter(({ type, label, help, also }) => {
    const all = `${type} ${label} ${help} ${also}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
  const isCalledSo = ({ label }: QuestionType) => label.toLowerCase().startsWith(words.join(' '))
  const rank = (each: QuestionType) => {
    const used = recent.indexOf(each.type)
    return (isCalledSo(each) ? 0 : recent.length + 1) + (used === -1 ? recent.length : used)
  }
  return found.sort((a, b) => rank(a) - rank(b))
}
