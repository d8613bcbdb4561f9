import { expect, test } from 'vitest'
import { ownTheme } from '#app/core/definition/own-theme.ts'
import { chosenColours } from '#app/core/presentation/chosen-colours.ts'
import { fromHex } from '#app/core/presentation/contrast.ts'
import { THEME_PRESETS } from '#app/core/presentation/theme-presets.ts'
import type { Json } from '#app/core/json.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'

const read = (theme: Json) =>
  readSource({ theme, elements: [{ type: 'text', name: 'q', title: 'Q' }] })
const hex = (value: Json) =>
  typeof value === 'string' && value.startsWith('#') ? fromHex(value as `#${string}`) : null

test.each(THEME_PRESETS.map(({ name, look }) => [name, look] as const))(
  '%s is a look that nothing is wrong with, and reads the same in our own words',
  (_, look) => {
    const { definition, problems } = read(look)
    expect(problems).toEqual([])
    const theme = definition?.theme ?? null
    if (theme !== null) expect(read(ownTheme(theme)).definition?.theme).toEqual(theme)
  },
)

test('contrast is judged in the editor as it is where a source is read', () => {
  const theme = { light: { accent: '#ffcc00' }, dark: { ink: '#555555' } }
  const refused = read(theme).problems.map(({ pointer }) => pointer)
  const faint = (['light', 'dark'] as const).flatMap((scheme) =>
    chosenColours(theme, scheme, hex).pairs.filter(({ verdict }) => verdict === 'tooLittle'),
  )
  expect(new Set(refused)).toEqual(new Set(['/theme/light/accent', '/theme/dark/ink']))
  expect(new Set(faint.map(({ over }) => over))).toEqual(new Set(['accent', 'ink']))
})

test('a scheme that nobody chose takes the other’s accent, as light as it has to be', () => {
  const { colours, pairs } = chosenColours({ light: { accent: '#004b87' } }, 'dark', hex)
  expect(colours.accent).not.toEqual(fromHex('#004b87'))
  expect(pairs.every(({ verdict }) => verdict === 'enough')).toBe(true)
})
