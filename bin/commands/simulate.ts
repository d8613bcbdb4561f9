import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { parseResponseId } from '../../app/core/ids.ts'
import { seededRandom } from '../../app/core/study/seeded-random.ts'
import { inventAnswers } from '../../app/core/study/invent-answers.ts'
import { submitResponse } from '../../app/services/responses/submit-response.server.ts'
import { complain, say, surveyNamed, UsageError, withShell, type Command } from './command.ts'

export const simulate: Command = {
  usage: 'simulate SLUG [-n N] [--seed S] [--rate R]',
  purpose: 'invented responses into the practice collector, R a second',
  run: (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        n: { type: 'string', short: 'n', default: '100' },
        seed: { type: 'string', default: '1' },
        rate: { type: 'string' },
      },
    })
    const [n, seed, rate] = [Number(values.n), Number(values.seed), Number(values.rate ?? 0)]
    if (!(Number.isInteger(n) && n > 0)) throw new UsageError('-n is a whole number above 0')
    if (!Number.isInteger(seed)) throw new UsageError('--seed is a whole number')
    if (values.rate !== undefined && !(rate > 0))
      throw new UsageError('--rate is responses a second')
    return withShell(async (shell) => {
      const survey = surveyNamed(shell, positionals[0])
      const door = shell.catalog.collectorOfKind(survey.id, 'practice')
      if (door === null) throw new UsageError('The survey has no practice collector')
      const random = seededRandom(seed)
      for (let sent = 1; sent <= n; sent += 1) {
        const id = parseResponseId(randomUUID())
        if (!id.ok) return 1
        const result = await submitResponse(shell, {
          slug: survey.slug,
          door: { kind: 'key', key: door.key },
          id: id.value,
          answers: inventAnswers(survey.current.plan, random, shell.now()),
          version: null,
          locale: null,
          startedAt: null,
          order: 'senders',
          flags: [],
          partial: null,
          member: null,
          invitation: null,
        })
        if (!result.ok) {
          complain(`${result.problem.code}: ${result.problem.detail}`)
          return 1
        }
        if (rate > 0 || sent % 100 === 0 || sent === n) say(`${sent} of ${n}`)
        if (rate > 0 && sent < n) await wait(1000 / rate)
      }
      return 0
    })
  },
}
