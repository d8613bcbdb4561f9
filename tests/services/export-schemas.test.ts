import { expect, test } from 'vitest'
import { DDI_2_5, DDI_GLOBALS, TRIPLE_S_2_0 } from '#tests/core/exchange/schema-rules.ts'
import { ANSWERS, EVERYTHING, SLUG, STUDY } from '#tests/exports/answered-survey.ts'
import { exported, exportedBytes } from '#tests/support/exported.ts'
import { GALLERIES } from '#tests/support/galleries.ts'
import { unzipped } from '#tests/support/unzipped.ts'
import { must, openWorld } from '#tests/support/world.ts'
import { broken, parsedXml } from '#tests/support/xml-rules.ts'

const SURVEYS = [
  { slug: SLUG, source: EVERYTHING, study: STUDY, answers: ANSWERS, weight: 'w' },
  ...GALLERIES.map((each) => ({ ...each, study: undefined, answers: [], weight: null })),
]

test.each(SURVEYS)(
  'the DDI and Triple-S files of $slug keep to their schemas',
  async ({ slug, source, study, answers, weight }) => {
    const world = await openWorld({ sources: {} })
    must(await world.publish(slug, source, study))
    for (const each of answers) await world.accept(slug, each)
    for (const missing of ['blank', 'codes']) {
      const ddi = parsedXml(await exported(world, slug, { format: 'ddi', missing, weight }))
      expect(broken(ddi, DDI_2_5, DDI_GLOBALS)).toEqual([])
    }
    const archive = unzipped(await exportedBytes(world, slug, { format: 'sss', weight }))
    const [, definition = ''] = [...archive].find(([path]) => path.endsWith('.xml')) ?? []
    const sss = parsedXml(definition)
    expect(broken(sss, TRIPLE_S_2_0)).toEqual([])
    const variables = sss.children.find(({ name }) => name === 'survey')?.children.at(-1)?.children
    const idents = variables?.map(({ attributes }) => attributes['ident'])
    expect(new Set(idents).size).toBe(idents?.length)
  },
)

test('what breaks a schema is found', () => {
  const xml = '<survey><record ident="A"><variable ident="1" type="odd"/></record></survey>'
  expect(broken(parsedXml(xml), TRIPLE_S_2_0)).toEqual([
    'survey/record/variable holds ',
    'survey/record/variable says type="odd"',
  ])
})
