import { expect, test } from 'vitest'
import { readTablesForm } from '#app/http/tables-form.ts'

const read = (address: string) => readTablesForm(new URLSearchParams(address))

test('pairs of lists become the columns of the API, nested by >', () => {
  const form = read('rows=liked&column=age&within=gender&column=&within=place&column=how&within=')
  expect(form.query.get('columns')).toBe('age>gender,how')
  expect(form.breaks).toEqual([
    { column: 'age', within: 'gender' },
    { column: 'how', within: '' },
  ])
})

test('an address in the API’s own words is shown in the form', () => {
  const { breaks, query } = read('columns=age > gender > place , @month')
  expect(breaks).toEqual([
    { column: 'age', within: 'gender>place' },
    { column: '@month', within: '' },
  ])
  expect(query.get('columns')).toBe('age>gender>place,@month')
})

test('what was left empty is not asked for', () => {
  const { query, percent, ranges } = read('rows=liked&filter=+&weight=&column=&within=&percent=all')
  expect([...query]).toEqual([['rows', 'liked']])
  expect([percent, ranges]).toEqual(['column', 'none'])
})
