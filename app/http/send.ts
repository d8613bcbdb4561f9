import type { ServerResponse } from 'node:http'
import { problem, PROBLEM_TITLES, type Problem } from '../core/problem.ts'
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

export function sendProblem(res: ServerResponse, refusal: Problem): void {
  const text = JSON.stringify(problemBody(refusal))
  res.writeHead(STATUS[refusal.code], {
    ...problemHeaders(refusal),
    'Content-Length': Buffer.byteLength(text),
  })
  res.end(text)
}

export function refuseMethod(res: ServerResponse, allowed: string): void {
  res.setHeader('Allow', allowed)
  sendProblem(res, problem('method_not_allowed'))
}

/** For people: a refusal that comes before any page could be made. */
export function sendProblemPage(res: ServerResponse, refusal: Problem): void {
  const heading = PROBLEM_TITLES[refusal.code]
  const advice =
    refusal.code === 'rate_limited'
      ? 'Please wait a minute, go back and try again. Nothing was stored by this.'
      : 'Please go back to the page that you came from. Nothing was stored by this.'
  const text = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${heading}</title><h1>${heading}</h1><p>${advice}</p><p><a href="/">Rapport</a></p></html>`
  res.writeHead(STATUS[refusal.code], {
    ...problemHeaders(refusal),
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  })
  res.end(text)
}

/** The head of a file to be saved, whose length nobody knows yet. */
export function startFile(
  res: ServerResponse,
  file: { readonly type: string; readonly name: string },
): void {
  res.writeHead(200, {
    'Content-Type': file.type,
    'Content-Disposition': `attachment; filename="${file.name}"`,
    'Cache-Control': 'no-store',
  })
}
