import type { Json } from '../json.ts'
import type { Answers } from './answer.ts'
import type { Plan } from './plan.ts'

const PREFIX = 'answer.'

export const prefillName = (question: string): string => `${PREFIX}${question}`

/**
 * Answers that the address of a survey brings along. What is of no question, or does not fit it, is
 * left out: whoever follows the link did not write it. Kinds with more than one value inside can't
 * be given so.
 */
export function answersInLink({ byName }: Plan, given: URLSearchParams): Answers {
  const answers: { [name: string]: Json } = {}
  for (const name of new Set(given.keys())) {
    const planned = name.startsWith(PREFIX) ? byName.get(name.slice(PREFIX.length)) : undefined
    // Nobody chooses the arm of an experiment.
    if (planned === undefined || planned.pageIndex < 0) continue
    const { question, check } = planned
    for (const raw of readings(question.kind, given.getAll(name))) {
      const checked = check({ raw, comment: undefined, pointer: '', context: null })
      if (checked.problems.length > 0 || checked.value === undefined) continue
      answers[question.name] = checked.value
      break
    }
  }
  return answers
}

/** An address knows only text; numbers and yes or no are tried as what they may be. */
function readings(kind: string, texts: readonly string[]): readonly Json[] {
  const [text = ''] = texts
  switch (kind) {
    case 'multiple':
    case 'ranking':
      return [texts.map((each) => each), texts.map(numberIn)]
    case 'single':
    case 'rating':
    case 'text':
    case 'number':
      return [
        text,
        numberIn(text),
        ...(text === 'true' || text === 'false' ? [text === 'true'] : []),
      ]
    default:
      return []
  }
}

const numberIn = (text: string): Json => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text)
