import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeCollector } from '#app/services/collectors/make-collector.server.ts'
import { someAnswers, textOf } from '#tests/support/api-client.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { must, slugOf } from '#tests/support/world.ts'
import { inForm } from './form.ts'
import { send, storedIds } from './load.ts'
import { aDatabase, aFolder, startServer } from './server-process.ts'

const rules = { quotas: [{ name: 'everybody', where: "{contacted} = 'yes'", limit: 1 }] }

test('a quota of one that twenty people reach at once lets in exactly one, also after a crash', async () => {
  const doors: string[] = []
  const file = await aDatabase(aFolder(), async (shell) => {
    const survey = shell.catalog.survey(slugOf(CONSUMERS))
    if (survey === null) throw new Error('The survey is missing')
    for (let round = 0; round < inForm(3, 20); round += 1) {
      const wanted = { kind: 'open', name: '', version: 'latest', rules } as const
      const made = must(await makeCollector(shell, survey, wanted, 'test'))
      doors.push(made.key)
    }
  })
  const server = await startServer(file)
  const outcomes = (url: string, collector: string) =>
    Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const reply = await send(url, randomUUID(), someAnswers(n), { collector })
        return reply?.status === 201 ? 'in' : textOf(reply?.body['code'])
      }),
    )
  for (const collector of doors)
    expect((await outcomes(server.url, collector)).sort()).toEqual([
      'in',
      ...Array<string>(19).fill('quota_full'),
    ])
  await server.kill('SIGKILL')

  const again = await startServer(file)
  for (const collector of doors)
    expect(new Set(await outcomes(again.url, collector))).toEqual(new Set(['quota_full']))
  expect(storedIds(file).size).toBe(doors.length)
})
