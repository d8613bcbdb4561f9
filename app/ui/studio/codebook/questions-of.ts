import type { DescribedValue, DescribedVariable } from '#app/core/exchange/describe-variables.ts'

/** A question with its variables; rows of a grid share one list of answers. */
export type CodebookEntry = {
  readonly variables: readonly [DescribedVariable, ...DescribedVariable[]]
}

/** Variables that stand together: of one question, with the same answers. */
export function questionsOf(variables: readonly DescribedVariable[]): readonly CodebookEntry[] {
  const entries: { variables: [DescribedVariable, ...DescribedVariable[]] }[] = []
  for (const variable of variables) {
    const last = entries.at(-1)
    if (last !== undefined && belongs(last.variables[0], variable)) last.variables.push(variable)
    else entries.push({ variables: [variable] })
  }
  return entries
}

const belongs = (one: DescribedVariable, other: DescribedVariable): boolean =>
  one.question === other.question &&
  one.measure === other.measure &&
  one.values.every(({ column }) => column === null) &&
  printed(one.values) === printed(other.values) &&
  one.versions.join() === other.versions.join()

const printed = (values: readonly DescribedValue[]) => JSON.stringify(values)
