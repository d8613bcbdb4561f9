import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { fieldIn, openPlain, postPlain } from '#tests/support/plain-browser.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'

const text = (name: string, more: JsonObject = {}): JsonObject => ({ type: 'text', name, ...more })
const radio = (name: string, choices: readonly string[], more: JsonObject = {}): JsonObject => ({
  type: 'radiogroup',
  name,
  choices,
  ...more,
})

const pages = (...lists: readonly (readonly JsonObject[])[]): JsonObject => ({
  title: 'A survey',
  pages: lists.map((elements, index) => ({ name: `p${index}`, elements })),
})

const SURVEYS: { readonly [slug: string]: JsonObject } = {
  piping: {
    ...pages(
      [text('name'), radio('drink', [])],
      [
        { type: 'html', name: 'h', html: '<p>Dear {name}</p><p><a href="/x?{name}">x</a></p>' },
        text('why', { title: 'Why {drink}, {NAME}? {unknown} {long}' }),
      ],
    ),
    calculatedValues: [{ name: 'long', expression: "iif({drink} = 1, 'hot', 'cold')" }],
    completedHtml: '<p>Thank you, {name}.</p>',
  },
  setting: {
    ...pages(
      [
        text('country', { defaultValue: 'DE' }),
        text('currency', { defaultValueExpression: "iif({country} = 'DE', 'EUR', 'USD')" }),
      ],
      [text('copy'), text('seen', { title: 'So it is {currency}' })],
    ),
    triggers: [
      {
        type: 'copyvalue',
        expression: '{currency} notempty',
        fromName: 'currency',
        setToName: 'copy',
      },
    ],
  },
  enabling: pages(
    [radio('may', ['y', 'n']), text('same', { isRequired: true, enableIf: "{may} = 'y'" })],
    [
      text('later', { isRequired: true, defaultValue: 'kept', enableIf: "{may} = 'y'" }),
      text('fixed', { readOnly: true, defaultValue: 'still' }),
      text('free'),
    ],
  ),
  choosing: pages(
    [
      { type: 'checkbox', name: 'had', choices: ['a', 'b', 'c'] },
      radio('best', ['a', 'b', 'c'], { choicesVisibleIf: '{had} contains {item}' }),
    ],
    [
      {
        type: 'radiogroup',
        name: 'rest',
        choicesFromQuestion: 'had',
        choicesFromQuestionMode: 'unselected',
      },
    ],
  ),
  parts: pages(
    [
      {
        type: 'panel',
        name: 'contact',
        title: 'How can we reach you?',
        isRequired: true,
        elements: [text('mail'), text('phone')],
      },
    ],
    [text('end')],
  ),
}
const drink = (SURVEYS['piping'] as { pages: { elements: { choices?: unknown }[] }[] }).pages[0]
if (drink?.elements[1] !== undefined)
  drink.elements[1].choices = [{ value: 1, text: 'Tea & co' }, 2]

let app: RunningApp
const folder = mkdtempSync(join(tmpdir(), 'logic-'))
beforeAll(async () => {
  for (const [slug, source] of Object.entries(SURVEYS)) {
    mkdirSync(join(folder, slug))
    writeFileSync(join(folder, slug, 'survey.json'), JSON.stringify(source))
    writeFileSync(join(folder, slug, 'study.json'), JSON.stringify({ summary: 'A survey.' }))
  }
  app = await startApp({ surveysFolder: folder })
})
afterAll(async () => {
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
})

const opens = (slug: string) => openPlain(`${app.url}/s/${slug}`)

