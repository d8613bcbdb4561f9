import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actionInWords } from '#app/ui/studio/account/audit-words.ts'

const SERVICES = join(import.meta.dirname, '../../../app/services')

const recorded = readdirSync(SERVICES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(SERVICES, file), 'utf8'))
  .filter((text) => text.includes('recordAudit('))
  .flatMap((text) =>
    [...text.matchAll(/action(?::| =) '([a-z]+[.][a-zA-Z]+)'/g)].map(([, action]) => action),
  )

test('the audit log says in words whatever it records', () => {
  expect(recorded).toContain('share.make')
  expect(
    recorded.filter((action) => action !== undefined && actionInWords(action) === action),
  ).toEqual([])
})
