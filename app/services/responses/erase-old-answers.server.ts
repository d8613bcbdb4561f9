import { appendEntry, listOlderThan } from '../../../db/response-log.server.ts'
import { listSurveys } from '../../../db/surveys.server.ts'
import type { FileId, SurveyId } from '../../core/ids.ts'
import type { Shell } from '../shell.server.ts'
import { forgetAnswers } from './forget-answers.server.ts'

const BATCH = 200

/** Deletes answers that a survey has kept for as long as it said. Entries and releases stay. */
export async function eraseOldAnswers(shell: Shell): Promise<number> {
  const surveys = shell.database.read(listSurveys)
  let erased = 0
  for (const { id, answersForMs } of surveys) {
    if (answersForMs === null) continue
    const count = await eraseBefore(shell, id, shell.now() - answersForMs)
    if (count > 0) shell.announce(id)
    erased += count
  }
  return erased
}

async function eraseBefore(shell: Shell, surveyId: SurveyId, time: number): Promise<number> {
  let erased = 0
  for (;;) {
    const { count, files } = await shell.database.write((tx) => {
      const gone: FileId[] = []
      const old = listOlderThan(tx, surveyId, time, BATCH)
      for (const { seq, responseId, collectorId, versionId, source } of old) {
        gone.push(...forgetAnswers(tx, seq, 'retention'))
        appendEntry(tx, {
          surveyId,
          collectorId,
          versionId,
          kind: 'withdrawn',
          source,
          responseId,
          at: shell.now(),
          detail: 'retention',
        })
      }
      return { count: old.length, files: gone }
    })
    await shell.files.remove(files)
    erased += count
    if (count < BATCH) return erased
  }
}
