import { isJsonObject, withoutMark, type JsonObject } from '../core/json.ts'
import { jsonFault } from '../core/json-fault.ts'
import { ok, refuse, type Result } from '../core/result.ts'
import { isDeeperThan, OF_A_SOURCE } from './read-json.ts'

/** SurveyJS JSON as somebody pastes it into a form; else a sentence for them. */
export function readSourceText(text: string): Result<JsonObject, string> {
  if (text.trim() === '') return refuse('Paste the JSON of a survey, or choose its file')
  if (new TextEncoder().encode(text).length > OF_A_SOURCE.bytes)
    return refuse('This is longer than a megabyte; a survey is not')
  const plain = withoutMark(text)
  const fault = jsonFault(plain)
  if (fault !== null) return refuse(`Line ${fault.line}, column ${fault.column}: ${fault.message}`)
  const parsed = JSON.parse(plain) as unknown
  if (!isJsonObject(parsed)) return refuse('The JSON of a survey begins with “{”')
  if (isDeeperThan(parsed, OF_A_SOURCE.depth)) return refuse('This is nested too deeply')
  return ok(parsed)
}
