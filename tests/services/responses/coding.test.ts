import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Seq } from '#app/core/ids.ts'
import { countTable } from '#app/core/tally/tables/count-table.ts'
import { oneWay } from '#app/core/findings/tables-for.ts'
import { changeCodes } from '#app/services/coding/change-codes.server.ts'
import { codeAnswer } from '#app/services/coding/code-answer.server.ts'
import {
  findTextVariable,
  listTexts,
  listTextVariables,
} from '#app/services/coding/list-texts.server.ts'
import { getCodebook } from '#app/services/codebook/get-codebook.server.ts'
import { getTableChoices } from '#app/services/results/get-table-choices.server.ts'
import { auditAbout } from '#db/audit.server.ts'
import { getWaves } from '#app/services/results/get-waves.server.ts'
import { codingsAt, findFrame } from '#db/codings.server.ts'
import { exported } from '#tests/support/exported.ts'
import { codeOf, must, openWorld, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY } from '../sources.ts'

const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })

const add = async (world: World, label: string) => {
  const survey = world.survey(SLUG)
  const found = await findTextVariable(world.board, survey, 'words')
  if (found === null) throw new Error('No such text')
  const { variable, columns } = found
  const { codebook } = columns
  const change = { kind: 'add', label } as const
  return changeCodes(world.shell, { survey, variable, codebook, change, actor: 'test' })
}

const texts = async (world: World, more: Partial<Parameters<typeof listTexts>[2]> = {}) =>
  must(
    await listTexts(world.shell, world.board, {
      survey: world.survey(SLUG),
      name: 'words',
      locale: 'en',
      source: 'live',
      shown: 'all',
      search: '',
      cursor: { kind: 'newest' },
      ...more,
    }),
  )

const code = (world: World, seq: Seq, codes: readonly number[]) =>
  codeAnswer(world.shell, {
    survey: world.survey(SLUG),
    variable: 'words',
    seq,
    codes,
    actor: 'test',
  })

const say = (world: World, words: string) => world.accept(SLUG, { liked: 'no', words })

const tally = async (world: World) => {
  const columns = (await world.board.current(world.survey(SLUG))).columns.of('live')
  const table = countTable(columns, oneWay('words_codes', null))
  return table?.kind === 'oneWay' ? [table.base, table.counts.map(({ count }) => count)] : null
}

async function twoCoded(world: World) {
  await say(world, 'Too dear')
  await say(world, 'Dear and rude')
  await say(world, 'No idea')
  await world.accept(SLUG, { liked: 'no' })
  must(await add(world, 'Price'))
  must(await add(world, 'Staff'))
  const [third, second, first] = (await texts(world)).texts
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('Texts are missing')
  must(await code(world, first.seq, [1]))
  must(await code(world, second.seq, [2, 1]))
  return { first, second, third }
}

test('codes make a multiple answer that tables count; uncoded answers stand outside its base', async () => {
  const world = await aWorld()
  await twoCoded(world)
  expect(await tally(world)).toEqual([{ asked: 4, answered: 2, substantive: 2 }, [2, 1]])
  const choices = await getTableChoices(world.board, world.survey(SLUG), 'live', 'en')
  expect(choices.rows.find(({ id }) => id === 'words_codes')?.values).toEqual([1, 2])
  expect(choices.columns.map(({ id }) => id)).toContain('words_codes')
})

test('codes are compared between waves, filter them, and are described in the codebook', async () => {
  const world = await aWorld()
  await twoCoded(world)
  const hosted = world.survey(SLUG)
  const wave = (filter: string) => ({
    ...{ hosted, locale: 'en', rows: 'words_codes', source: '', version: '', from: '', until: '' },
    ...{ filter, weight: '', nameOf: (field: string) => field },
  })
  const { answers, sides } = must(
    await getWaves(world.shell, world.board, [wave(''), wave('{words_codes} anyof [2]')]),
  )
  expect(sides.map(({ bases }) => bases.substantive.people)).toEqual([2, 1])
  expect(
    answers.map(({ label, sides: shares }) => [label, ...shares.map((s) => s?.count)]),
  ).toEqual([
    ['Price', 2, 1],
    ['Staff', 1, 1],
  ])
  const { variables } = must(
    getCodebook(world.shell, { survey: hosted, locale: 'en', search: 'words_codes' }),
  )
  expect(variables[0]?.rule).toMatch(/^Codes given to the answers to words;/)
})

test('coding, and taking codes away again, moves numbers at once and after a restart', async () => {
  const world = await aWorld()
  const { second } = await twoCoded(world)
  const undone = must(await code(world, second.seq, [2]))
  expect(undone).toEqual({ codes: [2], before: [1, 2] })
  expect(await tally(world)).toEqual([{ asked: 4, answered: 2, substantive: 2 }, [1, 1]])
  must(await code(world, second.seq, undone.before))
  expect((await tally(world))?.[1]).toEqual([2, 1])
  must(await code(world, second.seq, []))
  expect((await tally(world))?.[1]).toEqual([1, 0])
  expect((await tally(await world.reopen()))?.[1]).toEqual([1, 0])
})

