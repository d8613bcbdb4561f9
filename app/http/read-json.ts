import type { IncomingMessage } from 'node:http'
import { isJsonObject, type JsonObject } from '../core/json.ts'
import { problem, type Problem } from '../core/problem.ts'
import { ok, refuse, type Result } from '../core/result.ts'

const LARGEST_BODY = 256 * 1024
const DEEPEST = 32

/** Size, type, syntax, depth: what can be known before anything is believed. */
export async function readJson(req: IncomingMessage): Promise<Result<JsonObject, Problem>> {
  const type = (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    return refuse(problem('wrong_media_type', 'The request body must be application/json'))
  if (req.headers['content-encoding'] !== undefined)
    return refuse(problem('wrong_media_type', 'Compressed bodies are not taken'))
  if (Number(req.headers['content-length'] ?? 0) > LARGEST_BODY) return refuse(tooLarge)
  const body = await readBody(req)
  if (body === null) return refuse(tooLarge)
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return refuse(problem('not_json'))
  }
  if (!isJsonObject(parsed)) return refuse(problem('malformed', 'The body must be a JSON object'))
  if (isDeeperThan(parsed, DEEPEST)) return refuse(problem('too_deep'))
  return ok(parsed)
}

const tooLarge = problem('too_large', `At most ${LARGEST_BODY} bytes`)

function readBody(req: IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= LARGEST_BODY) chunks.push(chunk)
      else resolve(null)
    })
    req.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    req.on('error', reject)
  })
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  for (const child of Object.values(value)) if (isDeeperThan(child, levels - 1)) return true
  return false
}
