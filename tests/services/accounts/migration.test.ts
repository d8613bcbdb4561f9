import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { bringUpToDate } from '#db/bring-up-to-date.server.ts'
import { MIGRATIONS } from '#db/migrations.server.ts'

test('who had an account before owns every survey, the first the site, and keys keep all scopes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'rapport.db')
  const before = join(folder, 'migrations')
  cpSync(MIGRATIONS, before, { recursive: true })
  const journal = join(before, 'meta/_journal.json')
  const all = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { idx: number }[] }
  const entries = all.entries.filter(({ idx }) => idx < 6)
  writeFileSync(journal, JSON.stringify({ ...all, entries }))
  bringUpToDate(file, null, before)
  const raw = new Sqlite(file)
  raw.exec(`
    INSERT INTO users (id, email, name, created_at, updated_at)
      VALUES ('b', 'bob@example.org', 'Bob', 2000, 2000), ('a', 'ada@example.org', 'Ada', 1000, 1000);
    INSERT INTO surveys (slug, study, created_at) VALUES ('one', '{}', 1500), ('two', '{}', 1500);
    INSERT INTO api_keys (name, hash, created_at) VALUES ('old', 'x', 1);
  `)
  raw.close()
  bringUpToDate(file, null)
  const now = new Sqlite(file, { readonly: true })
  const rows = (sql: string) => now.prepare(sql).raw().all()
  expect(rows('SELECT id FROM users WHERE is_site_owner = 1')).toEqual([['a']])
  expect(rows('SELECT survey_id, user_id, role, since FROM members ORDER BY 1, 2')).toEqual([
    [1, 'a', 'owner', 1500],
    [1, 'b', 'owner', 2000],
    [2, 'a', 'owner', 1500],
    [2, 'b', 'owner', 2000],
  ])
  expect(rows('SELECT scopes, survey_id, user_id, expires_at FROM api_keys')).toEqual([
    ['["read","collect","edit","publish","manage"]', null, null, null],
  ])
  now.close()
})
