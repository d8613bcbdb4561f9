import { readLog } from '#db/response-log.server.ts'
import { START_OF_LOG } from '#app/core/ids.ts'
import { parseSlug } from '#app/core/ids.ts'
import type { Answers, ResponseSource } from '#app/core/response/answer.ts'
import type { RunningApp } from './running-app.ts'

/** What stands in the log of a survey, read past every cache. */
export function storedResponses(
  { server: { shell } }: Pick<RunningApp, 'server'>,
  slugText: string,
  source: ResponseSource = 'live',
): readonly Answers[] {
  const slug = parseSlug(slugText)
  const survey = slug.ok ? shell.catalog.survey(slug.value) : null
  if (survey === null) throw new Error(`No survey ${slugText}`)
  return shell.database
    .read((tx) => readLog(tx, survey.id, START_OF_LOG, 1_000_000))
    .filter((line) => line.source === source && line.kind === 'submitted')
    .flatMap(({ answers }) => (answers === null ? [] : [answers]))
}
