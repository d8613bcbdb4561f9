import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { parseCollectorKey, parseFileId, parseReceipt, parseSlug } from '../core/ids.ts'
import { problem, type Problem } from '../core/problem.ts'
import { ok, refuse } from '../core/result.ts'
import { refuseMethod, sendJson, sendProblem } from '../http/send.ts'
import { openDoor, versionBehind } from '../services/collectors/open-door.server.ts'
import { doorRefusal } from '../services/collectors/ask-at-door.server.ts'
import { findUploadQuestion } from '../services/files/find-upload-question.server.ts'
import { keepUpload } from '../services/files/keep-upload.server.ts'
import { readOwnFile, readSurveyFile, type OpenFile } from '../services/files/read-file.server.ts'
import { storageProblem } from '../services/storage-problem.server.ts'
import type { Shell } from '../services/shell.server.ts'
import type { Action } from './owner-api.server.ts'
import { firstPart, wasCutOff } from './upload-part.server.ts'

const UPLOAD = /^\/api\/v1\/surveys\/([^/?]+)\/files(?:\?|$)/
const OWN = /^\/api\/v1\/receipts\/([^/?]+)\/files\/([^/?]+)$/

/** Files go in before the response that holds them, and come out for whoever holds its receipt. */
export async function routeFiles(
  shell: Shell,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const url = req.url ?? '/'
  const upload = UPLOAD.exec(url)
  if (upload !== null) {
    if (req.method === 'POST') await postFile(shell, upload[1] ?? '', req, res)
    else refuseMethod(res, 'POST')
    return true
  }
  const own = OWN.exec(url)
  if (own === null) return false
  if (req.method === 'GET') getOwnFile(shell, own[1] ?? '', own[2] ?? '', res)
  else refuseMethod(res, 'GET')
  return true
}

async function postFile(
  shell: Shell,
  slugText: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const query = new URL(req.url ?? '/', 'http://localhost').searchParams
  try {
    const part = await firstPart(req, query)
    if (!part.ok) {
      answerTo(req, res, part.problem)
      return
    }
    const { question: path, name, bytes } = part.value
    const place = findPlace(shell, slugText, query, path)
    if (!place.ok) {
      bytes.resume()
      answerTo(req, res, place.problem)
      return
    }
    const kept = await keepUpload(shell, { ...place.value, question: path, name, bytes })
    if (!kept.ok) {
      answerTo(req, res, kept.problem)
      return
    }
    const { id, type, size } = kept.value
    sendJson(res, 201, { id, name: kept.value.name, type, size })
  } catch (error) {
    const refusal =
      storageProblem(error) ??
      (wasCutOff(req, error) ? problem('malformed', 'The file was cut off') : null)
    if (refusal === null) throw error
    answerTo(req, res, refusal)
  }
}

/** What is still on its way is not waited for. */
function answerTo(req: IncomingMessage, res: ServerResponse, refusal: Problem): void {
  if (!req.complete) res.setHeader('Connection', 'close')
  sendProblem(res, refusal)
}

const numberIn = (query: URLSearchParams, name: string): number | null =>
  /^\d{1,15}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : null

function findPlace(shell: Shell, slugText: string, query: URLSearchParams, path: string) {
  const keyText = query.get('collector')
  const slug = parseSlug(slugText)
  const survey = slug.ok ? shell.catalog.survey(slug.value) : null
  if (survey === null) return refuse(problem('survey_not_found'))
  const key = keyText === null ? null : parseCollectorKey(keyText)
  if (key !== null && !key.ok) return refuse(problem('collector_not_found'))
  const door = openDoor(
    shell,
    survey,
    key === null ? { kind: 'default' } : { kind: 'key', key: key.value },
  )
  if (!door.ok) return door
  // Whoever may still send their response may still send its files.
  if (doorRefusal(shell, door.value, numberIn(query, 'startedAt')) !== null)
    return refuse(problem('closed'))
  const version = versionBehind(shell, survey, door.value, numberIn(query, 'version'))
  const question = version === null ? null : findUploadQuestion(version, path)
  if (question === null)
    return refuse(problem('malformed', '"question" is no question that takes files'))
  const { accepts, maxBytes } = question
  return ok({ survey: survey.id, accepts, maxBytes })
}

function getOwnFile(shell: Shell, receiptText: string, idText: string, res: ServerResponse): void {
  const receipt = parseReceipt(receiptText)
  const id = parseFileId(idText)
  const found =
    receipt.ok && id.ok
      ? readOwnFile(shell, receipt.value, id.value)
      : refuse(problem('file_not_found'))
  if (found.ok) sendFile(res, found.value)
  else sendProblem(res, found.problem)
}

/** For those who may see the responses of a survey. */
export const getSurveyFile: Action = ({ shell, slug, req, res }) => {
  const survey = shell.catalog.survey(slug)
  const id = parseFileId((req.url ?? '').split('?')[0]?.split('/').at(-1) ?? '')
  if (survey === null || !id.ok) return problem('file_not_found')
  const found = readSurveyFile(shell, survey.id, id.value)
  if (!found.ok) return found.problem
  sendFile(res, found.value)
  return null
}

/** Never shown in the page: whatever it holds, it is downloaded. */
export function sendFile(res: ServerResponse, { row, bytes }: OpenFile): void {
  res.writeHead(200, {
    'Content-Type': row.type,
    'Content-Length': row.size,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(row.name)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'no-store',
  })
  // Also closes the file where somebody stops in the middle of it.
  pipeline(bytes, res, () => undefined)
}
