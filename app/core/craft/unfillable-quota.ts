import { variablesIn } from '../expression/expression.ts'
import type { CraftRule } from './craft-rule.ts'
import { domainsOf, neverHolds } from './never-holds.ts'

/** A quota that waits for people whom these questions can't tell stays open for ever. */
export const unfillableQuota: CraftRule = ({ definition, questions, quotas }) => {
  const domains = domainsOf(definition)
  const known = new Set([
    ...questions.map(({ part }) => part.name),
    ...definition.calculated.map(({ name }) => name),
    ...definition.arms.map(({ name }) => name),
  ])
  return quotas.flatMap(({ name, where }) => {
    const unknown = variablesIn(where).find((each) => !known.has(each))
    const isNever = neverHolds(where, domains)
    return unknown === undefined && !isNever
      ? []
      : [
          {
            code: 'quota_unfillable',
            severity: 'warning',
            pointer: '/source',
            message:
              unknown === undefined
                ? `The quota “${name}” can never fill: no answers fulfil its rule`
                : `The quota “${name}” can never fill: it reads “${unknown}”, which is not asked`,
            fix: null,
          },
        ]
  })
}
