import { isJsonObject } from '../core/json.ts'
import type { SourceProblem } from './source-problem.ts'

const LARGEST_SOURCE = 1_000_000
const DEEPEST = 64

/** What is decided before a source is looked into. */
export function refuseBeforeReading(source: unknown): SourceProblem | null {
  const error = (code: SourceProblem['code'], message: string): SourceProblem => ({
    pointer: '',
    severity: 'error',
    code,
    message,
  })
  if (!isJsonObject(source)) return error('not_an_object', 'A survey is a JSON object')
  if (isDeeperThan(source, DEEPEST)) return error('too_deep', `At most ${DEEPEST} levels`)
  if (JSON.stringify(source).length > LARGEST_SOURCE)
    return error('too_large', `At most ${LARGEST_SOURCE} characters`)
  return null
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  return Object.values(value).some((child) => isDeeperThan(child, levels - 1))
}
