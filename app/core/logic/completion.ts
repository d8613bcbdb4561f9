import { FUNCTION_NAMES } from '../expression/expression.ts'
import type { Subject } from './subject.ts'

/** What could be meant by the half-written word at the caret. */
export type Completion = {
  /** What is replaced by the one that is chosen. */
  readonly from: number
  readonly to: number
  readonly options: readonly CompletionOption[]
}

export type CompletionOption = {
  readonly insert: string
  readonly label: string
  readonly detail: string
}

const MOST_OPTIONS = 12

const WORDS: readonly CompletionOption[] = [
  ['and', 'both hold'],
  ['or', 'one of them holds'],
  ['empty', 'is not answered'],
  ['notempty', 'is answered'],
  ['contains', 'includes'],
  ['notcontains', 'does not include'],
  ['anyof', 'is or includes one of a list'],
  ['allof', 'includes all of a list'],
  ['noneof', 'neither is nor includes one of a list'],
].map(([insert = '', detail = '']) => ({ insert, label: insert, detail }))

const FUNCTIONS: readonly CompletionOption[] = FUNCTION_NAMES.map((name) => ({
  insert: `${name}(`,
  label: `${name}(…)`,
  detail: 'function',
}))

/** Names between braces; functions and operators elsewhere; nothing within quotes. */
export function completionAt(
  text: string,
  caret: number,
  subjects: readonly Subject[],
): Completion | null {
  const before = text.slice(0, caret)
  const brace = openBrace(before)
  if (brace !== null) return namesAfter(text, brace + 1, caret, subjects)
  if (isQuoted(before)) return null
  const word = /[a-z]+$/i.exec(before)?.[0] ?? ''
  if (word === '') return null
  const meant = word.toLowerCase()
  const options = [...WORDS, ...FUNCTIONS].filter(
    ({ insert }) => insert.toLowerCase().startsWith(meant) && insert.toLowerCase() !== meant,
  )
  return completion(caret - word.length, caret, options)
}

function namesAfter(text: string, from: number, caret: number, subjects: readonly Subject[]) {
  const meant = text.slice(from, caret).trim().toLowerCase()
  // What follows up to the closing brace belongs to the same name.
  const rest = /^[^{}'"\s]*\}/.exec(text.slice(caret))?.[0] ?? ''
  const ranked = subjects
    .map((subject) => ({ subject, rank: rankOf(subject, meant) }))
    .filter(({ rank }) => rank < 3)
    .sort((one, other) => one.rank - other.rank)
  return completion(
    from,
    caret + rest.length,
    ranked.map(({ subject: { reads, label } }) => ({
      insert: `${reads}}`,
      label: reads,
      detail: label === reads ? '' : label,
    })),
  )
}

function rankOf({ reads, label }: Subject, meant: string): number {
  const [name, words] = [reads.toLowerCase(), label.toLowerCase()]
  if (name.startsWith(meant)) return 0
  if (name.includes(meant)) return 1
  return words.includes(meant) ? 2 : 3
}

const completion = (from: number, to: number, options: readonly CompletionOption[]) =>
  options.length === 0 ? null : { from, to, options: options.slice(0, MOST_OPTIONS) }

/** Where the brace stands that is still open at the end of a text. */
function openBrace(before: string): number | null {
  const at = before.lastIndexOf('{')
  return at === -1 || before.includes('}', at) || isQuoted(before.slice(0, at)) ? null : at
}

function isQuoted(before: string): boolean {
  let quote = ''
  for (let at = 0; at < before.length; at += 1) {
    const sign = before[at] ?? ''
    if (quote !== '' && sign === '\\') at += 1
    else if (quote === sign) quote = ''
    else if (quote === '' && (sign === "'" || sign === '"')) quote = sign
  }
  return quote !== ''
}
