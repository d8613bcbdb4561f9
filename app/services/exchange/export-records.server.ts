import { Readable } from 'node:stream'
import { readKeptResponses, type KeptResponse } from '../../../db/response-log.server.ts'
import { duplicateFinder } from '../../core/quality/quality-flags.ts'
import { START_OF_LOG } from '../../core/ids.ts'
import type { ResponseSource } from '../../core/response/answer.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

const BATCH = 1000

/** A JSON object on a line for each response, in the order in which they came. */
export const exportNdjson = (shell: Shell, survey: HostedSurvey, source: ResponseSource) =>
  Readable.from(lines(shell, survey, source))

/** The same objects as one JSON list. */
export const exportJson = (shell: Shell, survey: HostedSurvey, source: ResponseSource) =>
  Readable.from(list(lines(shell, survey, source)))

async function* lines(
  shell: Shell,
  survey: HostedSurvey,
  source: ResponseSource,
): AsyncGenerator<string> {
  const duplicates = duplicateFinder()
  let after = START_OF_LOG
  for (;;) {
    const batch = shell.database.read((tx) =>
      readKeptResponses(tx, survey.id, source, after, BATCH),
    )
    if (batch.length > 0)
      yield batch
        .map((response) => `${JSON.stringify(recordOf(shell, response, duplicates))}\n`)
        .join('')
    after = batch.at(-1)?.seq ?? after
    if (batch.length < BATCH) return
    // Others have their turn between batches.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function* list(chunks: AsyncGenerator<string>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const chunk of chunks) {
    yield before + chunk.trimEnd().replaceAll('\n', ',\n')
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

const recordOf = (
  shell: Shell,
  response: KeptResponse,
  duplicates: ReturnType<typeof duplicateFinder>,
) => ({
  id: response.responseId,
  seq: response.seq,
  receivedAt: new Date(response.receivedAt).toISOString(),
  version: shell.catalog.version(response.versionId)?.number ?? null,
  locale: response.locale,
  answers: response.answers,
  notShown: response.notShown,
  flags: [...response.flags, ...duplicates(response.answers, response.content)],
})
