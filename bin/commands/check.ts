import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isPublishable, readSource } from '../../app/surveyjs/read-source.server.ts'
import type { SourceProblem } from '../../app/surveyjs/source-problem.ts'
import { say, UsageError, type Command } from './command.ts'

export const check: Command = {
  usage: 'check FILE… [--json]',
  purpose: 'what would keep a questionnaire from being published',
  run: (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    })
    if (positionals.length === 0) throw new UsageError('Which file?')
    const checked = positionals.map((file) => ({ file, problems: problemsIn(file) }))
    if (values.json) say(JSON.stringify(checked, null, 2))
    else for (const { file, problems } of checked) print(file, problems)
    return Promise.resolve(checked.every(({ problems }) => isPublishable(problems)) ? 0 : 1)
  },
}

function problemsIn(file: string): readonly SourceProblem[] {
  try {
    return readSource(JSON.parse(readFileSync(file, 'utf8'))).problems
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return [{ pointer: '', severity: 'error', code: 'unreadable', message }]
  }
}

function print(file: string, problems: readonly SourceProblem[]): void {
  if (problems.length === 0) say(`${file}: no problems`)
  for (const { severity, code, pointer, message } of problems)
    say(`${file}: ${severity} ${code} at ${pointer || '/'}: ${message}`)
}
