import { parseArgs } from 'node:util'
import { openSurveyCore } from '../walk/ask-survey-core.ts'
import { lineOf, linesOf, totalLines, totalsOf } from '../walk/print-walk.ts'
import { openTrialServer } from '../walk/trial-server.ts'
import { walkFile, type WalkedFile } from '../walk/walk-file.ts'
import { presentFiles, say, UsageError, type Command } from './command.ts'

export const walk: Command = {
  usage: 'walk FILE… [--seed N] [--locale L] [--json] [--quiet]',
  purpose: 'a random respondent answers questionnaires through the plain pages',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        locale: { type: 'string' },
        json: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
      },
    })
    const seed = Number(values.seed)
    if (!Number.isInteger(seed)) throw new UsageError('--seed is a whole number')
    const files = presentFiles(positionals)
    const server = await openTrialServer()
    const surveyCore = openSurveyCore()
    const walked: WalkedFile[] = []
    try {
      for (const [index, file] of files.entries()) {
        const how = { number: index + 1, seed, locale: values.locale ?? null }
        const one = await walkFile({ server, surveyCore }, file, how)
        walked.push(one)
        if (values.json) continue
        if (values.quiet) say(lineOf(one))
        else linesOf(one).forEach(say)
      }
    } finally {
      await surveyCore.close()
      await server.stop()
    }
    const totals = totalsOf(walked)
    if (values.json) say(JSON.stringify({ files: walked, totals }, null, 2))
    else totalLines(totals).forEach(say)
    return totals.walked === totals.completed ? 0 : 1
  },
}
