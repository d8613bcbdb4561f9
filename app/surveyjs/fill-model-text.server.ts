import { QuestionTextModel, type QuestionCommentModel } from 'survey-core'
import { inventMatching } from '../core/study/invent/invent-matching.ts'

const TEXTS: { readonly [input: string]: readonly string[] } = {
  email: ['somebody@example.org'],
  url: ['https://example.org'],
  tel: ['+49 30 5551234', '5551234567'],
  color: ['#1a2b3c'],
  date: ['2026-05-03', '1980-05-03', '2035-05-03', '2026-11-30'],
  'datetime-local': ['2026-05-03T14:30', '1980-05-03T14:30', '2035-05-03T14:30'],
  datetime: ['2026-05-03T14:30'],
  time: ['14:30', '09:00'],
  month: ['2026-05'],
  week: ['2026-W22'],
  password: ['Practice-1234'],
}
const OTHERS = ['12', '1234567', 'somebody@example.org', '2026-05-03', '1234567890', '12345']

/** The first of several texts that nothing is said against. */
export function fillText(
  question: QuestionTextModel | QuestionCommentModel,
  random: () => number,
): void {
  for (const text of textsFor(question, random)) {
    question.value = text
    if (question.validate(false)) return
  }
}

function textsFor(
  question: QuestionTextModel | QuestionCommentModel,
  random: () => number,
): readonly unknown[] {
  const get = (name: string): unknown => question.getPropertyValue(name)
  const input = question instanceof QuestionTextModel ? question.inputType : 'text'
  const limits = [get('min'), get('max')].filter((limit) => Boolean(limit))
  if (input === 'number' || input === 'range') return numbersFor(get, random)
  const matching = question.validators.flatMap((validator) => {
    const regex: unknown = validator.getPropertyValue('regex')
    return typeof regex === 'string' ? [inventMatching(regex, random)] : []
  })
  const least = Math.max(Number(get('minLength') ?? 0), 1)
  const own = TEXTS[input] ?? []
  const words = ['Invented for practice'.padEnd(least, 'x'), 'x'.repeat(least), 'x'.repeat(200)]
  return [
    ...matching.filter((text) => text !== null),
    ...(own.length > 0 ? [...own, ...limits] : [...words, ...OTHERS]),
  ]
}

function numbersFor(get: (name: string) => unknown, random: () => number): readonly number[] {
  const min = Number(get('min') ?? 0) || 0
  const max = Number(get('max') ?? min + 100) || min + 100
  const step = Number(get('step')) || 1
  const drawn = min + Math.floor(random() * ((max - min) / step + 1)) * step
  return [drawn, min, max, 1, 18, 30, 100, 1000, 2000]
}
