import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { parseSource } from '../../app/core/response/parse-source.ts'
import {
  exportResponses as exportAll,
  parseExportFormat,
} from '../../app/services/exchange/export-responses.server.ts'
import { say, surveyNamed, UsageError, withShell, type Command } from './command.ts'

export const exportResponses: Command = {
  usage: 'export SLUG [--format csv|json|ndjson] [--source live] [--out FILE]',
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
    const format = parseExportFormat(values.format)
    if (format === null) throw new UsageError(`The format ${values.format} is not known`)
    const source = parseSource(values.source)
    if (source === null) throw new UsageError(`There is no source ${values.source}`)
    return withShell(async (shell) => {
      const rows = exportAll(shell, surveyNamed(shell, positionals[0]), format, source)
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
