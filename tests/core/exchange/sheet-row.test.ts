import { expect, test } from 'vitest'
import { sheetRow } from '#app/core/exchange/xlsx/sheet-row.ts'

test('a text that Excel has no room for says that it goes on', () => {
  const written = (text: string) => {
    const [, cell = ''] = /<t[^>]*>(.*)<\/t>/s.exec(sheetRow([text], 1, 'data')) ?? []
    return [cell.length, cell.at(-1)]
  }
  expect(written('z'.repeat(32_767))).toEqual([32_767, 'z'])
  expect(written('x'.repeat(32_768))).toEqual([32_767, '…'])
  expect(written(`${'x'.repeat(32_765)}🙂and more`)).toEqual([32_766, '…'])
})
