import type {
  AnswerList,
  Changed,
  ChangeReason,
  TextPart,
} from '../../../core/definition/change-reason.ts'
import { unreachable } from '../../../core/result.ts'

/** One difference as a researcher reads it: what it is, and what it does to the running tables. */
export type ReasonWords = { readonly what: string; readonly effect: string | null }

type About = {
  readonly affected: number | null
  readonly titles: { readonly [question: string]: string }
  /** The version that is published now, after which earlier answers are called. */
  readonly current: number | null
}

export function reasonWords(reason: ChangeReason, about: About): ReasonWords {
  const { affected } = about
  switch (reason.kind) {
    case 'questionRemoved':
      return {
        what: `${named(reason.question, about)} is no longer asked`,
        effect:
          affected === 0
            ? 'Nobody had answered it.'
            : `${answers(affected)} in the tables, and no more come.`,
      }
    case 'kindChanged':
      return {
        what: `${named(reason.question, about)} is asked in another way: ${KINDS[reason.from]}, now ${KINDS[reason.to]}`,
        effect:
          reason.tallies === 'goOn'
            ? 'Answers are kept alike, so its counts go on.'
            : affected === 0
              ? 'Nobody had answered it.'
              : `It starts anew; ${answers(affected).toLowerCase()} beside it as ${reason.question}${about.current === null ? '' : `@${about.current}`}.`,
      }
    case 'valueRemoved':
      return {
        what: `${named(reason.question, about)} loses the ${LISTS[reason.list]} “${reason.label}” (${reason.value})`,
        effect:
          affected === null
            ? null
            : affected === 0
              ? 'Nobody had chosen it.'
              : `${answers(affected)} in the tables; it is no longer offered.`,
      }
    case 'valueAdded':
      return {
        what: `${named(reason.question, about)} has a new ${LISTS[reason.list]}, “${reason.label}” (${reason.value})`,
        effect: `Who answered ${about.current === null ? 'before' : `version ${about.current}`} could not choose it.`,
      }
    case 'questionAdded':
      return {
        what: `${named(reason.question, about)} is new`,
        effect: 'Those who answered before do not count as asked.',
      }
    case 'ruleChanged':
      return {
        what: `${part(reason.of, about)}: ${RULES[reason.rule].what}`,
        effect: RULES[reason.rule].effect,
      }
    case 'orderChanged':
      return {
        what:
          reason.of.kind === 'survey'
            ? 'Questions come in another order'
            : `${part(reason.of, about)} is in another order`,
        effect: 'Counts go on. What comes first can sway answers.',
      }
    case 'settingsChanged':
      return { what: `${part(reason.of, about)} has other settings`, effect: 'Counts go on.' }
    case 'relabelled':
      return {
        what: `${named(reason.question, about)}: the ${LISTS[reason.list]} ${reason.value} is relabelled${language(reason.locale)}`,
        effect:
          affected === null
            ? 'Counts go on under the new label.'
            : `Counts go on under the new label (${affected.toLocaleString('en')} so far).`,
      }
    case 'reworded':
      return {
        what: `${part(reason.of, about)}: ${PARTS[reason.part]}${language(reason.locale)}`,
        effect: null,
      }
    case 'lookChanged':
      return { what: 'The survey looks different', effect: null }
    default:
      return unreachable(reason)
  }
}

const LISTS: { readonly [list in AnswerList]: string } = {
  choice: 'choice',
  row: 'row',
  column: 'column',
  field: 'field',
  question: 'question inside it',
}

const PARTS: { readonly [part in TextPart]: string } = {
  title: 'another title',
  description: 'another description',
  closing: 'another closing',
  html: 'other words',
  message: 'other words for those who are screened out',
  minLabel: 'other words at the low end',
  maxLabel: 'other words at the high end',
  comment: 'other words over the comment',
  error: 'other words where an answer is missing',
}

const RULES = {
  visibleIf: {
    what: 'other people are asked',
    effect: 'Counts go on; its base holds those who were asked, by either rule.',
  },
  enableIf: { what: 'it can be answered under another rule', effect: 'Counts go on.' },
  required: {
    what: 'whether it must be answered changes',
    effect: 'Counts go on; how many leave it blank can change.',
  },
  validators: { what: 'answers are checked differently', effect: 'Counts go on.' },
} as const

const KINDS: { readonly [kind in Extract<ChangeReason, { kind: 'kindChanged' }>['from']]: string } =
  {
    single: 'one of a list',
    multiple: 'several of a list',
    rating: 'a scale',
    matrix: 'a matrix',
    text: 'text',
    number: 'a number',
    range: 'a range of numbers',
    ranking: 'a ranking',
    textGroup: 'several texts',
    grid: 'a table of questions',
    entries: 'a list of entries',
    file: 'files',
    signature: 'a signature',
    computed: 'a value that is worked out',
  }

const answers = (count: number | null): string =>
  count === null
    ? 'Earlier answers stay'
    : count === 1
      ? 'One answer stays'
      : `${count.toLocaleString('en')} answers stay`

const language = (locale: string): string => (locale === 'default' ? '' : ` (${locale})`)

const LONGEST_TITLE = 80

function named(question: string, { titles }: About): string {
  const title = titles[question] ?? question
  return `“${title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title}”`
}

function part(of: Changed, about: About): string {
  switch (of.kind) {
    case 'survey':
      return 'The survey'
    case 'page':
      return `The page “${of.name}”`
    case 'panel':
      return `The panel “${of.name}”`
    case 'text':
      return `The text “${of.name}”`
    case 'question':
      return named(of.name, about)
  }
}
