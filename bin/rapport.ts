import { DatabaseRefused } from '../db/database-refused.server.ts'
import { backup } from './commands/backup.ts'
import { check } from './commands/check.ts'
import { doctor } from './commands/doctor.ts'
import { exportResponses } from './commands/export.ts'
import { importResponses } from './commands/import-responses.ts'
import { key } from './commands/key.ts'
import { publish } from './commands/publish.ts'
import { roundtrip } from './commands/roundtrip.ts'
import { restore } from './commands/restore.ts'
import { simulate } from './commands/simulate.ts'
import { tallies } from './commands/tallies.ts'
import { user } from './commands/user.ts'
import { walk } from './commands/walk.ts'
import { UsageError, type Command } from './commands/command.ts'

const COMMANDS: { readonly [name: string]: Command } = {
  check,
  publish,
  tallies,
  export: exportResponses,
  'import-responses': importResponses,
  backup,
  restore,
  roundtrip,
  doctor,
  simulate,
  user,
  key,
  walk,
}

// Whoever pipes into `head` has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

const [name = '', ...rest] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
if (command === undefined) {
  if (!['', 'help', '--help'].includes(name)) process.stderr.write(`There is no command ${name}\n`)
  process.stdout.write(
    `rapport <command>\n\n${Object.values(COMMANDS)
      .map(({ usage, purpose }) => `  ${usage.padEnd(52)} ${purpose}`)
      .join('\n')}\n`,
  )
  process.exit(name === '' || name === 'help' || name === '--help' ? 0 : 2)
}
if (rest.includes('--help')) {
  process.stdout.write(`rapport ${command.usage}\n${command.purpose}\n`)
  process.exit(0)
}
try {
  process.exitCode = await command.run(rest)
} catch (error) {
  if (error instanceof DatabaseRefused) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  } else if (error instanceof UsageError || isArgumentError(error)) {
    process.stderr.write(`${error.message}\nusage: rapport ${command.usage}\n`)
    process.exitCode = 2
  } else throw error
}

function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  )
}
