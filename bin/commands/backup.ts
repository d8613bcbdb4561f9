import { dirname, resolve } from 'node:path'
import { backUp, type BackupRefusal } from '../../db/back-up.server.ts'
import { parseEnvironment } from '../../app/environment.server.ts'
import { complain, presentDatabase, say, UsageError, type Command } from './command.ts'
import { FILE_FAULTS } from './file-faults.ts'

export const backup: Command = {
  usage: 'backup FILE',
  purpose: 'a whole, verified copy of database and uploads, also while in use',
  run: ([file]) => {
    if (file === undefined) throw new UsageError('Into which file?')
    const source = presentDatabase(parseEnvironment(process.env))
    const done = backUp(source, resolve(file))
    if (!done.ok) {
      complain(`${sentence(done.problem, source, file)}; nothing was written`)
      return Promise.resolve(1)
    }
    const { uploads, missing } = done.value
    say(`Saved to ${file}${uploads > 0 ? `, with ${uploads} uploaded files in ${file}.files` : ''}`)
    for (const id of missing) complain(`The uploaded file ${id} is missing and was not saved`)
    return Promise.resolve(missing.length === 0 ? 0 : 1)
  },
}

function sentence(refusal: BackupRefusal, source: string, file: string): string {
  switch (refusal.code) {
    case 'exists':
      return `${file} is there already`
    case 'no_folder':
      return `There is no folder ${dirname(resolve(file))}`
    case 'source_faulty':
      return `${source} ${FILE_FAULTS[refusal.fault]}`
    case 'source_unreadable':
      return `${source} could not be copied (${refusal.cause})`
  }
}
