import type { JsonObject } from '../../json.ts'
import type { DraftDocument } from '../step.ts'
import { insertElements } from './add-element.ts'
import { codeFor } from './code-for.ts'
import type { Edited, PlacedDeed } from './deed.ts'
import { freshName, namesIn } from './names.ts'
import type { Place } from './places.ts'

/** The lines of what was pasted, without blanks and without the marks of lists. */
export const linesOf = (pasted: string): readonly string[] =>
  pasted
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replace(/^(?:[-*•–]|\d{1,3}[.)])\s+/u, ''))
    .filter((line) => line !== '')

const MARKED = /^\s*(?:[-*•–]|[a-z][.)])\s+/iu

/** A question for each line; marked lines below a line are its choices. */
export function pasteQuestions(
  document: DraftDocument,
  pasted: string,
  place: Place,
): Edited<PlacedDeed> {
  const taken = namesIn(document.source)
  const questions = readQuestions(pasted).map(({ title, choices }): JsonObject => {
    const name = freshName(taken, 'question')
    if (choices.length === 0) return { type: 'text', name, title }
    const codes = new Set<string>()
    return {
      type: 'radiogroup',
      name,
      title,
      choices: choices.map((text, at) => {
        const code = codeFor(text)
        const value = code === null || codes.has(code) ? `item${at + 1}` : code
        codes.add(value)
        return { value, text }
      }),
    }
  })
  const name = `Paste ${questions.length} ${questions.length === 1 ? 'question' : 'questions'}`
  return insertElements(document, questions, place, name)
}

type Pasted = { readonly title: string; readonly choices: string[] }

function readQuestions(pasted: string): readonly Pasted[] {
  const lines = pasted.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const areAllMarked = lines.every((line) => MARKED.test(line))
  const questions: Pasted[] = []
  for (const line of lines) {
    const last = questions.at(-1)
    const [text = ''] = linesOf(line.replace(/^\s*[a-z][.)]\s+/i, ''))
    if (text === '') continue
    if (MARKED.test(line) && !areAllMarked && last !== undefined) last.choices.push(text)
    else questions.push({ title: text, choices: [] })
  }
  return questions
}
