import { expect, test } from 'vitest'
import { isWithin } from '#app/core/sharing/grant.ts'
import { compileExpression } from '#app/surveyjs/compile-expression.server.ts'

test.each([
  ["{age} = 'young'", "{age} = 'young'", true],
  ["{age} = 'young' and {sex} = 'woman'", "{age} = 'young'", true],
  ["{sex} = 'woman' and {age} = 'young'", "{age} = 'young'", true],
  ["{age} = 'young' or {sex} = 'woman'", "{age} = 'young'", false],
  ["{sex} = 'woman'", "{age} = 'young'", false],
  ["{age} = 'young'", "{age} = 'young' and {sex} = 'woman'", false],
])('%s is only about people of %s: %s', (filter, segment, within) => {
  expect(isWithin(compiled(filter), compiled(segment))).toBe(within)
})

function compiled(text: string) {
  const expression = compileExpression(text)
  if (!expression.ok) throw new Error(text)
  return expression.value
}
