import type { Choice } from '../definition/definition.ts'
import type { Variable } from '../codebook/variable.ts'
import { isJsonObject, type Json } from '../json.ts'
import type { Misfit } from '../problem.ts'
import { under } from '../response/check/checked.ts'
import type { Plan } from '../response/plan.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { Profile, Share } from './invent/profile.ts'

const ROUNDING = 1e-9

/**
 * Shares of those who are asked, by variable and value: `{ "understood": { "veryWell": 0.12 } }`.
 * Of a single choice they sum to 1 at most; of a multiple choice each is by itself.
 */
export function readProfile(plan: Plan, raw: unknown): Result<Profile, readonly Misfit[]> {
  if (!isJsonObject(raw)) return refuse([malformed('', 'A profile is an object of variables')])
  const read = Object.entries(raw).map(([id, shares]) => ({ id, ...readShares(plan, id, shares) }))
  const problems = read.flatMap((each) => each.problems)
  return problems.length > 0
    ? refuse(problems)
    : ok(new Map(read.map(({ id, shares }) => [id, shares])))
}

type Read = { readonly shares: readonly Share[]; readonly problems: readonly Misfit[] }

function readShares(plan: Plan, id: string, raw: Json): Read {
  const pointer = under('', id)
  const variable = plan.codebook.find((candidate) => candidate.id === id)
  if (variable === undefined || !takesShares(plan, variable))
    return wrong(pointer, 'variable_unknown', `${id} is no question of choices, nor a row of them`)
  if (!isJsonObject(raw))
    return { shares: [], problems: [malformed(pointer, 'Shares are an object of values')] }
  const read = Object.entries(raw).map(([value, share]) =>
    readShare(variable, value, share, under(pointer, value)),
  )
  const shares = read.flatMap((one) => one.shares)
  const problems = read.flatMap((one) => one.problems)
  const exclusive = variable.measure === 'multiple' ? shares.filter(({ alone }) => alone) : shares
  const sum = exclusive.reduce((total, { share }) => total + share, 0)
  return sum > 1 + ROUNDING
    ? wrong(pointer, 'shares_exceed_one', `The shares of ${id} sum to ${sum}`)
    : { shares, problems }
}

function readShare(variable: Variable, value: string, share: Json, pointer: string): Read {
  const choice = variable.categories.find((category) => String(category.value) === value)
  if (choice === undefined)
    return wrong(pointer, 'value_unknown', `${variable.id} has no choice ${value}`)
  if (typeof share !== 'number' || !(share >= 0 && share <= 1))
    return wrong(pointer, 'share_malformed', 'A share is a number from 0 to 1')
  return { shares: [{ value: choice.value, share, alone: standsAlone(choice) }], problems: [] }
}

function takesShares(plan: Plan, { question, part, column, categories }: Variable): boolean {
  const kind = plan.byName.get(question)?.question.kind
  const isChoice =
    kind === 'single' || kind === 'multiple' || kind === 'rating' || kind === 'matrix'
  return isChoice && part === 'answer' && column === null && categories.length > 0
}

const standsAlone = ({ role }: Choice): boolean => role === 'none' || role === 'declined'

const malformed = (pointer: string, message: string): Misfit => ({
  pointer,
  code: 'profile_malformed',
  message,
})

const wrong = (pointer: string, code: string, message: string): Read => ({
  shares: [],
  problems: [{ pointer, code, message }],
})
