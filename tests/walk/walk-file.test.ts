import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { openSurveyCore, type SurveyCore } from '../../bin/walk/ask-survey-core.ts'
import { linesOf, totalLines, totalsOf } from '../../bin/walk/print-walk.ts'
import { walkFile, type WalkedFile } from '../../bin/walk/walk-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapport-walk-'))
let app: RunningApp
let surveyCore: SurveyCore
let number = 0

beforeAll(async () => {
  app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  surveyCore = openSurveyCore()
})
afterAll(async () => {
  await surveyCore.close()
  await app.stop()
  rmSync(folder, { recursive: true })
})

function walk(source: JsonObject | string, seed = 1): Promise<WalkedFile> {
  number += 1
  const file = join(folder, `${number}.json`)
  writeFileSync(file, typeof source === 'string' ? source : JSON.stringify(source))
  const server = { address: app.url, shell: app.server.shell, stop: app.stop }
  return walkFile({ server, surveyCore }, file, { number, seed, locale: null })
}

const age = { type: 'text', name: 'age', inputType: 'number', min: 18, max: 99, isRequired: true }
const TWO_PAGES: JsonObject = {
  pages: [
    {
      title: 'You',
      elements: [age, { type: 'radiogroup', name: 'pet', choices: ['cat', 'dog'] }],
    },
    {
      title: 'Your dog',
      elements: [
        { type: 'comment', name: 'dog', visibleIf: "{pet} = 'dog'", isRequired: true },
        { type: 'checkbox', name: 'likes', choices: [1, 2, 3], minSelectedChoices: 2 },
      ],
    },
  ],
}

test('a questionnaire is answered page by page until it is sent', async () => {
  const { plain, leftOut, surveyCore: model } = await walk(TWO_PAGES)
  expect(plain).toMatchObject({ outcome: 'sent', cause: null })
  expect(plain.pages.slice(0, 2).map(({ heading }) => heading)).toEqual(['You', 'Your dog'])
  expect(plain.pages[0]?.answered.map(({ question }) => question)).toContain('age')
  expect(leftOut).toEqual([])
  expect(model.outcome).toBe('completed')
})

test('the same seed walks the same way', async () => {
  const [one, other] = [await walk(TWO_PAGES, 7), await walk(TWO_PAGES, 7)]
  expect(one.plain).toEqual(other.plain)
})

test('parts that nobody understands are left out and named, and the rest is walked', async () => {
  const walked = await walk({
    elements: [
      { type: 'yesno', name: 'a', isRequired: true },
      { type: 'text', name: 'b', visibleIf: '{unheard} = 1' },
      { type: 'text', name: 'c', isRequired: true },
    ],
  })
  expect(walked.plain.outcome).toBe('sent')
  expect(walked.surveyCore.outcome).toBe('completed')
  expect(walked.leftOut.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/elements/0/type type_unsupported',
    '/elements/1/visibleIf expression_unknown_name',
  ])
  expect(linesOf(walked)[1]).toMatch(/left out: \/elements\/0\/type: .*"yesno"/)
})

test('whoever is screened out has come to an end', async () => {
  const { plain } = await walk({
    pages: [{ elements: [age] }, { elements: [{ type: 'text', name: 'more' }] }],
    screenOut: { expression: '{age} > 0', message: 'Thank you.' },
  })
  expect(plain.outcome).toBe('screenedOut')
})

test('what can’t be answered is where a walk gets stuck, with what the page said', async () => {
  const never = { type: 'expression', text: 'Never right', expression: '{a} > 5 and {a} < 3' }
  const walked = await walk({
    elements: [{ type: 'text', name: 'a', isRequired: true, validators: [never] }],
  })
  expect(walked.plain.outcome).toBe('stuck')
  expect(walked.plain.cause).toMatch(/again and again/)
  expect(walked.surveyCore.outcome).toBe('stuck')
  expect(totalsOf([walked])).toMatchObject({ completed: 0, walked: 0, causes: [] })
})

test('an optional question that takes nothing is left blank in the end', async () => {
  const never = { type: 'expression', expression: '{a} > 5 and {a} < 3' }
  const { plain } = await walk({
    elements: [{ type: 'text', name: 'a', validators: [never] }, age],
  })
  expect(plain.outcome).toBe('sent')
  expect(plain.pages.at(0)?.blank).toContain('a')
})

test('a question that opens on the same page is answered on the next step', async () => {
  const { plain } = await walk({
    elements: [
      { type: 'radiogroup', name: 'a', choices: [1], isRequired: true },
      { type: 'text', name: 'b', visibleIf: '{a} = 1', isRequired: true },
    ],
  })
  expect(plain.outcome).toBe('sent')
  expect(plain.pages.flatMap(({ answered }) => answered.map(({ question }) => question))).toContain(
    'b',
  )
})

test('what is no questionnaire is said to be none', async () => {
  expect((await walk('{')).plain.cause).toBe('this is no JSON')
  expect((await walk('[]')).plain.cause).toBe('A survey is a JSON object')
  const server = { address: app.url, shell: app.server.shell, stop: app.stop }
  const how = { number: 0, seed: 1, locale: null }
  const missing = await walkFile({ server, surveyCore }, join(folder, 'missing.json'), how)
  expect(missing.plain.cause).toBe('this file can’t be read')
})

test('a questionnaire that keeps SurveyJS busy for ever holds nobody up', async () => {
  const hungry = {
    elements: [
      {
        type: 'paneldynamic',
        name: 'p',
        panelCount: 1e9,
        templateElements: [{ type: 'text', name: 'q' }],
      },
    ],
  }
  const { surveyCore: model } = await walk(hungry)
  expect(['completed', 'stuck', 'nothingToAnswer']).toContain(model.outcome)
  expect((await walk(TWO_PAGES)).surveyCore.outcome).toBe('completed')
})

test('the totals name the cause for each that only SurveyJS completes', () => {
  const files: readonly WalkedFile[] = ['sent', 'screenedOut', 'stuck'].map((outcome) => ({
    file: `${outcome}.json`,
    leftOut: [],
    plain: {
      outcome: outcome as WalkedFile['plain']['outcome'],
      cause: outcome === 'stuck' ? 'page 2 again and again' : null,
      pages: [],
    },
    surveyCore: { outcome: 'completed', pages: 1, detail: null },
  }))
  expect(totalLines(totalsOf(files))).toEqual([
    'plain pages: 2 of 3 that survey-core completes (66.6%)',
    '  stuck.json: page 2 again and again',
  ])
})