describe('Without script', () => {
  it('answers are put into later words, encoded, and into the last ones', async () => {
    const evil = '<img src=x onerror=alert(1)>{drink}'
    const first = await opens('piping')
    const second = await postPlain(first, { 'q:name': evil, 'q:drink': '1' })
    expect(second.url).toMatch(/\/2$/)
    expect(second.html).not.toContain('<img src=x')
    expect(second.html).toContain('<p>Dear &lt;img src=x onerror=alert(1)&gt;{drink}</p>')
    expect(second.html).toContain('Why Tea &amp; co, &lt;img src=x onerror=alert(1)&gt;{drink}?')
    expect(second.html).toContain('{unknown} hot')
    const last = await postPlain(second, {}, ['intent', 'send'])
    expect(last.html).toContain('Thank you, &lt;img src=x onerror=alert(1)&gt;{drink}.')
  })

  it('defaults stand on the first page, and what follows from answers is shown before it counts', async () => {
    const first = await opens('setting')
    expect([fieldIn(first, 'q:country'), fieldIn(first, 'q:currency')]).toEqual(['DE', 'EUR'])
    const again = await postPlain(first, { 'q:country': 'US' })
    expect(again.url).toMatch(/\/1\?notice=filledIn$/)
    expect(again.html).toContain('Your answer changed other answers on this page')
    expect(fieldIn(again, 'q:currency')).toBe('USD')
    const second = await postPlain(again, {})
    expect(second.url).toMatch(/\/2$/)
    expect(fieldIn(second, 'q:copy')).toBe('USD')
    expect(second.html).toContain('So it is USD')
  })

  it('what somebody answers in the same moment goes before what would be set', async () => {
    const second = await postPlain(await opens('setting'), {
      'q:country': 'US',
      'q:currency': 'CHF',
    })
    expect(second.url).toMatch(/\/2$/)
    expect(second.html).toContain('So it is CHF')
  })

  it('a question that can’t be answered keeps what stands in it, whatever is sent', async () => {
    const second = await postPlain(await opens('enabling'), { 'q:may': 'n', 'q:same': 'mine' })
    expect(second.html).toContain('can’t be changed here')
    expect(fieldIn(second, 'q:later')).toBeUndefined()
    const review = await postPlain(
      second,
      { 'q:free': 'x', 'q:later': 'forged', 'q:fixed': 'forged' },
      ['intent', 'review'],
    )
    expect(review.url).toMatch(/\/review$/)
    for (const kept of ['mine', 'kept', 'still']) expect(review.html).toContain(kept)
    expect(review.html).not.toContain('forged')
  })

  it('a question that is enabled by an answer beside it is demanded only then', async () => {
    const refused = await postPlain(await opens('enabling'), { 'q:may': 'y', 'q:same': '' })
    expect(refused.status).toBe(422)
    const second = await postPlain(refused, { 'q:may': 'y', 'q:same': 'mine' })
    expect(fieldIn(second, 'q:later')).toBe('kept')
  })

  it('choices that an answer beside them opens are offered before one goes on', async () => {
    const first = await opens('choosing')
    expect(first.html).not.toContain('name="q:best" value="a"')
    const again = await postPlain(first, { 'q:had': ['a', 'b'] })
    expect(again.url).toMatch(/\/1\?notice=moreQuestions$/)
    expect(again.html).toMatch(/name="q:best"[^>]*value="a"/)
    // It stands there for the script, hidden and not to be chosen.
    expect(again.html).not.toMatch(/name="q:best" value="c"/)
    const gone = await postPlain(again, { 'q:had': ['b'], 'q:best': 'a' })
    expect(gone.status).toBe(422)
    expect(gone.html).toContain('Choose one of the answers shown here.')
    const second = await postPlain(again, { 'q:had': ['b'], 'q:best': 'b' })
    expect(second.html).toMatch(/name="q:rest"[^>]*value="a"/)
    expect(second.html).not.toMatch(/name="q:rest"[^>]*value="b"/)
  })

  it('a part of which something is to be answered says so above its questions', async () => {
    const refused = await postPlain(await opens('parts'), {})
    expect(refused.status).toBe(422)
    expect(refused.html).toMatch(/<a href="#q1-0"[^>]*>[^<]*Please answer at least one of these/)
    const second = await postPlain(refused, { 'q:phone': '1' })
    expect(second.url).toMatch(/\/2$/)
  })
})
