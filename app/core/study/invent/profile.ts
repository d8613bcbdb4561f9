import type { ChoiceValue, Question } from '../../definition/definition.ts'
import { isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { offeredChoices } from '../../response/check/choice-list.ts'
import type { Context } from '../../response/check/checked.ts'
import { shownRows } from '../../response/check/rows.ts'
import { isDemanded } from '../../response/demands.ts'
import { fits, TRIES, type Fillable, type Invented } from './fitting.ts'
import { invent, type Random } from './invent.ts'

/** How many of those who are asked give an answer. What is left of them leaves it blank. */
export type Share = { readonly value: ChoiceValue; readonly share: number; readonly alone: boolean }

/** By variable: a question, or a row of a matrix. */
export type Profile = ReadonlyMap<string, readonly Share[]>

export const NO_PROFILE: Profile = new Map()

const rowVariable = (question: string, row: string) => `${question}/${row}`

export const isProfiled = (profile: Profile, question: Question): boolean =>
  profile.has(question.name) ||
  (question.kind === 'matrix' &&
    question.rows.some(({ value }) => profile.has(rowVariable(question.name, value))))

/** An answer as the shares want it; null where it is left blank. */
export function fromProfile(
  planned: Fillable,
  profile: Profile,
  context: Context,
  random: Random,
): Invented | null {
  const { question } = planned
  for (let tried = 0; tried < TRIES; tried += 1) {
    const answer = drawn(question, profile, context, random)
    if (answer === null) {
      if (isDemanded(question, context)) continue
      return null
    }
    const invented = fits(planned, answer, context, random)
    if (invented !== null) return invented
  }
  return null
}

function drawn(question: Question, profile: Profile, context: Context, random: Random) {
  const shares = profile.get(question.name) ?? []
  switch (question.kind) {
    case 'single':
      return drawOne(among(shares, offeredChoices(question, context)), random)
    case 'multiple':
      return ticked(among(shares, offeredChoices(question, context)), random, ({ value }): Json =>
        question.memberKey === null ? value : { [question.memberKey]: value },
      )
    case 'rating':
      return drawOne(shares, random)
    case 'matrix':
      return drawRows(question, profile, context, random)
    default:
      return invent(question, context, random)
  }
}

/** As many answer as would if all were offered, among what is. */
function among(
  shares: readonly Share[],
  offered: readonly { readonly value: ChoiceValue }[],
): readonly Share[] {
  const values = new Set(offered.map(({ value }) => String(value)))
  const left = shares.filter(({ value }) => values.has(String(value)))
  if (left.length === shares.length) return shares
  const [all, rest] = [sum(shares), sum(left)]
  return left.map((one) => ({ ...one, share: Math.min(1, (one.share * all) / rest) }))
}

function drawOne(shares: readonly Share[], random: Random): ChoiceValue | null {
  let left = random()
  for (const { value, share } of shares) {
    left -= share
    if (left < 0) return value
  }
  return null
}

/** Each by itself, but for choices that stand alone, which are drawn first. */
function ticked(
  shares: readonly Share[],
  random: Random,
  memberOf: (share: Share) => Json,
): Json | null {
  const alone = shares.filter((share) => share.alone)
  const only = drawOne(alone, random)
  const others = Math.max(1 - sum(alone), Number.EPSILON)
  const chosen =
    only === null
      ? shares.filter((share) => !share.alone && random() < share.share / others)
      : alone.filter(({ value }) => value === only)
  return chosen.length === 0 ? null : chosen.map(memberOf)
}

function drawRows(
  question: Extract<Question, { kind: 'matrix' }>,
  profile: Profile,
  context: Context,
  random: Random,
): JsonObject | null {
  const others = invent(question, context, random)
  const rows: { [row: string]: Json } = isJsonObject(others) ? { ...others } : {}
  for (const { value: row } of shownRows(question.rows, question.rules, context)) {
    const shares = profile.get(rowVariable(question.name, row))
    if (shares === undefined) continue
    const answer =
      question.cells === 'many'
        ? ticked(shares, random, ({ value }) => value)
        : drawOne(shares, random)
    if (answer === null) Reflect.deleteProperty(rows, row)
    else rows[row] = answer
  }
  return Object.keys(rows).length === 0 ? null : rows
}

const sum = (shares: readonly Share[]): number =>
  shares.reduce((total, { share }) => total + share, 0)
