import type { ServerResponse } from 'node:http'
import type { Problem } from '../core/problem.ts'
import { problemBody, problemHeaders, STATUS } from './status.ts'

export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body)
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  })
  res.end(text)
}

export function sendProblem(res: ServerResponse, problem: Problem): void {
  const text = JSON.stringify(problemBody(problem))
  res.writeHead(STATUS[problem.code], {
    ...problemHeaders(problem),
    'Content-Length': Buffer.byteLength(text),
  })
  res.end(text)
}
