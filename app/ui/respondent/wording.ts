import { textIn, type LocalizedText } from '#app/core/definition/localized-text.ts'
import { findIn, type Find, type Inside } from '#app/core/presentation/piping.ts'
import { partsOf, type TemplatePart } from '#app/core/presentation/template.ts'
import type { Answers } from '#app/core/response/answer.ts'
import type { Context } from '#app/core/response/check/checked.ts'
import { cleanText } from '#app/core/response/clean-text.ts'
import { contextOf } from '#app/core/response/context-of.ts'
import type { Plan } from '#app/core/response/plan.ts'
import type { PutTogether } from '#app/core/response/live/live-words.ts'
import { textMark, type LanguageMark } from './language-mark.ts'
import { operatorIn } from './operator.ts'

/** How the survey's words are read in one place: in which language, with what put into them. */
export type Wording = {
  readonly plain: (text: LocalizedText) => string
  /** Of sanitised HTML; what is put in is encoded. */
  readonly html: (text: LocalizedText) => string
  /** For the element that holds the text: it may be there in no language but the survey's own. */
  readonly mark: (text: LocalizedText) => LanguageMark
  /** The words inside a row or an entry, which may name what was answered beside them. */
  readonly within: (inside: Inside, context: Context) => Wording
}

type Named = Pick<Plan, 'definition' | 'questions' | 'computed'>

export function wordingIn(
  plan: Named,
  context: Context,
  locale: string,
  operator: string | null,
  inside: readonly Inside[] = [],
  /** Told of every text that names an answer. */
  note: (text: PutTogether) => void = () => undefined,
): Wording {
  const find = findIn(plan, context, locale, inside)
  const named: Naming = (name, before) =>
    name === 'operator' ? operatorIn(before, locale, operator) : find(name)
  return {
    plain: (text) => {
      noteParts(textIn(text, locale), named, note)
      return filled(textIn(text, locale), named, (words) => words)
    },
    html: (text) => {
      // What stands between the tags, as the page has it.
      for (const piece of textIn(text, locale).split(/<[^>]*>/))
        noteParts(decoded(piece), named, note)
      return filled(textIn(text, locale), (name, before) => named(decoded(name), before), encoded)
    },
    mark: (text) => textMark(text, locale, plan.definition.locale),
    within: (more, inner) => wordingIn(plan, inner, locale, operator, [...inside, more]),
  }
}

/** For words that stand outside of the pages. */
export const wordingOf = (
  plan: Plan,
  answers: Answers,
  at: number | undefined,
  locale: string,
  operator: string | null,
): Wording => wordingIn(plan, contextOf(plan, answers, at), locale, operator)

type Naming = (name: string, before: string) => ReturnType<Find>

/** More would make a page that nobody reads, and that nobody should have to load. */
const MOST_PUT_IN = 20_000

function filled(
  text: string,
  named: Naming,
  fitted: (words: string, stands: Extract<TemplatePart, { kind: 'name' }>['stands']) => string,
): string {
  let [result, room] = ['', MOST_PUT_IN]
  for (const part of partsOf(text)) {
    if (part.kind === 'text') {
      result += part.text
      continue
    }
    const words = named(part.name, result)
    if (words === null) result += part.written
    else {
      result += words.length > room ? '…' : fitted(words, part.stands)
      room -= words.length
    }
  }
  return result
}

function noteParts(text: string, named: Naming, note: (text: PutTogether) => void): void {
  if (!text.includes('{')) return
  const parts = partsOf(text).map((part) => ({
    ...part,
    words: part.kind === 'text' ? part.text : (named(part.name, '') ?? part.written),
  }))
  note({ was: parts.map(({ words }) => words).join(''), parts })
}

/** Inside a tag an answer can only be part of an address, and must not become its scheme. */
const encoded = (words: string, stands: 'inText' | 'inTag') =>
  stands === 'inTag' ? encodeURIComponent(cleanText(words)) : escapeHtml(words)

const escapeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** A name as its question has it, where the sanitiser has encoded it. */
const decoded = (name: string) =>
  name
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
