import { expect, test } from 'vitest'
import { applyOperations } from '#app/core/drafting/operation.ts'
import type { JsonObject } from '#app/core/json.ts'
import { checkSource } from '#app/services/drafting/check-source.server.ts'
import { lintSource } from '#app/surveyjs/lint-source.server.ts'

const question = (more: JsonObject = {}): JsonObject => ({
  elements: [
    { type: 'radiogroup', name: 'a', title: 'A?', choices: ['x', 'y'] },
    { type: 'text', name: 'b', title: 'B?', ...more },
  ],
})
const codes = (source: JsonObject) => lintSource(source).map(({ code }) => code)

/** The source after the fix of its only finding. */
function mended(source: JsonObject): unknown {
  const [check, ...others] = lintSource(source)
  expect(others).toEqual([])
  const done = applyOperations({ source }, check?.fix?.operations ?? [])
  return done.ok ? (done.value.document as JsonObject)['source'] : done.problem
}

test('a sound source has nothing to lint, in whatever language, with what is Rapport’s own', () => {
  const own = { locale: 'de', look: 'plain', introduction: 'own', theme: {}, pageOrder: 'random' }
  const html = { type: 'html', name: 'h', html: '<p>{operator} asks</p>' }
  expect(lintSource({ ...question({ visibleIf: "{a} = 'x'" }), ...own })).toEqual([])
  expect(lintSource({ elements: [html] })).toEqual([])
})

test('a property that was meant to be another becomes it, at a click', () => {
  expect(mended(question({ enabledIf: "{a} = 'x'" }))).toEqual(question({ enableIf: "{a} = 'x'" }))
})

test('a property that SurveyJS does not know can be removed, and is no more than advice', () => {
  const source = question({ ownThing: 1 })
  expect(lintSource(source)[0]).toMatchObject({
    severity: 'advice',
    pointer: '/source/elements/1/ownThing',
  })
  expect(mended(source)).toEqual(question())
})

test('no finding of the linter alone keeps a source from being published', () => {
  const source = question({ visibleIf: "{c} = 'x'", title: '{d}?' })
  expect(codes(source)).toContain('reference/unknown')
  expect(lintSource(source).filter(({ severity }) => severity === 'error')).toEqual([])
})

test('how long a list is may be compared', () => {
  const many = { type: 'checkbox', name: 'm', title: 'M?', choices: ['x', 'y'] }
  const follow = { type: 'text', name: 'f', title: 'F?', visibleIf: '{m.length} > 1' }
  expect(codes({ elements: [many, follow] })).toEqual([])
})

test('linting changes nothing', () => {
  const source = question({ ownThing: 1, visibleIf: '{zz} = 1' })
  const before = structuredClone(source)
  lintSource(source)
  expect(source).toEqual(before)
})

test('what the linter stumbles over costs none of our own checks', () => {
  const source = {
    elements: [
      { type: ['text'], name: 'a' },
      { type: 'radio', name: 'b' },
    ],
  }
  expect(lintSource(source)).toEqual([])
  const { checks } = checkSource({ source, study: null, live: null, quotas: [] })
  expect(checks.map(({ code }) => code)).toContain('type_unsupported')
})
