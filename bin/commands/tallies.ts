import { parseArgs } from 'node:util'
import { roundHalfUpPercent } from '../../app/core/stats/round-half-up-percent.ts'
import { textIn } from '../../app/core/definition/localized-text.ts'
import { oneWay } from '../../app/core/findings/tables-for.ts'
import type { ResponseSource } from '../../app/core/response/answer.ts'
import { countOneWay } from '../../app/core/tally/count-one-way.ts'
import { say, surveyNamed, UsageError, withShell, type Command } from './command.ts'

const SOURCES: readonly ResponseSource[] = ['live', 'reconstruction', 'practice', 'import']

export const tallies: Command = {
  usage: 'tallies SLUG [--source live|reconstruction|practice|import]',
  purpose: 'every one-way table, exact and now',
  run: (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { source: { type: 'string', default: 'live' } },
    })
    const source = SOURCES.find((name) => name === values.source)
    if (source === undefined) throw new UsageError(`There is no source ${values.source}`)
    return withShell(async (shell, board) => {
      const survey = surveyNamed(shell, positionals[0])
      const columns = (await board.current(survey)).columns.of(source)
      say(`${survey.slug}, ${source}: ${columns.responses} responses`)
      for (const { id, label, categories } of columns.codebook) {
        const table = countOneWay(columns, oneWay(id, null))
        if (table === null) continue
        const { asked, answered, substantive } = table.base
        say(`\n${id}: ${textIn(label, 'en')}`)
        say(`  asked ${asked}, answered ${answered}, substantive ${substantive}`)
        for (const { value, count } of table.counts) {
          const category = categories.find((item) => item.value === value)
          const declined = category?.role === 'declined'
          const percent = declined ? null : roundHalfUpPercent(count, substantive)
          const share = percent === null ? '' : `${percent}%`
          say(
            `  ${String(count).padStart(7)} ${share.padStart(5)}  ${category === undefined ? value : textIn(category.label, 'en')}`,
          )
        }
      }
      return 0
    })
  },
}
