import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commentKey } from '#app/core/definition/definition.ts'
import type { JsonObject } from '#app/core/json.ts'
import { parseEdit } from '#app/core/response/form/edit.ts'
import { answerAddress } from '#app/http/answer-address.ts'
import { findDoor } from '#app/services/collectors/find-door.server.ts'
import { answerPage, type PageIntent } from '#app/services/responses/answer-page.server.ts'
import {
  findUnfinished,
  startResponse,
  type Unfinished,
} from '#app/services/responses/unfinished.server.ts'
import { addressedScreen, formScreen } from '#app/ui/respondent/answer-screens.ts'
import type { AnswerScreenView } from '#app/ui/respondent/AnswerScreen.tsx'
import { htmlOf as htmlOfPage, postedOf } from '#tests/respondent/posted-form.ts'
import { galleryOfFields } from '#tests/support/gallery-of-fields.ts'
import { tables } from '#tests/support/gallery-of-tables.ts'
import { gallery } from '#tests/support/gallery.ts'
import { openWorld } from '#tests/support/world.ts'

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

const standingOf = (unfinished: Unfinished, at: number) => ({
  plan: unfinished.version.plan,
  answers: unfinished.answers,
  draft: unfinished.draft,
  at,
  furthest: unfinished.furthest,
  timeLeftMs: null,
  locale: 'en',
  operator: null,
  keptForMs: 1,
})

const htmlOf = (screen: AnswerScreenView): string =>
  screen.kind === 'form' ? htmlOfPage(screen.page) : ''

test.each(Object.entries(SURVEYS))(
  'whatever is posted to a page of the %s, it is taken or refused, and other pages keep their answers',
  async (slug, source) => {
    const world = await openWorld({ sources: { [slug]: source } })
    const { shell, clock } = world
    const door = findDoor(shell, slug, null)
    if (door === null) throw new Error('No door')
    const token = await startResponse(shell, { ...door, locale: 'en' })
    const found = () => {
      const unfinished = findUnfinished(shell, door.survey, token)
      if (unfinished === null) throw new Error('The response is lost')
      return unfinished
    }
    for (const page of door.version.plan.definition.pages.keys()) {
      const elsewhere = ({ version, answers }: Unfinished) => {
        const here = new Set(
          version.plan.questions
            .filter(({ pageIndex }) => pageIndex === page)
            .flatMap(({ question: { name } }) => [name, commentKey(name)]),
        )
        return Object.entries(answers).filter(([name]) => !here.has(name))
      }
      const blank = htmlOf(formScreen(standingOf(found(), clock.now), page))
      const names = [...new Set(postedOf(blank).map(([name]) => name))]
      await fc.assert(
        fc.asyncProperty(fieldsAmong(names), async (post) => {
          const before = found()
          const outcome = await answerPage(shell, before, page, {
            ...post,
            intent: post.edit === null ? post.intent : 'stay',
            locale: 'en',
            screening: 'firstTime',
          })
          if (!outcome.ok) throw new Error(outcome.problem.code)
          const after = found()
          expect(elsewhere(after)).toEqual(elsewhere(before))
          const standing = standingOf(after, clock.now)
          const { value: next } = outcome
          if (next.kind === 'errors') {
            expect(htmlOf(formScreen(standing, page, next))).not.toContain('<img src=x')
            return
          }
          const address = answerAddress(door.survey.slug, token, next)
          expect(address.length).toBeLessThan(2000)
          const { searchParams } = new URL(address, 'https://rapport.example')
          const html = htmlOf(addressedScreen(standing, page, searchParams))
          expect(html).not.toContain('<img src=x')
        }),
        { numRuns: 60 },
      )
    }
  },
  120_000,
)
