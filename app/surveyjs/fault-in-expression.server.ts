import { ConditionsParser } from 'survey-core'
import type { ReadExpression } from '../core/logic/read-expression.ts'
import { compileExpression, readInAsAnyOf, silently } from './compile-expression.server.ts'

/** Reads an expression, and says where the one that can't be read is broken. */
export function readExpression(text: string): ReadExpression {
  const compiled = compileExpression(text)
  if (compiled.ok) return { kind: 'read', expression: compiled.value }
  const { code, detail } = compiled.problem
  if (code !== 'expression_syntax') {
    const named = /function (\w+)/.exec(detail)?.[1]
    const at = named === undefined ? -1 : text.search(new RegExp(String.raw`\b${named}\s*\(`))
    return { kind: 'broken', column: at === -1 ? null : at + 1, message: detail }
  }
  return { kind: 'broken', ...faultIn(text) }
}

function faultIn(text: string): { readonly column: number; readonly message: string } {
  if (text.trim() === '') return { column: 1, message: 'Nothing is written here' }
  const open = unclosed(text)
  if (open !== null)
    return {
      column: open + 1,
      message: `The ${NAMES[text[open] ?? ''] ?? 'bracket'} that opens here is never closed`,
    }
  const parser = new ConditionsParser()
  const read = readInAsAnyOf(text)
  silently(() => parser.parseExpression(read))
  const at = placeBefore(text, Math.min(parser.error.at, read.length))
  const rest = text.slice(at).trim()
  return {
    column: at + 1,
    message:
      rest === ''
        ? 'Something is missing at the end'
        : `This can’t be understood from “${rest.length > 30 ? `${rest.slice(0, 29)}…` : rest}” on`,
  }
}

const NAMES: { readonly [opening: string]: string } = {
  '{': 'brace',
  '(': 'bracket',
  '[': 'bracket',
  "'": 'quote',
  '"': 'quote',
}
const CLOSING: { readonly [opening: string]: string } = { '{': '}', '(': ')', '[': ']' }

/** Where something opens that nothing closes. */
function unclosed(text: string): number | null {
  const open: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    const last = text[open.at(-1) ?? -1] ?? ''
    if (last === "'" || last === '"') {
      if (sign === '\\') at += 1
      else if (sign === last) open.pop()
    } else if (last === '{') {
      if (sign === '}') open.pop()
    } else if (Object.hasOwn(NAMES, sign)) open.push(at)
    else if (sign !== '' && CLOSING[last] === sign) open.pop()
  }
  return open[0] ?? null
}

/** A place in what was parsed, in the text as it was written: `in` was parsed as `anyof`. */
function placeBefore(text: string, place: number): number {
  let at = place
  while (at > 0 && readInAsAnyOf(text.slice(0, at)).length > place) at -= 1
  return at
}
