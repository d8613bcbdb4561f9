import type { Variable } from '../codebook/variable.ts'
import type { Question } from '../definition/definition.ts'
import { textIn } from '../definition/localized-text.ts'
import type { Plan } from '../response/plan.ts'
import type { PresentedBase, PresentedVariable, PublicResults } from './public-results.ts'
import { choicesOf } from './routing-words.ts'

/** What was answered to a question, as far as the results tell it. */
export type ToplineAnswers =
  | {
      readonly kind: 'withheld'
      readonly why: Withheld
      /** What could be chosen, in order. */
      readonly offered: readonly string[]
      /** What it was asked of, one by one. */
      readonly rows: readonly string[]
    }
  | {
      readonly kind: 'told'
      /** `grid`: the same answers in each table; `numbers`: none, but means. */
      readonly layout: 'list' | 'grid' | 'numbers'
      readonly tables: readonly ToplineTable[]
    }

/** `screener`: decides who is asked; `kept`: nothing of it is published. */
export type Withheld = 'waiting' | 'words' | 'screener' | 'smallBase' | 'kept'

export type ToplineTable = {
  /** Empty where the question has no parts. */
  readonly label: string
  /** Of which percentages are, null where nothing of it is shown. */
  readonly n: number | null
  readonly isSmall: boolean
  /** In the order in which they are offered, those outside of the base last. */
  readonly answers: readonly ToplineShare[]
  /** Who was asked and said nothing; null where that is not told. */
  readonly noAnswer: number | null
  readonly mean: number | null
  readonly sd: number | null
}

export type ToplineShare = {
  readonly label: string
  /** `declined`: outside of the base, so that it has no percentage. */
  readonly role: 'inBase' | 'declined'
  /** Null where it is hidden. */
  readonly count: number | null
}

export function toplineAnswers(
  question: Question,
  { codebook, definition }: Plan,
  { variables: presented, source, release, responses }: PublicResults,
  locale: string,
): ToplineAnswers {
  const variables = codebook.filter((variable) => variable.question === question.name)
  const found = variables.flatMap((variable) => {
    const shown = presented.find(({ id }) => id === variable.id)
    return shown === undefined ? [] : [{ variable, shown }]
  })
  const labelOf = ({ label }: Variable) => textIn(label, locale)
  const withheld = (why: Withheld): ToplineAnswers => ({
    kind: 'withheld',
    why,
    offered: choicesOf(question).map(({ label }) => textIn(label, locale)),
    rows: variables.length < 2 ? [] : [...new Set(variables.map(labelOf))],
  })
  const tellable = found.filter(({ shown }) => shown.measure !== 'text' && shown.measure !== 'date')
  const [first] = tellable
  if (first === undefined) {
    if (variables.every(({ measure }) => measure === 'text' || measure === 'date'))
      return withheld('words')
    if (definition.screenOut?.reads.includes(question.name) === true) return withheld('screener')
    const isWaiting =
      source === 'live' && presented.length === 0 && (release === null || responses === 0)
    return withheld(isWaiting ? 'waiting' : 'kept')
  }
  if (tellable.every(({ shown }) => shown.hidden !== null)) return withheld('smallBase')
  return {
    kind: 'told',
    layout: layoutOf(tellable.map(({ shown }) => shown)),
    tables: tellable.map(({ variable, shown }) => tableOf(nameOf(variable, locale), shown)),
  }
}

function layoutOf(shown: readonly PresentedVariable[]): 'list' | 'grid' | 'numbers' {
  if (shown.every(({ values }) => values.length === 0)) return 'numbers'
  const answers = new Set(
    shown
      .filter(({ hidden }) => hidden === null)
      .map(({ values }) => JSON.stringify(values.map(({ value }) => value))),
  )
  return shown.length > 1 && answers.size === 1 ? 'grid' : 'list'
}

/** Of one column of a table of questions both its row and its column. */
const nameOf = ({ label, row, column, part }: Variable, locale: string): string => {
  const own = textIn(label, locale)
  if (part === 'low') return 'From'
  if (part === 'high') return 'To'
  if (part === 'rank') return own
  return row === null ? '' : column === null ? own : `${own}: ${column}`
}

const skippedIn = ({ asked, answered }: PresentedBase): number | null =>
  asked === null || answered === null ? null : asked - answered

function tableOf(label: string, shown: PresentedVariable): ToplineTable {
  const { base, values, percentOf, smallBase, hidden, mean, sd } = shown
  const isShown = hidden === null && base !== null
  const answers = values.map((value): ToplineShare => ({
    label: value.label,
    role: value.role === 'declined' ? 'declined' : 'inBase',
    count: isShown ? value.count : null,
  }))
  return {
    label,
    n: isShown ? base[percentOf] : null,
    isSmall: smallBase,
    answers: [
      ...answers.filter(({ role }) => role === 'inBase'),
      ...answers.filter(({ role }) => role === 'declined'),
    ],
    noAnswer: isShown ? skippedIn(base) : null,
    mean: isShown ? mean : null,
    sd: isShown ? sd : null,
  }
}
