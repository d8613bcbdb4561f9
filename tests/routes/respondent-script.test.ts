import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { answerScripts } from '#app/answer-scripts.server.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { startApp } from '#tests/support/running-app.ts'

const LARGEST = 8 * 1024

test('the script of the answer pages stays under 8 kB', () => {
  const file = readFileSync(`build/client${answerScripts('built').plain}`)
  expect(file.length).toBeGreaterThan(1000)
  expect(gzipSync(file).length).toBeLessThan(LARGEST)
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
    expect(src).toBe(answerScripts('built').plain)
    const script = await fetch(`${app.url}${src}`)
    expect(script.headers.get('Content-Type')).toContain('javascript')
    expect(script.headers.get('Cache-Control')).toContain('immutable')
    expect((await fetch(`${app.url}/respondent.json`)).status).toBe(404)
  } finally {
    await app.stop()
  }
})
