import {
  commentKey,
  type Choice,
  type Element,
  type Question,
} from '#app/core/definition/definition.ts'
import { questionsAmong } from '#app/core/definition/walk.ts'
import { isJsonList, isJsonObject, listIn, own, type Json } from '#app/core/json.ts'
import type { Answers } from '#app/core/response/answer.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { contextOf } from '#app/core/response/context-of.ts'
import { attachmentsIn, type Attachment } from './attachments.ts'
import { computedInWords } from './computed-view.ts'
import { entryLabel } from './entry-label.ts'
import { tickedIn } from './given.ts'
import { plainIn } from './operator.ts'
import { numberIn } from './number-view.ts'
import { textOf } from './value-text.ts'
import { writtenIn } from './written-in.ts'
import { wordingIn } from './wording.ts'
import { questionNamesIn, shownOn, shownPages } from '#app/core/response/shown-elements.ts'

/** What somebody answered, in words. Serves the review before sending and the receipt after. */
export type ReviewView = { readonly locale: string; readonly pages: readonly ReviewPageView[] }

export type ReviewPageView = {
  /** As `pageView` takes it. */
  readonly pageIndex: number
  /** As the respondent counts. */
  readonly pageNumber: number
  readonly title: string | null
  readonly items: readonly ReviewItem[]
}

export type ReviewItem = {
  readonly name: string
  readonly label: string
  /** Nothing where the question was left blank. */
  readonly answers: readonly string[]
  /** Only of a matrix: each row with its answer. */
  readonly rows: readonly { readonly label: string; readonly answer: string | null }[]
  /** Words beside the answer. */
  readonly comment: string | null
  /** Rows and entries, each with all that was answered there. */
  readonly groups: readonly ReviewGroup[]
  readonly attachments: readonly Attachment[]
  /** Is the answer itself a file or a drawing? */
  readonly isAttached: boolean
}

export type ReviewGroup = { readonly label: string; readonly items: readonly ReviewItem[] }

export function reviewView(
  plan: Plan,
  answers: Answers,
  locale: string,
  operator: string | null = null,
  at?: number,
): ReviewView {
  const context = contextOf(plan, answers, at)
  const wording = wordingIn(plan, context, locale, operator)
  const pages = shownPages(plan, context).map((pageIndex, place): ReviewPageView => {
    const page = plan.definition.pages[pageIndex]
    const names = page === undefined ? [] : questionNamesIn(shownOn(page, context))
    return {
      pageIndex,
      pageNumber: place + 1,
      title: page?.title == null ? null : wording.plain(page.title),
      items: names.flatMap((name) => {
        const question = plan.byName.get(name)?.question
        if (question === undefined) return []
        const found = question.kind === 'computed' ? context.scope[name] : undefined
        const known = found === undefined ? answers : { ...answers, [name]: found }
        const item = itemOf(question, known, locale, operator)
        return [{ ...item, label: wording.plain(question.title) }]
      }),
    }
  })
  return { locale, pages: pages.filter(({ items }) => items.length > 0) }
}

function itemOf(
  question: Question,
  answers: Answers,
  locale: string,
  operator: string | null,
): ReviewItem {
  const value = own(answers, question.name)
  const words = textOf(own(answers, commentKey(question.name)))
  const inWords = (choices: readonly Choice[], chosen: Json) =>
    labelOf(choices, chosen, words, locale, operator)
  const item = {
    name: question.name,
    label: plainIn(question.title, locale, operator),
    rows: [],
    groups: [],
    comment: question.comment === 'own' && words !== '' ? words : null,
    attachments:
      question.kind === 'grid' || question.kind === 'entries' ? [] : attachmentsIn(question, value),
    isAttached: question.kind === 'file' || question.kind === 'signature',
  }
  if (value === undefined || value === null) return { ...item, answers: [] }
  switch (question.kind) {
    case 'single':
    case 'rating':
      return { ...item, answers: [inWords(question.choices, value)] }
    case 'multiple':
      return {
        ...item,
        answers: tickedIn(question, value).map((chosen) => inWords(question.choices, chosen)),
      }
    case 'matrix':
      return {
        ...item,
        answers: [],
        rows: question.rows.map((row) => {
          const cell = isJsonObject(value) ? own(value, row.value) : undefined
          return {
            label: plainIn(row.label, locale, operator),
            answer:
              cell === undefined
                ? null
                : (isJsonList(cell) ? cell : [cell])
                    .map((chosen) => inWords(question.columns, chosen))
                    .join(', '),
          }
        }),
      }
    case 'ranking':
      return {
        ...item,
        answers: listIn(value).map(
          (chosen, index) => `${index + 1}. ${inWords(question.choices, chosen)}`,
        ),
      }
    case 'textGroup':
      return {
        ...item,
        answers: [],
        rows: question.items.map((asked) => {
          const cell = isJsonObject(value) ? own(value, asked.name) : undefined
          return {
            label: plainIn(asked.title, locale, operator),
            answer: cell === undefined ? null : writtenIn(asked, cell, locale),
          }
        }),
      }
    case 'grid':
      return {
        ...item,
        answers: [],
        groups: question.rows.flatMap((row) => {
          const cells = isJsonObject(value) ? own(value, row.value) : undefined
          if (!isJsonObject(cells)) return []
          const label = plainIn(row.label, locale, operator)
          return [{ label, items: answeredIn(question.elements, cells, locale, operator) }]
        }),
      }
    case 'entries':
      return {
        ...item,
        answers: [],
        groups: listIn(value).map((entry, index) => ({
          label: entryLabel(question, index, isJsonObject(entry) ? entry : {}, {
            locale,
            plain: (text) => plainIn(text, locale, operator),
          }),
          items: isJsonObject(entry) ? answeredIn(question.elements, entry, locale, operator) : [],
        })),
      }
    case 'range':
      return {
        ...item,
        answers: [
          listIn(value)
            .map((end) => (typeof end === 'number' ? numberIn(end, locale) : textOf(end)))
            .join(' – '),
        ],
      }
    case 'file':
      return {
        ...item,
        answers: listIn(value).map((file) =>
          isJsonObject(file) ? textOf(own(file, 'name') ?? '') : '',
        ),
      }
    case 'signature':
      return { ...item, answers: ['✓'] }
    case 'computed':
      return {
        ...item,
        answers: [
          computedInWords(question.format, value, locale, (text) =>
            plainIn(text, locale, operator),
          ),
        ],
      }
    case 'text':
    case 'number':
      return { ...item, answers: [writtenIn(question, value, locale)] }
  }
}

/** All that was answered in one row or entry. */
const answeredIn = (
  elements: readonly Element[],
  answers: Answers,
  locale: string,
  operator: string | null,
): readonly ReviewItem[] =>
  questionsAmong(elements)
    .filter(({ name }) => Object.hasOwn(answers, name))
    .map((question) => itemOf(question, answers, locale, operator))

function labelOf(
  choices: readonly Choice[],
  value: Json,
  words: string,
  locale: string,
  operator: string | null,
): string {
  const choice = choices.find((candidate) => String(candidate.value) === textOf(value))
  if (choice === undefined) return textOf(value)
  const label = plainIn(choice.label, locale, operator)
  return choice.role === 'other' && words !== '' ? `${label}: ${words}` : label
}
