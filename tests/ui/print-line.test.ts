import { expect, test } from 'vitest'
import { printLineCss } from '#app/ui/layout/print-line.ts'
import { printLine } from '#app/ui/results/print-words.ts'

const page = { title: 'Service', operator: { name: 'The Lab', contact: null } }

test('the foot of a printed page names who asks, whose answers, weights and where it stands', () => {
  const line = {
    of: 'Results',
    page,
    results: { source: 'live', release: 19 },
    group: null,
    address: 'latest',
    url: 'https://lab.example/results/service',
  } as const
  expect(printLine(line)).toBe(
    'Results: Service · The Lab · Answers given here · everybody · not weighted · https://lab.example/results/service',
  )
  expect(printLine({ ...line, group: 'Women', address: 'pinned' })).toContain(
    'group: Women · not weighted · release 19',
  )
})

test('no title ends the style in which it stands', () => {
  const css = printLineCss('"}</style><script>alert(1)</script>\n\\')
  expect(css).not.toMatch(/[<>\n]/)
  expect(css.match(/"/g)).toHaveLength(2)
  expect(css).toContain(String.raw`\22 \7d \3c /style\3e `)
})