test('answers are listed by code, without one, and by their words', async () => {
  const world = await aWorld()
  const { first, second, third } = await twoCoded(world)
  const seqsOf = async (more: Parameters<typeof texts>[1]) =>
    (await texts(world, more)).texts.map(({ seq }) => seq)
  expect(await seqsOf({ shown: 1 })).toEqual([second.seq, first.seq])
  expect(await seqsOf({ shown: 2 })).toEqual([second.seq])
  expect(await seqsOf({ shown: 'uncoded' })).toEqual([third.seq])
  expect(await seqsOf({ shown: 'coded', search: 'RUDE dear' })).toEqual([second.seq])
  expect(await texts(world)).toMatchObject({
    answered: 3,
    coded: 2,
    madeAs: 'words_codes',
    codes: [
      { value: 1, label: 'Price', count: 2 },
      { value: 2, label: 'Staff', count: 1 },
    ],
  })
  const [words] = await listTextVariables(world.shell, world.board, {
    survey: world.survey(SLUG),
    locale: 'en',
  })
  expect(words).toMatchObject({ name: 'words', answered: 3, coded: 2 })
})

test('a removed code counts for nothing, and comes back with all that was coded by it', async () => {
  const world = await aWorld()
  const { second } = await twoCoded(world)
  const survey = world.survey(SLUG)
  const found = await findTextVariable(world.board, survey, 'words')
  if (found === null) throw new Error('No such text')
  const change = (kind: 'remove' | 'restore') =>
    changeCodes(world.shell, {
      survey,
      variable: found.variable,
      codebook: found.columns.codebook,
      change: { kind, value: 1 },
      actor: 'test',
    })
  must(await change('remove'))
  expect(await tally(world)).toEqual([{ asked: 4, answered: 1, substantive: 1 }, [1]])
  expect(codeOf(await code(world, second.seq, [1]))).toBe('codes_broken')
  must(await code(world, second.seq, [2]))
  must(await change('restore'))
  expect((await tally(world))?.[1]).toEqual([2, 1])
})

test('new answers wait outside the base until they are coded', async () => {
  const world = await aWorld()
  await twoCoded(world)
  await say(world, 'Another word')
  expect(await tally(world)).toEqual([{ asked: 5, answered: 2, substantive: 2 }, [2, 1]])
  expect((await texts(world, { shown: 'uncoded' })).texts).toHaveLength(2)
})

test('a withdrawn answer takes its codes with it, out of the tables and the file', async () => {
  const world = await aWorld()
  await twoCoded(world)
  const gone = await say(world, 'Rude again')
  const [newest] = (await texts(world)).texts
  if (newest === undefined) throw new Error('Nothing was said')
  must(await code(world, newest.seq, [2]))
  expect((await tally(world))?.[1]).toEqual([2, 2])
  await world.withdraw(gone)
  expect(await tally(world)).toEqual([{ asked: 4, answered: 2, substantive: 2 }, [2, 1]])
  expect(codeOf(await code(world, newest.seq, [2]))).toBe('response_not_found')
  const left = world.database.read((tx) => {
    const frame = findFrame(tx, world.survey(SLUG).id, 'words')
    return frame === null ? null : codingsAt(tx, frame.id, [newest.seq]).size
  })
  expect(left).toBe(0)
  await world.close()
  expect(readFileSync(world.file).includes('Rude again')).toBe(false)
})

test('a code needs a name that no other has', async () => {
  const world = await aWorld()
  await say(world, 'Too dear')
  must(await add(world, ' Too   dear '))
  expect(codeOf(await add(world, 'too dear'))).toBe('codes_broken')
  expect(codeOf(await add(world, ' '))).toBe('codes_broken')
  expect(codeOf(await add(world, 'x'.repeat(201)))).toBe('codes_broken')
  expect(codeOf(await code(world, 1 as Seq, [7]))).toBe('codes_broken')
})

test('an export has a column for each code, empty where an answer has none yet', async () => {
  const world = await aWorld()
  await twoCoded(world)
  const [headings = [], ...rows] = (await exported(world, SLUG))
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','))
  const places = headings.flatMap((heading, at) => (heading.startsWith('words_codes') ? at : []))
  expect(places).toHaveLength(2)
  expect(rows.map((cells) => places.map((at) => cells[at]))).toEqual([
    ['1', '0'],
    ['1', '1'],
    ['', ''],
    ['', ''],
  ])
})

test('the public is refused a table of codes', async () => {
  const world = await aWorld()
  await twoCoded(world)
  const { variables } = await world.results(SLUG, { view: 'public' })
  expect(JSON.stringify(variables)).not.toContain('words_codes')
})

test('the audit log says who coded, once however many answers it were', async () => {
  const world = await aWorld()
  const { third } = await twoCoded(world)
  const subject = `${SLUG} words`
  const said = () =>
    world.shell.database
      .read((tx) => auditAbout(tx, subject))
      .filter(({ action }) => action === 'codes.give')
      .map(({ actor }) => actor)
  expect(said()).toEqual(['test'])
  await code(world, third.seq, [])
  expect(said()).toEqual(['test'])
})
