import { expect, test } from 'vitest'
import { exported, exportedBytes } from '#tests/support/exported.ts'
import { readSav } from '#tests/support/sav-reader.ts'
import { unzipped } from '#tests/support/unzipped.ts'
import { must, openWorld } from '#tests/support/world.ts'

const SLUG = 'names'
const LONG = 'n'.repeat(200)

test('columns have names that SPSS takes, however long or odd those of questions are', async () => {
  const asked = { choices: ['a', 'b'], showOtherItem: true }
  const source = {
    title: 'Names',
    elements: [
      { type: 'radiogroup', name: LONG, ...asked },
      { type: 'checkbox', name: `${LONG}2`, ...asked },
      { type: 'radiogroup', name: `${LONG}3`, ...asked },
    ],
  }
  const by = `{${LONG}}`
  const derived = [{ kind: 'compute', id: 'ALL', label: 'Everything', by }]
  const world = await openWorld({ sources: {} })
  must(await world.publish(SLUG, source, { derived }))
  await world.accept(SLUG, { [LONG]: 'other', [`${LONG}-Comment`]: 'mine' })
  const csv = await exported(world, SLUG)
  const names = csv.slice(0, csv.indexOf('\n')).split(',')
  expect(names.filter((name) => name.includes('__words'))).toHaveLength(3)
  expect(names.filter((name) => !/^[A-Za-z]\w{0,63}$/.test(name))).toEqual([])
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  expect(names).toContain('v_ALL')
  expect(names).not.toContain('ALL')
})

test('the codebook has the labels that stand in .sav, and whole ones where those are cut', async () => {
  const [title, word] = ['W'.repeat(300), 'c'.repeat(130)]
  const elements = [
    {
      type: 'radiogroup',
      name: 'ends',
      title: ' Which? \n',
      choices: [{ value: 1, text: 'One ' }],
    },
    { type: 'radiogroup', name: 'blank', title: ' ', choices: [{ value: 1, text: ' ' }] },
    { type: 'radiogroup', name: 'long', title, choices: [word, `${word}d`] },
  ]
  const world = await openWorld({ sources: { [SLUG]: { title: 'Labels', elements } } })
  await world.accept(SLUG, { ends: 1, blank: 1, long: word })
  const sav = readSav(await exportedBytes(world, SLUG, { format: 'sav' }))
  const parts = unzipped(await exportedBytes(world, SLUG, { format: 'package' }))
  const { variables } = JSON.parse(parts.get('codebook.json') ?? '') as {
    readonly variables: readonly {
      readonly name: string
      readonly label: string
      readonly whole_label?: string
      readonly labels?: { readonly [code: string]: string }
      readonly whole_labels?: { readonly [code: string]: string }
    }[]
  }
  const asked = variables.slice(3, 6)
  expect(asked.map(({ label, whole_label: whole }) => [label, whole])).toEqual([
    ['Which?', undefined],
    ['blank', undefined],
    [`${'W'.repeat(252)}…`, title],
  ])
  expect(asked[0]?.labels?.['1']).toBe('One')
  expect(asked[1]?.labels?.['1']).toBe('1')
  expect(asked[2]?.whole_labels?.['2']).toBe(`${word}d`)
  for (const [place, { label, labels }] of asked.entries()) {
    const read = sav.variables[place + 3 + (sav.variables.length - variables.length)]
    expect(read?.label).toBe(label)
    expect(Object.fromEntries(read?.labels ?? [])).toEqual(labels)
  }
  expect(parts.get('NOTE.txt')).toContain('labels that are too long for SPSS end in “…”')
})
