import type { Misfit, Problem } from '../core/problem.ts'

/** A sentence about a field of a form, and the way to it. */
export type FormError = { readonly href: string; readonly text: string }

/** What a refused form says; each sentence leads to a field that the form has. */
export function formErrors(problem: Problem, field: string): readonly FormError[] {
  if (problem.errors !== undefined) return problem.errors.map(errorOf)
  const wait = problem.retryAfterSeconds
  const text =
    wait === undefined ? problem.detail : `${problem.detail} ${minutes(Math.ceil(wait / 60))}`
  return [{ href: `#${field}`, text }]
}

const errorOf = ({ pointer, message }: Misfit): FormError => ({
  href: `#${pointer.slice(1)}`,
  text: message,
})

const minutes = (n: number) => (n === 1 ? 'a minute' : `${n} minutes`)
