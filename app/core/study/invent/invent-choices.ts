import type {
  Choice,
  MultipleChoice,
  Ranking,
  Rating,
  SingleChoice,
} from '../../definition/definition.ts'
import { isJsonList, isJsonObject, type Json } from '../../json.ts'
import type { Context } from '../../response/check/checked.ts'
import { offeredChoices } from '../../response/check/choice-list.ts'
import { shuffled } from '../seeded-random.ts'
import type { Random } from './invent.ts'

export const inventRating = ({ choices }: Rating, random: Random): Json | null =>
  pick(choices, random)?.value ?? null

export const inventSingle = (
  question: SingleChoice,
  context: Context,
  random: Random,
): Json | null =>
  pick(offeredChoices(question, context), random)?.value ?? pick(entered(question, context), random)

export function inventMultiple(
  question: MultipleChoice,
  context: Context,
  random: Random,
): Json | null {
  const { memberKey } = question
  const choices = offeredChoices(question, context)
  const ticked =
    choices.length > 0
      ? ticks(choices, countsOf(question), random)
      : [pick(entered(question, context), random)].filter((value) => value !== null)
  if (ticked.length === 0) return null
  return memberKey === null ? ticked : ticked.map((value) => ({ [memberKey]: value }))
}

export function inventRanking(question: Ranking, context: Context, random: Random): Json | null {
  const choices = shuffled(offeredChoices(question, context), random).map(({ value }) => value)
  if (choices.length === 0) return null
  if (question.ranks === 'all') return choices
  const least = Math.max(1, question.minSelected ?? 1)
  const most = Math.min(question.maxSelected ?? choices.length, choices.length)
  return choices.slice(0, least + Math.floor(random() * Math.max(1, most - least + 1)))
}

/** What was entered elsewhere and is offered here. */
function entered({ rules }: SingleChoice | MultipleChoice, { scope }: Context): readonly Json[] {
  if (rules?.carried?.kind !== 'entries') return []
  const { from, key } = rules.carried
  const entries = Object.hasOwn(scope, from) ? scope[from] : undefined
  return isJsonList(entries)
    ? entries.flatMap((entry) =>
        isJsonObject(entry) && Object.hasOwn(entry, key) ? (entry[key] ?? []) : [],
      )
    : []
}

type Counts = { readonly min: number; readonly max: number | null }

function countsOf({ minSelected, maxSelected, validators }: MultipleChoice): Counts {
  const counts = validators.filter((validator) => validator.kind === 'answerCount')
  const most = [maxSelected, ...counts.map(({ max }) => max)].filter((max) => max !== null)
  return {
    min: Math.max(1, minSelected ?? 1, ...counts.map(({ min }) => min ?? 1)),
    max: most.length === 0 ? null : Math.min(...most),
  }
}

function ticks(
  choices: readonly Choice[],
  { min, max }: Counts,
  random: Random,
): readonly Choice['value'][] {
  const exclusive = choices.filter(({ role }) => role === 'none' || role === 'declined')
  const free = choices.filter((choice) => !exclusive.includes(choice))
  if (exclusive.length > 0 && (free.length === 0 || random() < 0.08))
    return [pick(exclusive, random)?.value ?? '']
  const wanted = Math.max(min, 1 + Math.floor(random() * 3))
  const most = Math.min(wanted, max ?? wanted, free.length)
  const ticked = new Set<Choice>()
  for (let tries = 0; tries < 50 && ticked.size < most; tries += 1) {
    const choice = pick(free, random)
    if (choice !== null) ticked.add(choice)
  }
  for (const choice of free) if (ticked.size < most) ticked.add(choice)
  return free.filter((choice) => ticked.has(choice)).map(({ value }) => value)
}

/** Earlier choices come up more often, so that a practice page looks like a survey's. */
export function pick<Item>(items: readonly Item[], random: Random): Item | null {
  const index = Math.floor(random() ** 1.5 * items.length)
  return items[index] ?? null
}
