import type { Answers } from './answer.ts'
import type { Context } from './check/checked.ts'
import { withComputed } from './computed.ts'
import type { Plan } from './plan.ts'

/** What rules read: answers that are believed, what follows from them, and the time that it is. */
export const contextOf = (plan: Plan, answers: Answers, at: number | undefined): Context => ({
  scope: withComputed(plan.computed, answers, at),
  at,
})
