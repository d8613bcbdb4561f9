import type { JsonObject } from '../../json.ts'
import type { DraftDocument } from '../step.ts'
import { insertElements, insertFirstElements } from './add-element.ts'
import { codeFor } from './code-for.ts'
import type { Edited, PlacedDeed } from './deed.ts'
import { freshName, namesIn } from './names.ts'
import { markedLines, type MarkedLine } from './pasted-lines.ts'
import type { Place } from './places.ts'

/** A question for each line; marked lines below a line are its choices. */
export function pasteQuestions(
  document: DraftDocument,
  pasted: string,
  place: Place | 'first',
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
  return place === 'first'
    ? insertFirstElements(document, questions, name)
    : insertElements(document, questions, place, name)
}

type Pasted = { readonly title: string; readonly choices: string[] }

function readQuestions(pasted: string): readonly Pasted[] {
  const lines = markedLines(pasted)
  const areNumbered = lines.some(({ mark }) => mark === 'question')
  const isChoice = ({ mark }: MarkedLine) =>
    mark === 'bullet' || mark === 'letter' || (areNumbered && mark === 'number')
  const areAllMarked = lines.every(isChoice)
  const questions: Pasted[] = []
  for (const line of lines) {
    const last = questions.at(-1)
    if (isChoice(line) && !areAllMarked && last !== undefined) last.choices.push(line.text)
    else questions.push({ title: line.text, choices: [] })
  }
  return questions
}
