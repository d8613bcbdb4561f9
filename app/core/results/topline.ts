import type { Definition, Element, Page, Question } from '../definition/definition.ts'
import { textIn, type LocalizedText } from '../definition/localized-text.ts'
import { isolate } from '../language/isolate.ts'
import type { Plan } from '../response/plan.ts'
import type { PublicResults } from './public-results.ts'
import { choicesOf, routingWords, UNSAYABLE, type RoutingWords } from './routing-words.ts'
import { toplineAnswers, type ToplineAnswers } from './topline-answers.ts'

/** A questionnaire as it is asked, with what was answered to each question. */
export type Topline = { readonly pages: readonly ToplinePage[] }

export type ToplinePage = {
  readonly title: string | null
  readonly items: readonly ToplineItem[]
}

export type ToplineItem =
  /** What people read between questions, which may colour their answers. */
  | { readonly kind: 'text'; readonly text: string }
  /** Who is thanked and asked nothing more. */
  | { readonly kind: 'screenOut'; readonly routing: string }
  | ToplineQuestion

export type ToplineQuestion = {
  readonly kind: 'question'
  /** Its place among the questions, from 1. */
  readonly number: number
  readonly name: string
  readonly wording: string
  readonly instruction: string | null
  /** Null: everybody who comes so far is asked. */
  readonly routing: string | null
  /** How it was put to people, in the page's own language. */
  readonly notes: readonly string[]
  readonly answers: ToplineAnswers
}

/** What stands in the place kept for who asks, after the words that stand before it. */
export type WhoAsks = (before: string) => string

/** Which questions a topline has: all, or only those of which the results tell something. */
export type ToplineScope = 'all' | 'shown'

/** Every number in it is one of the results', so that it shows what their reader may see. */
export function toplineOf(
  plan: Plan,
  results: PublicResults,
  asked: {
    readonly locale: string
    readonly scope: ToplineScope
    readonly whoAsks: WhoAsks
  },
): Topline {
  const { definition } = plan
  const { locale, scope } = asked
  // A condition names other questions, of which a reader of some may be told nothing.
  const say = scope === 'all' ? routingWords(definition, locale) : () => UNSAYABLE
  const words = (text: LocalizedText | null) => plainWords(text, asked)
  const screenedOn = lastPageOfScreeners(definition)
  let number = 0

  const itemsOf = (element: Element): readonly ToplineItem[] => {
    switch (element.kind) {
      case 'panel':
        return [
          ...textItem(words(element.title), scope),
          ...textItem(words(element.description), scope),
          ...element.elements.flatMap(itemsOf),
        ]
      case 'html':
        return textItem(words(element.html), scope)
      case 'image':
        return textItem(words(element.alternative), scope)
      case 'computed':
        return []
      default: {
        const answers = toplineAnswers(element, plan, results, locale)
        if (scope === 'shown' && answers.kind === 'withheld') return []
        number += 1
        return [questionItem(element, { plan, say, words, number, answers, locale })]
      }
    }
  }

  const pages = definition.pages.map((page, index): ToplinePage => {
    const { screenOut } = definition
    return {
      title: scope === 'all' ? words(page.title) : null,
      items: [
        ...textItem(words(page.description), scope),
        ...page.elements.flatMap(itemsOf),
        ...(screenOut !== null && index === screenedOn && scope === 'all'
          ? [{ kind: 'screenOut', routing: say([screenOut.expression]) } as const]
          : []),
      ],
    }
  })
  return { pages: pages.filter(({ items }) => items.length > 0) }
}

const textItem = (text: string | null, scope: ToplineScope): readonly ToplineItem[] =>
  text === null || scope === 'shown' ? [] : [{ kind: 'text', text }]

type Asking = {
  readonly plan: Plan
  readonly say: RoutingWords
  readonly words: (text: LocalizedText | null) => string | null
  readonly number: number
  readonly answers: ToplineAnswers
  readonly locale: string
}

function questionItem(
  question: Question,
  { plan, say, words, number, answers, locale }: Asking,
): ToplineQuestion {
  const rules = plan.byName.get(question.name)?.visibleIf ?? []
  return {
    kind: 'question',
    number,
    name: question.name,
    wording: words(question.title) ?? question.name,
    instruction: words(question.description),
    routing: rules.length === 0 ? null : say(rules),
    notes: notesOf(question, plan.definition, locale),
    answers,
  }
}

function notesOf(question: Question, { order }: Definition, locale: string): readonly string[] {
  const mixed = order.choices[question.name]
  const ends =
    question.kind === 'rating'
      ? ([
          [question.minLabel, question.choices[0]],
          [question.maxLabel, question.choices.at(-1)],
        ] as const)
      : []
  const said = ends.flatMap(([label, choice]) =>
    label === null || choice === undefined
      ? []
      : [`${textIn(choice.label, locale)} is “${isolate(textIn(label, locale), locale)}”`],
  )
  return [
    ...(said.length === 0 ? [] : [`${said.join(', ')}.`]),
    ...(question.kind === 'multiple' ? ['Several answers could be chosen.'] : []),
    ...(question.kind === 'ranking'
      ? ['Answers were put in an order; means are of their places, and 1 is first.']
      : []),
    ...(mixed === 'random' ? ['Answers stood in an order of chance.'] : []),
    ...(mixed === 'asc' || mixed === 'desc' ? ['Answers stood in alphabetical order.'] : []),
    ...(order.shuffledRows.includes(question.name) ? ['Rows stood in an order of chance.'] : []),
    ...('rules' in question && question.rules !== null && choicesOf(question).length > 0
      ? ['Some answers were offered only where earlier ones called for them.']
      : []),
  ]
}

/** The page after which it is known who does not belong; -1 where nobody is sent away. */
function lastPageOfScreeners({ pages, screenOut }: Definition): number {
  const reads = new Set(screenOut?.reads ?? [])
  const has = (elements: readonly Element[]): boolean =>
    elements.some((element) =>
      element.kind === 'panel' ? has(element.elements) : reads.has(element.name),
    )
  return pages.reduce((last, page: Page, index) => (has(page.elements) ? index : last), -1)
}

const ENTITIES: { readonly [entity: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': '’',
  nbsp: ' ',
}

/** What people read, without its marks; where an answer of theirs stood is in square brackets. */
function plainWords(
  text: LocalizedText | null,
  { locale, whoAsks }: { readonly locale: string; readonly whoAsks: WhoAsks },
): string | null {
  if (text === null) return null
  const plain = textIn(text, locale)
    .replace(/<\/?(?:p|div|li|ul|ol|br|h\d|tr|td|blockquote)\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\{([^}]*)\}/g, (_, name: string, at: number, whole: string) =>
      name === 'operator' ? whoAsks(whole.slice(0, at)) : `[${name}]`,
    )
  return plain === '' ? null : plain
}
