import type { Choice, Definition, Question } from '../definition/definition.ts'
import { questionsOf } from '../definition/walk.ts'
import { unreachable } from '../result.ts'
import type { Codebook, Measure, Variable } from './variable.ts'

/** Every column of data that a definition gives, in the order of the questionnaire. */
export function codebookOf(
  definition: Definition,
  measures: { readonly [variable: string]: Measure },
): Codebook {
  const taken = new Set<string>(OWN_COLUMNS)
  return questionsOf(definition)
    .flatMap(variablesOf)
    .map((variable) => ({
      ...variable,
      measure: measures[variable.id] ?? variable.measure,
      exportName: exportName(variable.id, taken),
    }))
}

type Unnamed = Omit<Variable, 'exportName'>

function variablesOf(question: Question): Unnamed[] {
  const { name, title: label } = question
  const whole = (measure: Measure, categories: readonly Choice[]): Unnamed[] => [
    { id: name, question: name, row: null, label, measure, categories },
  ]
  switch (question.kind) {
    case 'single':
      return whole('nominal', question.choices)
    case 'rating':
      return whole('ordinal', question.choices)
    case 'multiple':
      return whole('multiple', question.choices)
    case 'number':
      return whole('scale', [])
    case 'text':
      return whole(question.inputType === 'date' ? 'date' : 'text', [])
    case 'matrix':
      return question.rows.map((row) => ({
        id: `${name}/${row.value}`,
        question: name,
        row: row.value,
        label: row.label,
        measure: 'ordinal',
        categories: question.columns,
      }))
    default:
      return unreachable(question)
  }
}

const LONGEST_SPSS_NAME = 64
const SPSS_KEYWORDS = /^(?:all|and|by|eq|ge|gt|le|lt|ne|not|or|to|with)$/i
/** Columns that every export has of its own. */
const OWN_COLUMNS = ['id', 'source']

/** Letters, digits and underscores, a letter first, no two alike when case is forgotten. */
export function exportName(id: string, taken: Set<string>): string {
  const plain = id
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  const stem = (/^[A-Za-z]/.test(plain) && !SPSS_KEYWORDS.test(plain) ? plain : `v_${plain}`).slice(
    0,
    LONGEST_SPSS_NAME - 4,
  )
  let name = stem
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${stem}_${n}`
  taken.add(name.toLowerCase())
  return name
}

export const variableIn = (codebook: Codebook, id: string): Variable | null =>
  codebook.find((variable) => variable.id === id) ?? null
