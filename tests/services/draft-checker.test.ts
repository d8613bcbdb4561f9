import { expect, onTestFinished, test } from 'vitest'
import { createDraftChecker } from '#app/services/drafting/draft-checker.server.ts'

const jobFor = (source: unknown) => ({
  source: JSON.stringify(source),
  study: null,
  live: null,
  quotas: [],
})

function openChecker(limits: Parameters<typeof createDraftChecker>[0] = {}) {
  const checker = createDraftChecker(limits)
  onTestFinished(checker.stop)
  return checker
}

test('drafts are checked in a thread of their own, one after the other', async () => {
  const checker = openChecker()
  const question = { type: 'radiogroup', name: 'a', title: 'A?', choices: ['x', 'y'] }
  const follow = { type: 'text', name: 'b', title: 'B?', visibleIf: "{aa} = 'x'" }
  const [broken, sound] = await Promise.all([
    checker.check('one', jobFor({ elements: [question, follow] })),
    checker.check('two', jobFor({ elements: [question] })),
  ])
  expect(broken.checks[0]).toMatchObject({
    code: 'expression_unknown_name',
    severity: 'error',
    pointer: '/source/elements/1/visibleIf',
    fix: { operations: [{ op: 'replace', value: "{a} = 'x'" }] },
  })
  expect(sound.checks).toEqual([])
  expect(sound.change?.kind).toBe('first')
})

test('a source that takes too long is told so, and the next one is checked', async () => {
  const checker = openChecker({ longestMs: 1 })
  const small = jobFor({ elements: [{ type: 'text', name: 'a', title: 'A?' }] })
  await checker.check('warm', small)
  const choices = Array.from({ length: 20_000 }, (_, n) => `choice ${n}`)
  const slow = await checker.check(
    'slow',
    jobFor({ elements: [{ type: 'radiogroup', name: 'a', choices }] }),
  )
  expect(slow.checks.map(({ code }) => code)).toEqual(['check_too_slow'])
  expect((await checker.check('next', small)).checks).toEqual([])
})

test('whatever was being checked ends with the checker', async () => {
  const checker = openChecker()
  const waiting = checker.check('one', jobFor({ elements: [{ type: 'text', name: 'a' }] }))
  await checker.stop()
  expect((await waiting).checks[0]?.code).toBe('check_too_slow')
})
