import { parseArgs } from 'node:util'
import { roundHalfUpPercent } from '../../app/core/stats/round-half-up-percent.ts'
import type { Problem } from '../../app/core/problem.ts'
import type { ResponseSource } from '../../app/core/response/answer.ts'
import type { PresentedVariable } from '../../app/core/results/public-results.ts'
import type { Result } from '../../app/core/result.ts'
import { getAssociations } from '../../app/services/results/get-associations.server.ts'
import { getCrosstab } from '../../app/services/results/get-crosstab.server.ts'
import { getResults } from '../../app/services/results/get-results.server.ts'
import { readSelection } from '../../app/services/results/read-selection.server.ts'
import { say, surveyNamed, UsageError, withShell, type Command } from './command.ts'
import { printAssociations } from './print-associations.ts'
import { printCrosstab } from './print-crosstab.ts'

const SOURCES: readonly ResponseSource[] = ['live', 'reconstruction', 'practice', 'import']

export const tallies: Command = {
  usage:
    'tallies SLUG [--source live|reconstruction|practice|import] [--filter EXPRESSION] [--weight VARIABLE] [--flagged kept|leftOut] [--rows VARIABLE --columns GROUPS [--association] [--letters METHOD] [--level P]]',
  purpose: 'every one-way table, one crosstab, or how two variables go together, exact and now',
  run: (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        source: { type: 'string', default: 'live' },
        filter: { type: 'string' },
        weight: { type: 'string' },
        flagged: { type: 'string' },
        rows: { type: 'string' },
        columns: { type: 'string' },
        letters: { type: 'string' },
        level: { type: 'string' },
        association: { type: 'boolean', default: false },
      },
    })
    const source = SOURCES.find((name) => name === values.source)
    if (source === undefined) throw new UsageError(`There is no source ${values.source}`)
    const asked = {
      filter: values.filter ?? null,
      weight: values.weight ?? null,
      flagged: values.flagged ?? null,
      rows: values.rows ?? null,
      columns: values.columns ?? null,
      letters: values.letters ?? null,
      level: values.level ?? null,
    }
    return withShell(async (shell, board) => {
      const survey = surveyNamed(shell, positionals[0])
      const query = { survey, source, release: null, locale: 'en', view: 'owner' } as const
      if (values.association) {
        printAssociations(orUsage(await getAssociations(board, { ...query, asked })).value)
        return 0
      }
      if (asked.rows !== null || asked.columns !== null) {
        printCrosstab(orUsage(await getCrosstab(shell, board, { ...query, asked })).value)
        return 0
      }
      const { codebook } = (await board.current(survey)).columns.of(source)
      const reading = { study: survey.study, codebook, view: 'owner' } as const
      const selection = orUsage(readSelection(reading, asked))
      const results = orUsage(await getResults(shell, board, { ...query, selection }))
      say(`${survey.slug}, ${source}: ${results.responses} responses`)
      for (const variable of results.variables) printVariable(variable)
      return 0
    })
  },
}

function orUsage<Value>(result: Result<Value, Problem>): Value {
  if (result.ok) return result.value
  throw new UsageError(result.problem.detail)
}

function printVariable({ id, label, base, values, weighted }: PresentedVariable): void {
  if (base === null) return
  say(`\n${id}: ${label}`)
  const weights = weighted === undefined ? '' : `, weighted ${weighted.base.toFixed(1)}`
  say(`  asked ${base.asked}, answered ${base.answered}, substantive ${base.substantive}${weights}`)
  for (const { label: answer, role, count, percent } of values) {
    const rounded =
      weighted === undefined && count !== null && role !== 'declined'
        ? roundHalfUpPercent(count, base.substantive)
        : percent === null
          ? null
          : Math.round(percent)
    const share = rounded === null ? '' : `${rounded}%`
    say(`  ${String(count ?? '').padStart(7)} ${share.padStart(5)}  ${answer}`)
  }
}
