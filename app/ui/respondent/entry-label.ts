import type { Entries, Question } from '#app/core/definition/definition.ts'
import type { LocalizedText } from '#app/core/definition/localized-text.ts'
import { questionsAmong } from '#app/core/definition/walk.ts'
import type { JsonObject } from '#app/core/json.ts'
import { messagesFor } from './messages.ts'
import { textOf } from './value-text.ts'

type Words = { readonly locale: string; readonly plain: (text: LocalizedText) => string }

/** What an entry is called. A title without anything of its own would be that of every entry. */
export function entryLabel(
  question: Entries,
  index: number,
  answers: JsonObject,
  { locale, plain }: Words,
): string {
  const { entryTitle } = question.wording
  const number = messagesFor(locale).entry(index + 1)
  if (entryTitle === null) return number
  const title = plain(ofEntry(question, entryTitle, index, answers, plain)).trim()
  if (title === '') return number
  return entryTitle.default.includes('{') ? title : `${title} ${index + 1}`
}

/** With its number and answers put in. The first is number 1 in texts, though rules count from 0. */
export function ofEntry(
  { elements, control }: Entries,
  text: LocalizedText,
  index: number,
  answers: JsonObject,
  plain: Words['plain'],
): LocalizedText {
  const questions = new Map(questionsAmong(elements).map((inside) => [inside.name, inside]))
  const alias = control === 'panels' ? 'panel' : 'row'
  const said = (words: string) =>
    words
      .replace(/\{(?:visible)?panelIndex\}/gi, String(index + 1))
      .replace(new RegExp(`\\{${alias}\\.([^{}]+)\\}`, 'g'), (_, name: string) => {
        const inside = questions.get(name.trim())
        // A brace in an answer must not become the name of another one.
        return inside === undefined
          ? ''
          : answerTo(inside, answers, plain).replaceAll('{', '{\u2060')
      })
  const inAll = Object.entries(text).map(([locale, words]): [string, string] => [
    locale,
    said(words),
  ])
  return { ...Object.fromEntries(inAll), default: said(text.default) }
}

function answerTo(question: Question, answers: JsonObject, plain: Words['plain']): string {
  const value = Object.hasOwn(answers, question.name) ? textOf(answers[question.name]) : ''
  const chosen =
    'choices' in question
      ? question.choices.find((choice) => String(choice.value) === value)
      : undefined
  return chosen === undefined ? value : plain(chosen.label)
}
