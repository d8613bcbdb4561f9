import { expect, test } from 'vitest'
import { ok } from '#app/core/result.ts'
import type { JsonObject } from '#app/core/json.ts'
import { describeLogo, setTheme, takeLook } from '#app/core/drafting/edits/edit-theme.ts'
import { after, draftOf } from './draft.ts'

const set = (source: JsonObject, path: readonly string[], value?: string) =>
  after(draftOf(source), ok(setTheme(draftOf(source), path, value, 'Set'))).source

test('a first colour makes the theme that it belongs to', () => {
  expect(set({}, ['light', 'accent'], '#004b87')).toEqual({
    theme: { light: { accent: '#004b87' } },
  })
  expect(set({ theme: { radius: 'none' } }, ['light', 'accent'], '#004b87')).toEqual({
    theme: { radius: 'none', light: { accent: '#004b87' } },
  })
})

test('a last colour that is given back leaves no empty theme', () => {
  expect(set({ theme: { light: { accent: '#004b87' } } }, ['light', 'accent'])).toEqual({})
  expect(set({ theme: { font: 'sans', light: { ink: '#000' } } }, ['light', 'ink'])).toEqual({
    theme: { font: 'sans' },
  })
})

test('another look keeps the logo', () => {
  const draft = draftOf({ theme: { radius: 'none', logo: { picture: 'data:' } } })
  expect(after(draft, ok(takeLook(draft, { font: 'slab' }, 'Look'))).source).toEqual({
    theme: { font: 'slab', logo: { picture: 'data:' } },
  })
  expect(after(draft, ok(takeLook(draft, {}, 'Look'))).source).toEqual({
    theme: { logo: { picture: 'data:' } },
  })
})

test('a logo is described in the survey’s own language, and other languages stay', () => {
  const bare = draftOf({ theme: { logo: 'data:' } })
  expect(after(bare, describeLogo(bare, 'Bank')).source).toEqual({
    theme: { logo: { picture: 'data:', alternative: 'Bank' } },
  })
  const two = draftOf({
    theme: { logo: { picture: 'data:', alternative: { default: 'A', de: 'B' } } },
  })
  expect(after(two, describeLogo(two, 'Bank')).source).toMatchObject({
    theme: { logo: { alternative: { default: 'Bank', de: 'B' } } },
  })
})
