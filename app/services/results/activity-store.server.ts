import { newestSeq } from '../../../db/log-lines.server.ts'
import { readLogSteps } from '../../../db/log-steps.server.ts'
import type { Database } from '../../../db/open-database.server.ts'
import { Activity, type SurveyActivity } from '../../core/fieldwork/activity.ts'
import { START_OF_LOG, type Seq, type SurveyId } from '../../core/ids.ts'

/**
 * What the log counts by day, kept in memory and read on from where it was read last: a count over
 * a million entries takes a second, and nobody who opens a list should wait for it.
 */
export type ActivityStore = {
  /** Holds everything that was committed before the call. */
  readonly of: (survey: SurveyId) => SurveyActivity
  /** Reads what is there in slices, so that others have their turn; called once, at the start. */
  readonly warm: () => Promise<void>
}

const SLICE = 20_000

export function createActivityStore(database: Database): ActivityStore {
  const activity = new Activity()
  let readTo: Seq = START_OF_LOG

  function readOn(most: number): 'more' | 'done' {
    return database.read((tx) => {
      const newest = newestSeq(tx)
      const upTo = Math.min(newest, readTo + most) as Seq
      if (upTo <= readTo) return 'done'
      const range = { after: readTo, upTo }
      for (const step of readLogSteps(tx, range)) activity.of(step.surveyId).take(step)
      readTo = upTo
      return upTo < newest ? 'more' : 'done'
    })
  }

  return {
    of: (survey) => {
      readOn(Number.MAX_SAFE_INTEGER)
      return activity.of(survey)
    },
    warm: async () => {
      while (readOn(SLICE) === 'more') await new Promise((resolve) => setImmediate(resolve))
    },
  }
}
