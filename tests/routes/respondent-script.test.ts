import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pageScripts } from '#app/page-scripts.server.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { startApp } from '#tests/support/running-app.ts'

const LARGEST_FIRST = 8 * 1024
const LARGEST_IN_ALL = 15 * 1024

const sizeOf = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length

test('the script of the answer pages stays under 8 kB', () => {
  const size = sizeOf(`build/client${pageScripts('built').plain}`)
  expect(size).toBeGreaterThan(1000)
  expect(size).toBeLessThan(LARGEST_FIRST)
})

test('with all that some pages need more it stays under 15 kB', () => {
  const manifest = JSON.parse(readFileSync('build/client/respondent.json', 'utf8')) as Readonly<
    Record<
      string,
      { readonly file: string; readonly isEntry?: boolean; readonly imports?: readonly string[] }
    >
  >
  const chunks = Object.values(manifest)
  expect(chunks.length).toBeGreaterThan(1)
  expect(chunks.reduce((sum, { file }) => sum + sizeOf(`build/client/${file}`), 0)).toBeLessThan(
    LARGEST_IN_ALL,
  )
  for (const { isEntry, imports } of chunks) if (isEntry === true) expect(imports ?? []).toEqual([])
})

test('it comes from our own origin, with the nonce of the page, and is never asked for again', async () => {
  const app = await startApp()
  try {
    const page = await fetch(`${app.url}/s/${CONSUMERS}`)
    const policy = page.headers.get('Content-Security-Policy') ?? ''
    const html = await page.text()
    const [, src = '', nonce = ''] =
      /<script type="module" src="([^"]+)" nonce="([^"]+)"><\/script>/.exec(html) ?? []
    expect(policy).toContain(`'nonce-${nonce}'`)
    expect(src).toBe(pageScripts('built').plain)
    const script = await fetch(`${app.url}${src}`)
    expect(script.headers.get('Content-Type')).toContain('javascript')
    expect(script.headers.get('Cache-Control')).toContain('immutable')
    expect((await fetch(`${app.url}/respondent.json`)).status).toBe(404)
  } finally {
    await app.stop()
  }
})
