import { existsSync } from 'node:fs'
import { DatabaseRefused } from '../../db/database-refused.server.ts'
import { openDatabase } from '../../db/open-database.server.ts'
import { parseEnvironment, type Environment } from '../../app/environment.server.ts'
import { parseSlug } from '../../app/core/ids.ts'
import { openShell } from '../../app/services/open-shell.server.ts'
import type { ResultsBoard } from '../../app/services/results/results-board.server.ts'
import type { Shell } from '../../app/services/shell.server.ts'
import type { HostedSurvey } from '../../app/services/surveys/catalog.server.ts'

export type Command = {
  readonly usage: string
  readonly purpose: string
  /** Resolves to the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>
}

export class UsageError extends Error {}

export const say = (line: string) => process.stdout.write(`${line}\n`)
export const complain = (line: string) => process.stderr.write(`${line}\n`)

/** The files that a command was given, once it is known that all of them are there. */
export function presentFiles(files: readonly string[]): readonly string[] {
  if (files.length === 0) throw new UsageError('Which file?')
  const missing = files.find((file) => !existsSync(file))
  if (missing !== undefined) throw new UsageError(`There is no file ${missing}`)
  return files
}

/** Opens the database beside a server that may be running; it reads on what is written here. */
export async function withShell<Value>(
  use: (shell: Shell, board: ResultsBoard) => Promise<Value>,
): Promise<Value> {
  const environment = parseEnvironment(process.env)
  const database = openDatabase(presentDatabase(environment))
  try {
    const { shell, board } = await openShell(database, { secret: environment.sessionSecret })
    return await use(shell, board)
  } finally {
    await database.close()
  }
}

export function presentDatabase({ databaseFile }: Pick<Environment, 'databaseFile'>): string {
  if (!existsSync(databaseFile))
    throw new DatabaseRefused(
      'missing',
      `There is no database at ${databaseFile}; "npm start" makes one, DATABASE_URL names another`,
    )
  return databaseFile
}

export function surveyNamed(shell: Shell, text: string | undefined): HostedSurvey {
  if (text === undefined) throw new UsageError('Which survey?')
  const slug = parseSlug(text)
  const survey = slug.ok ? shell.catalog.survey(slug.value) : null
  if (survey === null) throw new UsageError(`There is no published survey ${text}`)
  return survey
}
