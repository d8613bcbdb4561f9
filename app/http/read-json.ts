import type { IncomingMessage } from 'node:http'
import { isJsonObject, type JsonObject } from '../core/json.ts'
import { problem, type Problem } from '../core/problem.ts'
import { ok, refuse, type Result } from '../core/result.ts'

type Bounds = { readonly bytes: number; readonly depth: number }

const OF_A_RESPONSE: Bounds = { bytes: 256 * 1024, depth: 32 }
/** A questionnaire is larger than its answers. */
export const OF_A_SOURCE: Bounds = { bytes: 1024 * 1024, depth: 64 }

/** Size, type, syntax, depth: what can be known before anything is believed. */
export async function readJson(
  req: IncomingMessage,
  bounds: Bounds = OF_A_RESPONSE,
): Promise<Result<JsonObject, Problem>> {
  const type = (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    return refuse(problem('wrong_media_type', 'The request body must be application/json'))
  if (req.headers['content-encoding'] !== undefined)
    return refuse(problem('wrong_media_type', 'Compressed bodies are not taken'))
  const tooLarge = problem('too_large', `At most ${bounds.bytes} bytes`)
  if (Number(req.headers['content-length'] ?? 0) > bounds.bytes) return refuse(tooLarge)
  const body = await readBody(req, bounds.bytes)
  if (body === null) return refuse(tooLarge)
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return refuse(problem('not_json'))
  }
  if (!isJsonObject(parsed)) return refuse(problem('malformed', 'The body must be a JSON object'))
  if (isDeeperThan(parsed, bounds.depth)) return refuse(problem('too_deep'))
  return ok(parsed)
}

function readBody(req: IncomingMessage, largest: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= largest) chunks.push(chunk)
      else resolve(null)
    })
    req.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    req.on('error', reject)
  })
}

export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  for (const child of Object.values(value)) if (isDeeperThan(child, levels - 1)) return true
  return false
}
