import { expect, test } from 'vitest'
import { fillForm } from '../../bin/walk/fill-form.ts'
import { readPage } from '../../bin/walk/page-form.ts'

const PAGE = `<!doctype html><h1>About <b>you</b></h1>
<div class="error-summary"><ul>
  <li><span>Age</span> <a href="#q2">At least 18</a></li>
  <li><a href="#nowhere">Something else</a></li>
</ul></div>
<form method="get" action="/elsewhere"><button name="locale" value="de">Deutsch</button></form>
<form method="post" enctype="multipart/form-data">
  <input type="hidden" name="seen" value="colour"><input type="hidden" name="seen" value="age">
  <fieldset id="q1">
    <input type="radio" name="q:colour" value="red"><input type="radio" name="q:colour" value="blue" checked>
    <input type="radio" name="q:colour" value="">
  </fieldset>
  <div id="q2"><input name="q:age" value="7"></div>
  <select name="q:month"><option value="">Choose</option><option>May</option><option selected>June</option></select>
  <textarea name="q:words">
Said &amp; done</textarea>
  <input type="checkbox" name="q:fruit" value="apple"><input type="checkbox" name="q:fruit" value="pear" checked>
  <div hidden><input name="q:later" value="x"></div>
  <fieldset disabled><input name="q:shut" value="x"></fieldset>
  <input name="q:off" value="x" disabled>
  <input type="file" name="u:letter" accept=".pdf,image/*">
  <div aria-hidden="true"><input name="website"></div>
  <button name="intent" value="next">Continue</button><button type="button" name="intent" value="no">No</button>
</form>`

const page = readPage(PAGE)
const form = page.forms[1] ?? { action: null, encoding: 'urlencoded', controls: [], buttons: [] }

test('a page is read as somebody without scripts sees it', () => {
  expect(page.heading).toBe('About you')
  expect(form.encoding).toBe('multipart')
  expect(form.buttons).toEqual([{ name: 'intent', value: 'next' }])
  const names = new Set(form.controls.map(({ name }) => name))
  expect([...names].filter((name) => ['q:later', 'q:shut', 'q:off'].includes(name))).toEqual([])
})

test('a refusal names the fields at which its link points', () => {
  expect(page.refusals).toEqual([
    { text: 'Age At least 18', fields: ['q:age'] },
    { text: 'Something else', fields: [] },
  ])
})

test('what is not decided is posted as it stands', () => {
  const posted = fillForm(form, {
    values: new Map(),
    decides: () => false,
    sendsFile: () => false,
  })
  expect(posted).toEqual(
    expect.arrayContaining([
      ['seen', 'colour'],
      ['seen', 'age'],
      ['q:colour', 'blue'],
      ['q:age', '7'],
      ['q:month', 'June'],
      ['q:words', 'Said & done'],
      ['q:fruit', 'pear'],
      ['website', ''],
    ]),
  )
  expect(posted).toHaveLength(8)
})

test('what is decided is chosen and typed, where the page offers it', () => {
  const posted = fillForm(form, {
    values: new Map([
      ['q:colour', ['red']],
      ['q:age', ['30']],
      ['q:month', ['July']],
      ['q:fruit', ['apple', 'plum']],
    ]),
    decides: () => true,
    sendsFile: () => true,
  })
  expect(new Map(posted)).toEqual(
    new Map<string, unknown>([
      ['seen', 'age'],
      ['q:colour', 'red'],
      ['q:age', '30'],
      ['q:month', ''],
      ['q:words', ''],
      ['q:fruit', 'apple'],
      ['u:letter', expect.objectContaining({ name: 'picture.png' })],
      ['website', ''],
    ]),
  )
})

test('a page is read however deep it goes', () => {
  const depth = 10_000
  const inside = `${'<b>'.repeat(depth)}<input name="q:a">${'</b>'.repeat(depth)}`
  const { forms } = readPage(`<h1>Deep</h1><form>${inside}</form>`)
  expect(forms[0]?.controls.map(({ name }) => name)).toEqual(['q:a'])
})
