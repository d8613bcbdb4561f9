import type { Codebook, Variable } from '../codebook/variable.ts'
import { exportName, isSpssName } from '../codebook/codebook.ts'
import { textIn } from '../definition/localized-text.ts'
import { codedAnswers, type CodedAnswers } from './file-codes.ts'
import type { FileColumn, FileLayout, TickSet } from './file-column.ts'
import { plainLabel } from './plain-label.ts'

/** What stands in every file beside the answers. */
export type OwnField = 'id' | 'source' | 'flags' | 'version' | 'language' | 'minutes' | 'weight'

/** Where the cells of a column come from. */
export type CellSource =
  | { readonly kind: 'own'; readonly field: OwnField }
  | {
      readonly kind: 'coded'
      readonly variable: Variable
      readonly coded: CodedAnswers
    }
  | { readonly kind: 'tick'; readonly variable: Variable; readonly place: number }
  | { readonly kind: 'number' | 'date' | 'text' | 'words'; readonly variable: Variable }

export type LaidOut = FileLayout & {
  /** One for each column. */
  readonly sources: readonly CellSource[]
}

export type LayoutOf = {
  readonly codebook: Codebook
  /** Names of the columns of words, each by the variable after which it comes. */
  readonly words: ReadonlyMap<Variable, string>
  /** In words: the question, and the row or cell that is meant. */
  readonly wordingOf: (variable: Variable) => { readonly question: string; readonly label: string }
  readonly locale: string
  readonly weighted: 'weighted' | 'unweighted'
}

/** The columns of a file, in the order of the questionnaire. */
export function layOut({ codebook, words, wordingOf, locale, weighted }: LayoutOf): LaidOut {
  const columns: FileColumn[] = []
  const sources: CellSource[] = []
  const sets: TickSet[] = []
  const taken = new Set([...words.values()].map((name) => name.toLowerCase()))
  const names = safeNames(codebook, taken)
  const add = (column: FileColumn, source: CellSource) => {
    columns.push(column)
    sources.push(source)
  }
  const addOwn = (field: OwnField) => {
    const { holds, measure, label } = OWN[field]
    const name = taken.has(field) ? exportName(`rapport ${field}`, taken) : field
    taken.add(name.toLowerCase())
    add({ name, label, measure, wording: null, holds }, { kind: 'own', field })
    return name
  }
  for (const field of ['id', 'source', 'flags'] as const) addOwn(field)
  for (const variable of codebook) {
    const { measure, categories } = variable
    const name = names.get(variable) ?? variable.exportName
    const wording = wordingOf(variable)
    const question = plainLabel(wording.question) || name
    const label = plainLabel(wording.label) || name
    const named = { name, label, wording: question }
    if (categories.length === 0) {
      const kind = measure === 'scale' || measure === 'date' ? OF_MEASURE[measure] : 'text'
      add(
        { ...named, measure: kind === 'text' ? 'nominal' : 'scale', holds: { kind } },
        { kind, variable },
      )
    } else if (measure === 'multiple') {
      const members = categories.map(({ value, label: choice }, place) => {
        const own = tickName(name, String(value), place, taken)
        add(
          {
            name: own,
            label: plainLabel(textIn(choice, locale)) || String(value),
            measure: 'nominal',
            wording: label,
            holds: { kind: 'tick', value: String(value) },
          },
          { kind: 'tick', variable, place },
        )
        return own
      })
      sets.push({ name, label, columns: members })
    } else {
      const coded = codedAnswers(categories, locale)
      const level = measure === 'ordinal' || measure === 'scale' ? measure : 'nominal'
      add(
        { ...named, measure: level, holds: { kind: 'codes', codes: coded.codes } },
        { kind: 'coded', variable, coded },
      )
    }
    const beside = words.get(variable)
    if (beside !== undefined)
      add(
        {
          name: beside,
          label: `${label} (in words)`,
          measure: 'nominal',
          wording: question,
          holds: { kind: 'text' },
        },
        { kind: 'words', variable },
      )
  }
  for (const field of ['version', 'language', 'minutes'] as const) addOwn(field)
  const weight = weighted === 'weighted' ? addOwn('weight') : null
  return { columns, sources, sets, weight }
}

const OF_MEASURE = { scale: 'number', date: 'date' } as const

const OWN: {
  readonly [field in OwnField]: Pick<FileColumn, 'label' | 'measure' | 'holds'>
} = {
  id: { label: 'Response', measure: 'nominal', holds: { kind: 'text' } },
  source: {
    label: 'Where the response is from: live, reconstruction, import or practice',
    measure: 'nominal',
    holds: { kind: 'text' },
  },
  flags: { label: 'Quality flags', measure: 'nominal', holds: { kind: 'text' } },
  version: {
    label: 'Version of the questionnaire',
    measure: 'scale',
    holds: { kind: 'number' },
  },
  language: {
    label: 'Language in which the survey was answered',
    measure: 'nominal',
    holds: { kind: 'text' },
  },
  minutes: {
    label: 'Minutes from the first page to the last',
    measure: 'scale',
    holds: { kind: 'number' },
  },
  weight: { label: 'Weight', measure: 'scale', holds: { kind: 'number' } },
}

const LONGEST_NAME = 64

/** Derived variables are called as their study says, which SPSS may not take. */
function safeNames(codebook: Codebook, taken: Set<string>): ReadonlyMap<Variable, string> {
  const names = new Map<Variable, string>()
  const keep = (variable: Variable, name: string) => {
    names.set(variable, name)
    taken.add(name.toLowerCase())
  }
  for (const variable of codebook)
    if (isSpssName(variable.exportName) && !taken.has(variable.exportName.toLowerCase()))
      keep(variable, variable.exportName)
  for (const variable of codebook)
    if (!names.has(variable)) keep(variable, exportName(variable.id, taken))
  return names
}

/** Two underlines: a single one may stand in another variable's name. */
function tickName(name: string, value: string, place: number, taken: Set<string>): string {
  const plain = value
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  const wanted = `${name}__${plain === '' ? place + 1 : plain}`
  const fits = wanted.length <= LONGEST_NAME && !taken.has(wanted.toLowerCase())
  let own = fits ? wanted : `${name.slice(0, LONGEST_NAME - 8)}__${place + 1}`
  for (let n = 2; taken.has(own.toLowerCase()); n += 1)
    own = `${name.slice(0, LONGEST_NAME - 12)}__${place + 1}_${n}`
  taken.add(own.toLowerCase())
  return own
}
