import { createHmac, timingSafeEqual } from 'node:crypto'
import type { SurveyId } from '../../core/ids.ts'

/** Says that somebody answered a survey from this browser, and not what or when. */
export const sealAnswered = (secret: Buffer, survey: SurveyId): string =>
  createHmac('sha256', secret).update('answered').update(String(survey)).digest('base64url')

export function isSealOfAnswered(secret: Buffer, survey: SurveyId, value: string): boolean {
  const expected = Buffer.from(sealAnswered(secret, survey))
  const found = Buffer.from(value)
  return found.length === expected.length && timingSafeEqual(found, expected)
}
