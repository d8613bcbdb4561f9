import { randomUUID } from 'node:crypto'
import { deletePartial, listExpired, type Partial } from '../../../db/partials.server.ts'
import { appendEntry } from '../../../db/response-log.server.ts'
import type { ResponseId, SurveyId } from '../../core/ids.ts'
import { sourceOf } from '../../core/response/collector.ts'
import type { Shell } from '../shell.server.ts'

const BATCH = 200

/**
 * Turns unfinished responses that nobody came back to into break-offs, and deletes them: the log
 * keeps the page that was reached, never an answer. Somebody who sends later all the same is taken.
 */
export async function forgetUnfinished(shell: Shell): Promise<number> {
  const moved = new Set<SurveyId>()
  let forgotten = 0
  for (;;) {
    const batch = await shell.database.write((tx) => {
      const expired = listExpired(tx, shell.now(), BATCH)
      for (const partial of expired) {
        appendEntry(tx, breakOff(shell, partial))
        deletePartial(tx, partial.tokenHash)
      }
      return expired
    })
    forgotten += batch.length
    for (const { surveyId } of batch) moved.add(surveyId)
    if (batch.length < BATCH) break
  }
  moved.forEach(shell.announce)
  return forgotten
}

function breakOff(
  shell: Shell,
  {
    surveyId,
    collectorId,
    versionId,
    page,
  }: Pick<Partial, 'surveyId' | 'collectorId' | 'versionId' | 'page'>,
) {
  const collector = shell.catalog.collector(collectorId)
  if (collector === null) throw new Error(`Collector ${collectorId} is missing`)
  return {
    surveyId,
    collectorId,
    versionId,
    kind: 'brokeOff' as const,
    source: sourceOf(collector.kind),
    // Of no response: nothing may lead from a break-off to what the same person sends later.
    responseId: randomUUID() as ResponseId,
    at: shell.now(),
    detail: String(page + 1),
  }
}
