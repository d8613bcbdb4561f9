import { SettingError } from '../app/environment.server.ts'
import { DatabaseRefused } from '../db/database-refused.server.ts'
import { UsageError, type Command } from './commands/command.ts'
import { fileFailure } from './commands/file-failure.ts'

/** Each with what it alone needs: most start in half of the time that all of them take. */
const COMMANDS: { readonly [name: string]: () => Promise<Command> } = {
  check: async () => (await import('./commands/check.ts')).check,
  publish: async () => (await import('./commands/publish.ts')).publish,
  tallies: async () => (await import('./commands/tallies.ts')).tallies,
  export: async () => (await import('./commands/export.ts')).exportResponses,
  'import-responses': async () => (await import('./commands/import-responses.ts')).importResponses,
  imports: async () => (await import('./commands/imports.ts')).imports,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  report: async () => (await import('./commands/report.ts')).report,
  roundtrip: async () => (await import('./commands/roundtrip.ts')).roundtrip,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  simulate: async () => (await import('./commands/simulate.ts')).simulate,
  user: async () => (await import('./commands/user.ts')).user,
  key: async () => (await import('./commands/key.ts')).key,
  walk: async () => (await import('./commands/walk.ts')).walk,
}

// Whoever pipes into `head` has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

const [name = '', ...rest] = process.argv.slice(2)
const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
if (load === undefined) {
  if (!['', 'help', '--help'].includes(name)) process.stderr.write(`There is no command ${name}\n`)
  const commands = await Promise.all(
    Object.entries(COMMANDS).map(async ([each, of]) => ({ each, ...(await of()) })),
  )
  process.stdout.write(
    `rapport <command>\n\n${commands
      .map(({ each, purpose }) => `  ${each.padEnd(18)}${purpose}`)
      .join('\n')}\n\n"rapport <command> --help" says what it takes.\n`,
  )
  process.exit(name === '' || name === 'help' || name === '--help' ? 0 : 2)
}
const command = await load()
if (rest.includes('--help')) {
  process.stdout.write(`rapport ${command.usage}\n${command.purpose}\n`)
  process.exit(0)
}
try {
  process.exitCode = await command.run(rest)
} catch (error) {
  const failure =
    error instanceof DatabaseRefused || error instanceof SettingError
      ? error.message
      : fileFailure(error)
  if (failure !== null) {
    process.stderr.write(`${failure}\n`)
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
