import { gzipSync } from 'node:zlib'
import { about, type Expected, type SubmissionCase } from '../submission-case.ts'

const texts = about('texts')
const fits = { line: 'x' }
const kept: Expected = { outcome: 'stored', answers: fits }
const refused = (status: number, code?: string): Expected => ({
  outcome: 'refused',
  status,
  ...(code === undefined ? {} : { code }),
})
const malformed = refused(422, 'malformed')
const json = { 'Content-Type': 'application/json' }
const whole = '{"id":"ID","answers":{"line":"x"}}'
const bytesOf = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  )

/** What stands around the answers. */
export const ENVELOPES: readonly SubmissionCase[] = [
  texts.envelope(
    'everything that may stand around answers is taken',
    fits,
    { version: 1, locale: 'en', startedAt: '2026-05-31T10:00:00Z' },
    kept,
    'A positive control.',
  ),
  texts.envelope(
    'null stands for what is not said',
    fits,
    { version: null, collector: null, locale: null, startedAt: null },
    kept,
    'A positive control.',
  ),
  texts.envelope(
    'an id in capitals is the id',
    fits,
    { id: '9B2F3A10-6C1E-4F7B-8A55-0123456789AB' },
    kept,
    'UUIDs have no case.',
  ),
  texts.envelope(
    'a language that the survey lacks is no reason to refuse',
    fits,
    { locale: 'xx' },
    kept,
    'The survey’s own is used.',
  ),
  texts.envelope(
    'a start a thousand years ago is not refused',
    fits,
    { startedAt: '1026-05-31T10:00:00Z' },
    { outcome: 'either' },
    'Flags, never refusals; or a bound.',
  ),
  texts.envelope(
    'unknown keys around answers do no harm',
    fits,
    { admin: true, seq: 1, receivedAt: 'x' },
    kept,
    'Passed over.',
  ),
  ...Object.entries({
    'an id is a UUID': { id: '1' },
    'an id is no number': { id: 7 },
    'an id is no list of one UUID': { id: ['9b2f3a10-6c1e-4f7b-8a55-0123456789ac'] },
    'an id is not empty': { id: '' },
    'an id is not null': { id: null },
    'an id carries no SQL': { id: "9b2f3a10-6c1e-4f7b-8a55-0123456789ac' OR 1=1--" },
    'an id carries no path': { id: '../../../etc/passwd' },
    'an id has no line end behind it': { id: '9b2f3a10-6c1e-4f7b-8a55-0123456789ac\n' },
    'answers are no list': { answers: [] },
    'answers are no text': { answers: 'x' },
    'answers are not null': { answers: null },
    'a version is no text': { version: '1' },
    'a version is no fraction': { version: 1.5 },
    'a version is not below one': { version: 0 },
    'a version is no list': { version: [1] },
    'a collector is no object': { collector: { key: 'x' } },
    'a locale is no list': { locale: ['en'] },
    'a locale is not a book': { locale: 'e'.repeat(5000) },
    'a start is no word': { startedAt: 'yesterday' },
    'a start is no list': { startedAt: [1] },
    'a start is not before all time': { startedAt: -1 },
  }).map(([name, more]) =>
    texts.envelope(name, fits, more, malformed, 'The envelope has one shape.'),
  ),
  texts.envelope(
    'a start that is no moment is refused',
    fits,
    { startedAt: '2026-02-31T10:00:00Z' },
    refused(422),
    'No such day.',
  ),
  texts.envelope(
    'a start too great for a date is refused',
    fits,
    { startedAt: 9e15 },
    refused(422),
    'No such moment.',
  ),
  texts.envelope(
    'a version that there is not is not found',
    fits,
    { version: 99 },
    refused(404, 'version_not_found'),
    'Only version 1 is published.',
  ),
  texts.envelope(
    'a version beyond every integer is refused',
    fits,
    { version: 1e300 },
    { outcome: 'refused', status: 422 },
    'No safe integer.',
  ),
  texts.envelope(
    'a collector that there is not is not found',
    fits,
    { collector: 'x'.repeat(22) },
    refused(404, 'collector_not_found'),
    'No such door.',
  ),
  texts.envelope(
    'a collector that is a path is not found',
    fits,
    { collector: '../../etc/passwd' },
    refused(404, 'collector_not_found'),
    'No such door.',
  ),
  texts.envelope(
    'a collector in SQL is not found',
    fits,
    { collector: "' OR 1=1--" },
    refused(404, 'collector_not_found'),
    'No such door.',
  ),
]

