import { commentKey, type Choice, type Element, type Question } from '../definition/definition.ts'
import { questionsAmong } from '../definition/walk.ts'
import type { Json, JsonObject } from '../json.ts'
import { isTrue } from '../expression/evaluate.ts'
import type { Plan } from '../response/plan.ts'
import { parseAnswers, questionOf } from '../response/parse-answers.ts'
import { isVisible, without } from '../response/visibility.ts'
import { unreachable } from '../result.ts'

type Random = () => number

const SKIPS = 0.04
const STAYS_IN = 8

/**
 * Answers as a patient person might give them: follows the rules of visibility, leaves some
 * questions blank, and mostly belongs to the population. For practice and dry runs.
 */
export function inventAnswers(plan: Plan, random: Random): JsonObject {
  const { screenOut } = plan.definition
  for (let attempt = 1; ; attempt += 1) {
    const answers = fitting(plan, attemptAnswers(plan, random))
    const belongs = screenOut === null || !isTrue(screenOut.expression, answers)
    if (belongs || attempt >= STAYS_IN) return answers
  }
}

/** Leaves out what rules between answers forbid; inventing knows nothing of them. */
function fitting(plan: Plan, answers: JsonObject): JsonObject {
  const parsed = parseAnswers(plan, answers)
  if (parsed.ok) return answers
  const wrong = parsed.problem.map(questionOf)
  const left = without(answers, wrong)
  return left === answers ? answers : fitting(plan, left)
}

function attemptAnswers(plan: Plan, random: Random): JsonObject {
  const answers: { [name: string]: Json } = {}
  for (const { question, visibleIf } of plan.questions) {
    if (!isVisible(visibleIf, answers)) continue
    if (!question.isRequired && random() < SKIPS) continue
    const answer = invent(question, random)
    if (answer === null) continue
    answers[question.name] = answer
    if (hasOther(question, answer)) answers[commentKey(question.name)] = 'something of my own'
  }
  return answers
}

function invent(question: Question, random: Random): Json | null {
  switch (question.kind) {
    case 'single':
    case 'rating':
      return pick(question.choices, random)?.value ?? null
    case 'multiple':
      return ticks(question.choices, question.minSelected ?? 1, question.maxSelected, random)
    case 'matrix':
      return Object.fromEntries(
        question.rows.flatMap(({ value }) => {
          const column = pick(question.columns, random)
          return column === null ? [] : [[value, column.value]]
        }),
      )
    case 'number': {
      const low = question.min ?? 0
      const steps = Math.floor(((question.max ?? low + 100) - low) / (question.step ?? 1))
      return low + Math.floor(random() * (steps + 1)) * (question.step ?? 1)
    }
    case 'range':
      return [question.min, question.max]
    case 'ranking':
      return question.rules === null ? question.choices.map(({ value }) => value) : null
    case 'textGroup':
      return Object.fromEntries(
        question.items.flatMap((item): [string, Json][] => {
          const answer = invent(item, random)
          return answer === null ? [] : [[item.name, answer]]
        }),
      )
    case 'grid':
      return Object.fromEntries(
        question.rows.map(({ value }) => [value, inventEntry(question.elements, random)]),
      )
    case 'entries':
      return Array.from({ length: Math.max(1, question.minEntries) }, () =>
        inventEntry(question.elements, random),
      )
    case 'file':
    case 'signature':
    case 'computed':
      return null
    case 'text':
      if (question.mask !== null) return null
      if (question.inputType === 'date') return '2026-05-03'
      if (question.inputType === 'email') return 'somebody@example.org'
      return 'Invented for practice, nobody said this.'.slice(0, question.maxLength)
    default:
      return unreachable(question)
  }
}

const inventEntry = (elements: readonly Element[], random: Random): JsonObject =>
  Object.fromEntries(
    questionsAmong(elements)
      .filter(({ visibleIf }) => visibleIf === null)
      .flatMap((question): [string, Json][] => {
        const answer = invent(question, random)
        return answer === null ? [] : [[question.name, answer]]
      }),
  )

/** Earlier choices come up more often, so that a practice page looks like a survey's. */
function pick(choices: readonly Choice[], random: Random): Choice | null {
  const index = Math.floor(random() ** 1.5 * choices.length)
  return choices[index] ?? null
}

function ticks(choices: readonly Choice[], min: number, max: number | null, random: Random): Json {
  const exclusive = choices.filter(({ role }) => role === 'none' || role === 'declined')
  if (exclusive.length > 0 && random() < 0.08) return [pick(exclusive, random)?.value ?? '']
  const free = choices.filter((choice) => !exclusive.includes(choice))
  const wanted = Math.max(min, 1 + Math.floor(random() * 3))
  const ticked = new Set<Choice>()
  for (let tries = 0; tries < 50 && ticked.size < Math.min(wanted, max ?? wanted); tries += 1) {
    const choice = pick(free, random)
    if (choice !== null) ticked.add(choice)
  }
  return free.filter((choice) => ticked.has(choice)).map(({ value }) => value)
}

const hasOther = (question: Question, answer: Json): boolean =>
  (question.kind === 'single' || question.kind === 'multiple') &&
  question.choices.some(
    ({ role, value }) =>
      role === 'other' && (answer === value || (Array.isArray(answer) && answer.includes(value))),
  )
