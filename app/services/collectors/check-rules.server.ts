import type { CollectorRules } from '../../core/fieldwork/rules.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Problem } from '../../core/problem.ts'
import type { CollectorKind } from '../../core/response/collector.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { PublishedVersion } from '../surveys/catalog.server.ts'
import { broken, readRules } from './read-rules.server.ts'

/** Rules that fit the version which their collector asks. */
export function checkRules(
  sent: JsonObject,
  { plan }: PublishedVersion,
  kind: CollectorKind,
): Result<CollectorRules, Problem> {
  const rules = readRules(sent)
  if (!rules.ok) return rules
  if (rules.value.origins.length > 0 && kind !== 'embed')
    return refuse(broken('/origins', 'only a collector of kind embed can be framed'))
  for (const [index, { name, reads }] of rules.value.quotas.entries())
    for (const variable of reads)
      if (!plan.byName.has(variable))
        return refuse(
          broken(
            `/quotas/${index}/where`,
            `"${name}" reads {${variable}}, which no question is called`,
          ),
        )
  return ok(rules.value)
}
