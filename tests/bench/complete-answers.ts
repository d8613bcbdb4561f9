import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const SURVEY = 'empathy-consumers-2020'

type Element = {
  readonly type: string
  readonly name: string
  readonly choices?: readonly { readonly value: string }[]
}
type Source = { readonly pages: readonly { readonly elements: readonly Element[] }[] }

// Anybody who says no here is asked nothing else.
const SCREENING: ReadonlySet<string> = new Set(['contacted', 'strongFeelings'])
const SEED = 20_201_014
const MOST_TICKS = 4
const COMMENTS = [
  'If somebody had listened before reading out the rules, I would have been calmer.',
  'Nothing really. The woman on the phone was kind and rang me back the same day.',
  'A person instead of the chatbot, which kept asking for things that I had already typed.',
  'Hätte jemand gesagt, dass es ihm leidtut, wäre der Ärger schneller vorbei gewesen.',
]

/** Responses to every question, as JSON without the opening brace and without an id. */
export function completeAnswers(count: number): readonly string[] {
  const file = join(import.meta.dirname, '../../surveys', SURVEY, 'survey.json')
  const source = JSON.parse(readFileSync(file, 'utf8')) as Source
  const questions = source.pages.flatMap(({ elements }) => elements)
  const below = randomNumbers(SEED)
  return Array.from({ length: count }, () => {
    const answers = Object.fromEntries(
      questions.flatMap((question) => {
        const value = answerTo(question, below)
        return value === undefined ? [] : [[question.name, value]]
      }),
    )
    const rest = { answers, locale: 'en', startedAt: Date.now() - 60_000 - below(240_000) }
    return JSON.stringify(rest).slice(1)
  })
}

function answerTo(question: Element, below: (limit: number) => number) {
  const values = (question.choices ?? []).map(({ value }) => value)
  if (SCREENING.has(question.name)) return 'yes'
  if (question.type === 'comment') return COMMENTS[below(COMMENTS.length)]
  if (question.type === 'radiogroup') return values[below(values.length)]
  if (question.type !== 'checkbox') return undefined
  const from = below(values.length - MOST_TICKS)
  return values.slice(from, from + 1 + below(MOST_TICKS))
}

/** Whole numbers below a limit, the same ones in every run (mulberry32). */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}