/** Bodies that no decent client sends. */
export const BODIES: readonly SubmissionCase[] = [
  texts.bytes('a body as it should be is taken', whole, json, kept, 'A positive control.'),
  texts.bytes(
    'a media type with a charset is taken',
    whole,
    { 'Content-Type': 'Application/JSON; charset=utf-8' },
    kept,
    'A positive control.',
  ),
  texts.bytes(
    'blanks around the body are nothing',
    `\r\n\t ${whole} \n`,
    json,
    kept,
    'JSON allows them.',
  ),
  ...Object.entries({
    'an empty body is not JSON': '',
    'half a body is not JSON': '{"id":"ID","answers":{"line":',
    'two bodies are not JSON': `${whole}${whole}`,
    'single quotes are not JSON': "{'id':'ID','answers':{}}",
    'NaN is not JSON': '{"id":"ID","answers":{"any":NaN}}',
    'Infinity is not JSON': '{"id":"ID","answers":{"any":Infinity}}',
    'a hexadecimal number is not JSON': '{"id":"ID","answers":{"any":0x10}}',
    'a comma too many is not JSON': '{"id":"ID","answers":{"line":"x",}}',
    'a remark is not JSON': '{"id":"ID",/* hello */"answers":{}}',
    'a naked line end in a text is not JSON': '{"id":"ID","answers":{"line":"a\nb"}}',
    'a prefix against hijacking is not JSON': `)]}',\n${whole}`,
    'XML is not JSON':
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    'a form is not JSON': 'id=ID&answers[line]=x',
  }).map(([name, body]) =>
    texts.bytes(name, body, json, refused(400, 'not_json'), 'JSON.parse refuses it.'),
  ),
  ...Object.entries({
    'a list is not a response': `[${whole}]`,
    'null is not a response': 'null',
    'a number is not a response': '7',
    'a text is not a response': '"x"',
    'truth is not a response': 'true',
    'an object without id and answers is not a response': '{}',
    'an object without answers is not a response': '{"id":"ID"}',
    'an object without id is not a response': '{"answers":{"line":"x"}}',
    'an id that is inherited is none': '{"__proto__":{"id":"ID"},"answers":{"line":"x"}}',
  }).map(([name, body]) =>
    texts.bytes(name, body, json, malformed, 'A response is an object with id and answers.'),
  ),
  texts.bytes(
    'broken UTF-8 is refused, or stored without its broken part',
    bytesOf('{"id":"ID","answers":{"line":"a', [0xc3, 0x28, 0xff], 'b"}}'),
    json,
    { outcome: 'either' },
    'Never a 5xx, never bytes that are not text.',
  ),
  texts.bytes(
    'UTF-16 is not JSON',
    Buffer.from(whole, 'utf16le'),
    json,
    refused(400, 'not_json'),
    'JSON is UTF-8.',
  ),
  texts.bytes(
    'a byte order mark is refused or passed over',
    `\ufeff${whole}`,
    json,
    { outcome: 'either' },
    'RFC 8259 allows both.',
  ),
  texts.bytes(
    'a compressed body is refused',
    gzipSync(whole),
    { ...json, 'Content-Encoding': 'gzip' },
    refused(415),
    'Nothing is unpacked, so nothing can explode.',
  ),
  texts.bytes(
    'a compressed mountain of zeros is refused',
    gzipSync(Buffer.alloc(20_000_000)),
    { ...json, 'Content-Encoding': 'gzip' },
    refused(415),
    'Nothing is unpacked.',
  ),
  texts.bytes(
    'an encoding that there is not is refused',
    whole,
    { ...json, 'Content-Encoding': 'rot13' },
    refused(415),
    'Only as it is.',
  ),
  ...[
    'text/plain',
    'text/html',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/jsonp',
    'application/json-patch+json',
  ].map((type) =>
    texts.bytes(
      `a body that calls itself ${type} is refused`,
      whole,
      { 'Content-Type': type },
      refused(415, 'wrong_media_type'),
      'Only application/json.',
    ),
  ),
  texts.bytes(
    'a body without a media type is refused',
    whole,
    { 'Content-Type': '' },
    refused(415, 'wrong_media_type'),
    'Only application/json.',
  ),
  texts.bytes(
    'a body of two megabytes is refused',
    `{"id":"ID","answers":{"line":"${'x'.repeat(2_000_000)}"}}`,
    json,
    refused(413, 'too_large'),
    'Bytes are counted first.',
  ),
  texts.bytes(
    'a body of a million keys is refused',
    `{"id":"ID","answers":{${Array.from({ length: 200_000 }, (_, i) => `"k${i}":1`).join(',')}}}`,
    json,
    refused(413, 'too_large'),
    'Bytes are counted first.',
  ),
]
