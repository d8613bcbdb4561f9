import { openForScan } from '../../../../db/connection.server.ts'
import { findDuplicates } from '../../../../db/log-lines.server.ts'
import type { Seq, SurveyId } from '../../../core/ids.ts'
import { LEAST_ALIKE } from '../../../core/quality/quality-flags.ts'

export type DuplicatesJob = {
  readonly databaseFile: string
  readonly survey: SurveyId
  readonly upTo: Seq
}

/** Compares all responses of a survey; takes seconds for a million, so not on the main thread. */
export function duplicatesIn({ databaseFile, survey, upTo }: DuplicatesJob): readonly Seq[] {
  const { raw, tx } = openForScan(databaseFile)
  try {
    return findDuplicates(tx, { survey, upTo, leastAnswers: LEAST_ALIKE })
  } finally {
    raw.close()
  }
}
