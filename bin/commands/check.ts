import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { withoutMark } from '../../app/core/json.ts'
import { presentFiles, say, type Command } from './command.ts'
import type { Check } from '../../app/core/drafting/check.ts'
import type { Operation } from '../../app/core/drafting/operation.ts'

export const check: Command = {
  usage: 'check FILE… [--json]',
  purpose: 'what would keep a questionnaire from being published, and what would make it better',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    })
    const files = presentFiles(positionals)
    // Other commands need not wait for the linter to be read.
    const { checkSource } = await import('../../app/services/drafting/check-source.server.ts')
    const checked = files.map((file) => ({ file, ...checkFile(file, checkSource) }))
    if (values.json) say(JSON.stringify(checked, null, 2))
    else for (const each of checked) print(each)
    const hasErrors = checked.some(({ problems }) => problems.some(isError))
    return hasErrors ? 1 : 0
  },
}

const isError = ({ severity }: Pick<Check, 'severity'>) => severity === 'error'

type CheckSource =
  (typeof import('../../app/services/drafting/check-source.server.ts'))['checkSource']
type CheckedFile = { readonly problems: readonly Check[]; readonly minutes: number | null }

/** Pointers are into the file: there is nothing but a questionnaire in it. */
function checkFile(file: string, checkSource: CheckSource): CheckedFile {
  try {
    const source: unknown = JSON.parse(withoutMark(readFileSync(file, 'utf8')))
    const { checks, minutes } = checkSource({ source, study: null, live: null, quotas: [] })
    const problems = checks.map(inFile)
    return { problems, minutes }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const problem = { severity: 'error', code: 'unreadable', pointer: '', message } as const
    return { problems: [{ ...problem, fix: null }], minutes: null }
  }
}

function inFile(found: Check): Check {
  const at = (pointer: string) => pointer.replace(/^\/source/, '')
  const moved = (operation: Operation): Operation =>
    operation.op === 'move'
      ? { ...operation, from: at(operation.from), path: at(operation.path) }
      : { ...operation, path: at(operation.path) }
  const { pointer, fix } = found
  return {
    ...found,
    pointer: at(pointer),
    fix: fix === null ? null : { ...fix, operations: fix.operations.map(moved) },
  }
}

function print({ file, problems, minutes }: CheckedFile & { readonly file: string }): void {
  if (problems.length === 0) say(`${file}: no problems`)
  for (const { severity, code, pointer, message, fix } of problems)
    say(
      `${file}: ${severity} ${code} at ${pointer || '/'}: ${message}${fix === null ? '' : ` [${fix.label}]`}`,
    )
  if (minutes !== null) say(`${file}: about ${minutes} minutes to answer`)
}
