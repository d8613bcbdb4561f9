import { expect, test } from 'vitest'
import type { PublicResults } from '#app/core/results/public-results.ts'
import { FINDINGS, findingAnswers, surveysWithFindings } from '#tests/support/findings-survey.ts'
import { openWorld, type World } from '#tests/support/world.ts'

async function aWorld(people: number): Promise<World> {
  const world = await openWorld({ surveys: surveysWithFindings() })
  for (let number = 1; number <= people; number += 1)
    await world.accept(FINDINGS, findingAnswers(number))
  return world
}

const liveOf = (results: PublicResults, id: string) =>
  results.findings.find((finding) => finding.id === id)?.sources.live

test('of every kind of finding the public is told what released tables tell', async () => {
  const world = await aWorld(120)
  const shown = await world.results(FINDINGS)
  const exact = await world.results(FINDINGS, { view: 'owner' })
  expect(shown.findings.map(({ rule, sources }) => [rule.kind, sources.live.kind])).toEqual([
    ['groups', 'groups'],
    ['difference', 'difference'],
    ['difference', 'difference'],
    ['ranking', 'ranking'],
    ['multiple', 'multiple'],
    ['nominalAssociation', 'nominalAssociation'],
    ['drivers', 'none'],
  ])
  for (const { id, rule, sources } of exact.findings)
    expect([id, sources.live.kind]).toEqual([id, rule.kind])
  expect(liveOf(shown, 'K1')).toEqual({ kind: 'none', reason: 'ownersOnly' })
})

test('the public’s difference has two decimals and lies by the owner’s', async () => {
  const world = await aWorld(120)
  const [shown, exact] = [
    liveOf(await world.results(FINDINGS), 'D2'),
    liveOf(await world.results(FINDINGS, { view: 'owner' }), 'D2'),
  ]
  if (shown?.kind !== 'difference' || exact?.kind !== 'difference') throw new Error('No difference')
  const { difference } = shown
  expect(difference?.estimate).toBeCloseTo(exact.difference?.estimate ?? Number.NaN, 2)
  for (const number of [difference?.estimate ?? 0.5, ...(difference?.interval ?? [0.5])])
    expect(number).toBe(Math.round(number * 100) / 100)
})

test('before the first release nothing is told but to owners', async () => {
  const world = await aWorld(29)
  const shown = await world.results(FINDINGS)
  for (const { sources } of shown.findings) expect(sources.live.kind).toBe('none')
  expect(liveOf(await world.results(FINDINGS, { view: 'owner' }), 'M1')?.kind).toBe('multiple')
})

test('only owners are told who put an item first', async () => {
  const world = await aWorld(60)
  const firsts = (results: PublicResults) => {
    const live = liveOf(results, 'R1')
    return live?.kind === 'ranking' ? live.items.map(({ firstChoice }) => firstChoice) : []
  }
  expect(firsts(await world.results(FINDINGS))).toEqual([null, null, null])
  expect(firsts(await world.results(FINDINGS, { view: 'owner' }))).toMatchObject([
    { count: 40, base: 60 },
    { count: 20, base: 60 },
    { count: 0, base: 60 },
  ])
})

test.each([
  [{ kind: 'ranking', question: 'order', items: ['speed', 'nothing'] }],
  [{ kind: 'multiple', variable: 'nothing' }],
  [{ kind: 'nominalAssociation', rows: 'wave', columns: 'nothing' }],
  [{ kind: 'drivers', outcome: { variable: 'speed' }, drivers: [{ variable: 'nothing' }] }],
  [{ kind: 'drivers', outcome: { variable: 'speed' }, drivers: [{ variable: 'speed' }] }],
  [{ kind: 'nominalAssociation', rows: 'wave', columns: 'wave' }],
  [{ kind: 'multiple', variable: 'wishes', top: 0 }],
])('a study with %j is refused', async (rule) => {
  const world = await aWorld(0)
  const published = { figure: 'None', statement: 'None', ruleProvenance: 'ours' }
  const refused = await world.publish(FINDINGS, JSON.parse(world.survey(FINDINGS).current.source), {
    findings: [{ id: 'X', title: 'X', published, rule }],
  })
  expect(refused).toMatchObject({ ok: false, problem: { code: 'study_broken' } })
})
