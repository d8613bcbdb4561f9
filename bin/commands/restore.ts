import { resolve } from 'node:path'
import { restore as restoreFile, type RestoreRefusal } from '../../db/restore.server.ts'
import { parseEnvironment } from '../../app/environment.server.ts'
import { complain, say, UsageError, type Command } from './command.ts'
import { FILE_FAULTS } from './file-faults.ts'

export const restore: Command = {
  usage: 'restore FILE',
  purpose: 'put a backup in the place of the database; the server has to be stopped',
  run: ([file]) => {
    if (file === undefined) throw new UsageError('From which file?')
    const { databaseFile } = parseEnvironment(process.env)
    const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')
    const done = restoreFile(resolve(file), databaseFile, stamp)
    if (!done.ok) {
      complain(`${sentence(done.problem, databaseFile, file)}; nothing was changed`)
      return Promise.resolve(1)
    }
    const { kept, uploads, missing } = done.value
    say(`Restored ${databaseFile} from ${file}${uploads > 0 ? `, with ${uploads} files` : ''}`)
    if (kept !== null) say(`What was there before is kept as ${kept}`)
    for (const id of missing) complain(`The uploaded file ${id} is not in the backup`)
    return Promise.resolve(missing.length === 0 ? 0 : 1)
  },
}

function sentence(refusal: RestoreRefusal, databaseFile: string, file: string): string {
  switch (refusal.code) {
    case 'is_live':
      return `${file} is the database itself`
    case 'in_use':
      return `${databaseFile} is in use; stop the server first`
    case 'faulty':
      return `${file} ${FILE_FAULTS[refusal.fault]}`
  }
}
