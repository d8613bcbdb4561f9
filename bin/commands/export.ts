import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import type { ResponseSource } from '../../app/core/response/answer.ts'
import { exportCsv } from '../../app/services/exchange/export-csv.server.ts'
import { say, surveyNamed, UsageError, withShell, type Command } from './command.ts'

const SOURCES: readonly ResponseSource[] = ['live', 'reconstruction', 'practice', 'import']

export const exportResponses: Command = {
  usage: 'export SLUG --format csv [--source live] [--out FILE]',
  purpose: 'responses as a file for analysis',
  run: (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'csv' },
        source: { type: 'string', default: 'live' },
        out: { type: 'string' },
      },
    })
    if (values.format !== 'csv') throw new UsageError(`The format ${values.format} is not known`)
    const source = SOURCES.find((name) => name === values.source)
    if (source === undefined) throw new UsageError(`There is no source ${values.source}`)
    return withShell(async (shell) => {
      const rows = exportCsv(shell, surveyNamed(shell, positionals[0]), source)
      if (values.out === undefined) {
        await pipeline(rows, process.stdout, { end: false })
      } else {
        await pipeline(rows, createWriteStream(values.out))
        say(`Saved to ${values.out}`)
      }
      return 0
    })
  },
}
