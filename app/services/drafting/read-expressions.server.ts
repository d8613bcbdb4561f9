import type { ReadExpression } from '../../core/logic/read-expression.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { readExpression } from '../../surveyjs/fault-in-expression.server.ts'

/** So many characters take the parser about a quarter of a second. */
const MOST_CHARACTERS = 100_000
const MOST_TEXTS = 2000

/** Reads the texts of expressions, each in its place; they need not stand in any survey. */
export function readExpressions(
  texts: readonly string[],
): Result<readonly ReadExpression[], Problem> {
  const characters = texts.reduce((sum, { length }) => sum + length, 0)
  return texts.length > MOST_TEXTS || characters > MOST_CHARACTERS
    ? refuse(problem('too_large', `At most ${MOST_TEXTS} expressions at once`))
    : ok(texts.map(readExpression))
}
