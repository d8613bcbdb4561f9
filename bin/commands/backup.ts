import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { complain, say, UsageError, withShell, type Command } from './command.ts'

export const backup: Command = {
  usage: 'backup FILE',
  purpose: 'a whole copy of the database, also while it is in use',
  run: async ([file]) => {
    if (file === undefined) throw new UsageError('Into which file?')
    if (existsSync(file)) {
      complain(`${file} is there already; nothing was written`)
      return 1
    }
    if (!existsSync(dirname(resolve(file)))) {
      complain(`There is no folder ${dirname(resolve(file))}; nothing was written`)
      return 1
    }
    await withShell((shell) => shell.database.backup(file))
    say(`Saved to ${file}`)
    return 0
  },
}
