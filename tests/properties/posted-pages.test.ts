import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Slug } from '#app/core/ids.ts'
import type { JsonObject } from '#app/core/json.ts'
import { parseEdit } from '#app/core/response/form/edit.ts'
import type { Fields } from '#app/core/response/form/posted.ts'
import { questionAt } from '#app/core/response/form/question-at.ts'
import { pathTo, type FieldPath } from '#app/core/response/form/field-names.ts'
import { questionsOf } from '#app/core/definition/walk.ts'
import { answerPage, type PageIntent } from '#app/services/responses/answer-page.server.ts'
import { findUnfinished, startResponse } from '#app/services/responses/unfinished.server.ts'
import { addressedScreen, formScreen } from '#app/ui/respondent/answer-screens.ts'
import { answerAddress } from '#app/http/answer-address.ts'
import { gallery } from '#tests/support/gallery.ts'
import { galleryOfFields } from '#tests/support/gallery-of-fields.ts'
import { tables } from '#tests/support/gallery-of-tables.ts'
import { htmlOf, postedOf } from '#tests/respondent/posted-form.ts'
import { openWorld, type World } from '#tests/support/world.ts'

const SURVEYS: Readonly<Record<string, JsonObject>> = { gallery, fields: galleryOfFields, tables }

const value = fc.oneof(
  fc.constantFrom('', '0', '1', '2', '-1', '1e309', 'true', '__proto__', '<img src=x onerror=1>'),
  fc.constantFrom('{}', '[]', 'null', '{"file":"aaaaaaaaaaaaaaaaaaaaaa","name":"a"}', 'data:x,y'),
  fc.constantFrom('2026-02-30', '25:61', '\u0000', '\ud800', 'Apple', 'Red', '</script>'),
  fc.string({ maxLength: 20 }),
)
const INTENTS: readonly PageIntent[] = ['next', 'back', 'goTo', 'review', 'later', 'stay', 'check']
const EDITS = ['add', 'remove', 'restore', 'drop', 'upload']
const KINDS = ['q', 'c', 'o', 'n', 'k', 'none']

/** Fields that the page has, with anything in them, and fields that it has not. */
const fieldsAmong = (names: readonly string[]) => {
  const path = fc.oneof(
    fc.constantFrom(...names.map((name) => name.slice(name.indexOf(':') + 1))),
    fc.constantFrom('__proto__', 'constructor/0', 'a~1b/~0', '', '/', '0/0/0'),
  )
  const under = fc.tuple(path, fc.constantFrom('', '/0', '/1', '/a', '/__proto__', '/from', '/~'))
  const invented = fc
    .tuple(fc.constantFrom(...KINDS), under)
    .map(([kind, [start, end]]) => `${kind}:${start}${end}`)
  const name = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: invented },
    { weight: 1, arbitrary: fc.constantFrom('seen', 'within', 'website', 'q:', 'lang') },
  )
  const edit = fc
    .tuple(fc.constantFrom(...EDITS), under)
    .map(([what, [start, end]]) => parseEdit(`${what}:${start}${end}`))
  return fc.record({
    fields: fc.array(fc.tuple(name, value), { maxLength: 40 }),
    intent: fc.constantFrom(...INTENTS),
    edit: fc.option(edit, { freq: 2 }),
    goTo: fc.constantFrom(null, 0, 1, -1, 99, Number.NaN),
  })
}

async function begun(world: World, slug: string, answers: JsonObject) {
  const { shell } = world
  const survey = world.survey(slug)
  const collector = shell.catalog.defaultCollector(survey)
  const token = await startResponse(shell, {
    survey,
    version: survey.current,
    collector,
    locale: 'en',
  })
  return { survey, token, answers }
}
