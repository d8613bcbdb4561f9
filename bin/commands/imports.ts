import { parseArgs } from 'node:util'
import { printDay } from '../../app/core/charts/printed.ts'
import type { Problem } from '../../app/core/problem.ts'
import type { Result } from '../../app/core/result.ts'
import {
  listImports,
  type KnownImport,
} from '../../app/services/exchange/imports/list-imports.server.ts'
import {
  moveImport,
  type ImportMove,
} from '../../app/services/exchange/imports/move-import.server.ts'
import { grouped } from '../simulate/progress.ts'
import { complain, say, surveyNamed, UsageError, withShell, type Command } from './command.ts'

const MOVES: { readonly [verb: string]: ImportMove } = {
  'take-out': 'takeOut',
  'put-back': 'putBack',
}

export const imports: Command = {
  usage: 'imports SLUG [take-out N | put-back N]',
  purpose: 'files that responses came from; takes all of one out of the numbers, or puts them back',
  run: (args) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
    const [slug, verb, number] = positionals
    return withShell(async (sendingShell) => {
      // Nobody watches from here: whatever server runs beside it finds out by itself.
      const shell = { ...sendingShell, announce: () => undefined }
      const survey = surveyNamed(shell, slug)
      const known = listImports(shell, survey)
      if (verb === undefined) {
        known.map(lineOf).forEach(say)
        if (known.length === 0) say('Nothing was imported')
        return 0
      }
      const move = Object.hasOwn(MOVES, verb) ? MOVES[verb] : undefined
      if (move === undefined) throw new UsageError('take-out or put-back?')
      const found = known.find(({ id }) => String(id) === number)
      if (found === undefined)
        throw new UsageError(`Which import? “rapport imports ${survey.slug}” lists them`)
      return tell(
        move,
        await moveImport(shell, { survey, key: found.key, move, actor: 'command line' }),
      )
    })
  },
}

const lineOf = ({ id, name, at, counted, out }: KnownImport): string =>
  `${id}  ${name}  ${printDay(at)}  ${grouped(counted)} in the numbers${
    out === 0 ? '' : `, ${grouped(out)} left out`
  }`

function tell(move: ImportMove, moved: Result<number, Problem>): number {
  if (!moved.ok) {
    complain(moved.problem.detail)
    return 1
  }
  say(`${grouped(moved.value)} ${move === 'takeOut' ? 'out of' : 'back in'} the numbers`)
  return 0
}
