import { expect, test } from 'vitest'
import { multipartFields } from '#app/http/multipart-fields.ts'
import { codeOf } from '#tests/support/world.ts'

const MEGABYTE = 1024 * 1024

const posted = (...files: readonly File[]): Request => {
  const body = new FormData()
  for (const file of files) body.append('u:file', file)
  body.append('q:note', 'kept')
  return new Request('https://rapport.example/s/files', { method: 'POST', body })
}
const large = () => new File(['x'.repeat(2 * MEGABYTE)], 'a.txt')

test('a file that nobody reads to its end does not keep the form from its own', async () => {
  const read = await multipartFields(posted(large(), large()), ({ name }) =>
    Promise.resolve([['k:file', name]]),
  )
  expect(read).toEqual({
    ok: true,
    value: [
      ['q:note', 'kept'],
      ['k:file', 'a.txt'],
      ['k:file', 'a.txt'],
    ],
  })
})

test('a file that can’t be kept is told of once the form has ended', async () => {
  const failing = multipartFields(posted(large(), large()), ({ bytes }) => {
    bytes.destroy()
    return Promise.reject(new Error('The disk is full'))
  })
  await expect(failing).rejects.toThrow('The disk is full')
})

test('a form whose sender is gone is cut off, and so are its files', async () => {
  const boundary = 'a-boundary'
  const start =
    `--${boundary}\r\nContent-Disposition: form-data; name="u:file"; filename="a.txt"\r\n\r\n` +
    'x'.repeat(1000)
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(start))
    },
    pull(controller) {
      controller.error(new Error('gone'))
    },
  })
  const init = {
    method: 'POST',
    body,
    duplex: 'half' as const,
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
  }
  let ended: Promise<unknown> = Promise.resolve()
  const read = await multipartFields(
    new Request('https://rapport.example/s/files', init),
    ({ bytes }) => {
      const whole = bytes.toArray().then(() => [])
      ended = whole.catch((error: unknown) => error)
      return whole
    },
  )
  expect(codeOf(read)).toBe('malformed')
  expect(await ended).toBeInstanceOf(Error)
})
