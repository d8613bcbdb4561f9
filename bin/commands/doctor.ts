import { parseArgs } from 'node:util'
import { parseEnvironment } from '../../app/environment.server.ts'
import { examineDatabase } from '../../app/services/upkeep/examine-database.server.ts'
import { presentDatabase, say, type Command } from './command.ts'

export const doctor: Command = {
  usage: 'doctor [--json]',
  purpose: 'whether the database is well, and what to do where it is not',
  run: (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
    })
    const checks = examineDatabase(presentDatabase(parseEnvironment(process.env)), Date.now())
    if (values.json) say(JSON.stringify(checks, null, 2))
    else
      for (const { name, outcome, found, advice } of checks)
        say(
          `${outcome.padEnd(8)} ${name.padEnd(16)} ${found}${advice === null ? '' : `. ${advice}`}`,
        )
    return Promise.resolve(checks.some(({ outcome }) => outcome === 'problem') ? 1 : 0)
  },
}
