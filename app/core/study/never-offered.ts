import type { Question } from '../definition/definition.ts'
import type { Context } from '../response/check/checked.ts'
import { offeredIn } from '../response/offered.ts'
import type { PlannedQuestion } from '../response/planned-question.ts'

export type NeverOffered = {
  readonly question: string
  readonly what: 'choices' | 'rows' | 'columns'
  readonly values: readonly string[]
}

/** Choices, rows and columns with rules of their own that nobody met who met the question. */
export function countOffers(asked: readonly PlannedQuestion[]) {
  const missing = new Map<Question, Listed>(
    asked.flatMap(({ question }) =>
      'rules' in question && question.rules !== null
        ? [[question, listedIn(question)] as const]
        : [],
    ),
  )
  const met = new Set<Question>()
  return {
    add: (question: Question, context: Context): void => {
      const own = missing.get(question)
      if (own === undefined) return
      met.add(question)
      if (Object.values(own).every(({ size }) => size === 0)) return
      const offered = listedIn(offeredIn(question, context))
      for (const what of LISTS) for (const value of offered[what]) own[what].delete(value)
    },
    never: (): readonly NeverOffered[] =>
      [...missing].flatMap(([question, own]) =>
        met.has(question)
          ? LISTS.filter((what) => own[what].size > 0).map((what) => ({
              question: question.name,
              what,
              values: [...own[what]],
            }))
          : [],
      ),
  }
}

const LISTS = ['choices', 'rows', 'columns'] as const

type Listed = { readonly [List in (typeof LISTS)[number]]: Set<string> }

function listedIn(question: Question): Listed {
  const values = (list: readonly { readonly value: string | number | boolean }[]) =>
    new Set(list.map(({ value }) => String(value)))
  return {
    choices: values('choices' in question ? question.choices : []),
    rows: values(question.kind === 'matrix' || question.kind === 'grid' ? question.rows : []),
    columns: values(question.kind === 'matrix' ? question.columns : []),
  }
}
