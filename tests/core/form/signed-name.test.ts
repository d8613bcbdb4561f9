import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkSignature } from '#app/core/response/check/check-uploads.ts'
import { nameSigned, signedName } from '#app/core/response/check/signed-name.ts'
import { asking } from '#tests/respondent/a-survey.ts'

const plan = asking({ type: 'signaturepad', name: 'sign' })
const question = plan.byName.get('sign')?.question
const check = (raw: string) => {
  if (question?.kind !== 'signature') throw new Error('No signature')
  return checkSignature(question)({ raw, comment: undefined, pointer: '/sign', context: null })
}

test('a typed name is a signature, whatever alphabet it is in', () => {
  for (const name of ['Ada Byron', 'عائشة', 'José', '李小龍', '🙂']) {
    expect(nameSigned(signedName(name))).toBe(name)
    expect(check(signedName(name)).problems).toEqual([])
  }
})

test('nothing that was typed can become more than words in the picture', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      const svg = atob(signedName(typed).split(',')[1] ?? '')
      expect(svg.split('<')).toHaveLength(5)
      expect(svg).not.toMatch(/&|"60">[^<]*["']/)
    }),
  )
})

test('a picture that only looks like a typed name is refused', () => {
  const forged = signedName('x').replace(/,.*/, `,${btoa('<svg><script>1</script></svg>')}`)
  expect(nameSigned(forged)).toBeNull()
  expect(check(forged).problems).toMatchObject([{ code: 'not_a_signature' }])
})
