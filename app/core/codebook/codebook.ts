import { armQuestion } from '../presentation/arm-question.ts'
import type {
  Choice,
  Definition,
  MultipleChoice,
  Question,
  SingleChoice,
} from '../definition/definition.ts'
import { questionsAmong, questionsOf } from '../definition/walk.ts'
import { unreachable } from '../result.ts'
import type { Codebook, Measure, Variable } from './variable.ts'

/** Every column of data that a definition gives, in the order of the questionnaire. */
export function codebookOf(
  definition: Definition,
  measures: { readonly [variable: string]: Measure },
): Codebook {
  const taken = new Set<string>(OWN_COLUMNS)
  return [...questionsOf(definition), ...definition.arms.map(armQuestion)]
    .flatMap(variablesOf)
    .map((variable) => ({
      ...variable,
      measure: measures[variable.id] ?? variable.measure,
      exportName: exportName(variable.id, taken),
    }))
}

export type Unnamed = Omit<Variable, 'exportName'>

function variablesOf(question: Question): Unnamed[] {
  const { name, title: label } = question
  const own = { id: name, question: name, row: null, column: null, part: 'answer', label } as const
  const whole = (measure: Measure, categories: readonly Choice[]): Unnamed[] => [
    { ...own, measure, categories },
  ]
  switch (question.kind) {
    case 'single':
      return whole(
        isListed(question) ? 'nominal' : 'text',
        isListed(question) ? question.choices : [],
      )
    case 'rating':
      return whole('ordinal', question.choices)
    case 'multiple':
      return isListed(question) && question.memberKey === null
        ? whole('multiple', question.choices)
        : whole('text', [])
    case 'number':
      return whole('scale', [])
    case 'range':
      return (['low', 'high'] as const).map((part) => ({
        ...own,
        id: `${name}/${part}`,
        part,
        measure: 'scale',
        categories: [],
      }))
    case 'text':
      return whole(question.inputType === 'date' ? 'date' : 'text', [])
    case 'computed':
      return whole(question.shows === 'number' ? 'scale' : 'text', [])
    case 'ranking':
      return question.choices.map(({ value, label: item }) => ({
        ...own,
        id: `${name}/${value}`,
        row: String(value),
        part: 'rank',
        label: item,
        measure: 'scale',
        categories: [],
      }))
    case 'matrix':
      return question.rows.map((row) => ({
        ...own,
        id: `${name}/${row.value}`,
        row: row.value,
        label: row.label,
        measure: question.cells === 'many' ? 'multiple' : 'ordinal',
        categories: question.columns,
      }))
    case 'textGroup':
      return question.items.map((item) => ({
        ...own,
        id: `${name}/${item.name}`,
        row: item.name,
        label: item.title,
        measure: item.kind === 'number' ? 'scale' : 'text',
        categories: [],
      }))
    case 'grid':
      return question.rows.flatMap((row) =>
        questionsAmong(question.elements).flatMap((cell) =>
          variablesInCell(cell).map((variable) => ({
            ...variable,
            id: [name, row.value, variable.id].join('/'),
            question: name,
            row: row.value,
            column: cell.name,
            label: row.label,
          })),
        ),
      )
    case 'entries':
    case 'file':
    case 'signature':
      return whole('text', [])
    default:
      return unreachable(question)
  }
}

/** A cell with rows of its own is one column of data with the whole cell in it. */
export function variablesInCell(cell: Question): Unnamed[] {
  const variables = variablesOf(cell)
  const [first] = variables
  return first === undefined || variables.every(({ row }) => row === null)
    ? variables
    : [{ ...first, id: cell.name, part: 'answer', measure: 'text', categories: [] }]
}

/** Whether every answer is one of the listed choices. */
const isListed = ({ unlisted, otherWords, rules, choices }: SingleChoice | MultipleChoice) =>
  unlisted === 'refused' &&
  rules?.carried?.kind !== 'entries' &&
  !(otherWords === 'value' && choices.some(({ role }) => role === 'other'))

const LONGEST_SPSS_NAME = 64
/** Of SPSS; and what R takes for nothing, even where it is a name. */
const KEYWORDS = /^(?:all|and|by|eq|ge|gt|le|lt|na|ne|not|or|to|with)$/i
/** Columns that every export has of its own. */
const OWN_COLUMNS = ['id', 'source', 'flags']

const SPSS_NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/

export const isSpssName = (name: string): boolean => SPSS_NAME.test(name) && !KEYWORDS.test(name)

/** Letters, digits and underscores, a letter first, no two alike when case is forgotten. */
export function exportName(id: string, taken: Set<string>): string {
  const plain = id
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  const stem = (/^[A-Za-z]/.test(plain) && !KEYWORDS.test(plain) ? plain : `v_${plain}`).slice(
    0,
    LONGEST_SPSS_NAME - 4,
  )
  let name = stem
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${stem}_${n}`
  taken.add(name.toLowerCase())
  return name
}

/** A name with something behind it, for which it gives way where both are too long. */
export function nameEndingIn(stem: string, ending: string, taken: Set<string>): string {
  const ended = (end: string) => `${stem.slice(0, LONGEST_SPSS_NAME - end.length)}${end}`
  let name = ended(ending)
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = ended(`${ending}_${n}`)
  taken.add(name.toLowerCase())
  return name
}

export const variableIn = (codebook: Codebook, id: string): Variable | null =>
  codebook.find((variable) => variable.id === id) ?? null
