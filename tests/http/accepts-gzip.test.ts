import { expect, test } from 'vitest'
import { acceptsGzip } from '#app/http/accepts-gzip.ts'

test.each(['gzip', 'gzip, deflate, br, zstd', 'br;q=1.0, GZIP;q=0.5', 'deflate,gzip ; q=0.1'])(
  'who accepts %j unpacks gzip',
  (header) => {
    expect(acceptsGzip(header)).toBe(true)
  },
)

test.each([undefined, '', 'identity', 'br', 'gzip;q=0', 'gzip; q=0.000', 'xgzip', 'gzip;q=much'])(
  'who accepts %j is not sent gzip',
  (header) => {
    expect(acceptsGzip(header)).toBe(false)
  },
)
