import { isReservedName, type Json } from '../json.ts'
import { ok, refuse, type Result } from '../result.ts'
import { within, type Pointer } from './pointer.ts'

/** Where a value stands in a text; of a member its name as well. */
export type Span = { readonly from: number; readonly to: number; readonly name: number | null }

export type ReadText = { readonly value: Json; readonly places: ReadonlyMap<Pointer, Span> }

/** What is wrong with a text that is to be JSON. Lines and columns count from 1. */
export type JsonFault = {
  readonly at: number
  readonly line: number
  readonly column: number
  readonly message: string
}

const DEEPEST = 100
const SPACE = /[ \t\n\r]*/y
// JSON forbids control characters in a text, so they are what is looked for.
// eslint-disable-next-line no-control-regex
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** Reads JSON and keeps where everything stood, or says in words what is wrong with it. */
export function readJsonText(text: string): Result<ReadText, JsonFault> {
  const reader = new Reader(text)
  const fault = reader.read()
  if (fault !== null) {
    const lines = text.slice(0, fault.at).split('\n')
    const column = (lines.at(-1)?.length ?? 0) + 1
    return refuse({ ...fault, line: lines.length, column })
  }
  return ok({ value: JSON.parse(text) as Json, places: reader.places })
}

type Fault = Pick<JsonFault, 'at' | 'message'>

class Reader {
  readonly places = new Map<Pointer, Span>()
  private at = 0

  constructor(private readonly text: string) {}

  read(): Fault | null {
    const fault = this.value('', null, 0)
    if (fault !== null) return fault
    this.space()
    return this.at < this.text.length
      ? this.fault('The document has ended, and more follows. One bracket may be too many')
      : null
  }

  private fault(message: string, at = this.at): Fault {
    return { at, message: at >= this.text.length ? `The text ends too early. ${message}` : message }
  }

  private space(): void {
    this.take(SPACE)
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? null
    if (found !== null) this.at += found.length
    return found
  }

  private value(pointer: Pointer, name: number | null, depth: number): Fault | null {
    this.space()
    const from = this.at
    if (depth > DEEPEST) return this.fault(`Nothing may be nested deeper than ${DEEPEST} levels`)
    const fault = this.inner(pointer, depth)
    if (fault === null) this.places.set(pointer, { from, to: this.at, name })
    return fault
  }

  private inner(pointer: Pointer, depth: number): Fault | null {
    const first = this.text[this.at]
    if (first === '{') return this.members(pointer, depth)
    if (first === '[') return this.entries(pointer, depth)
    if (first === '"') return this.string()
    if (this.take(SCALAR) !== null) return null
    if (first === "'") return this.fault('Text stands in double quotes, not in single ones')
    if (first === '}' || first === ']' || first === ',')
      return this.fault('A value is missing here, or the comma before it is one too many')
    return this.fault('A value is missing here: text in double quotes, a number, true, false, null')
  }

  private string(): Fault | null {
    const start = this.at
    if (this.take(STRING) !== null) return null
    const line = /[^\n]*/y
    line.lastIndex = start + 1
    const rest = line.exec(this.text)?.[0] ?? ''
    return /[^\\]"/.test(rest)
      ? this.fault('This text holds a backslash or a tab that JSON does not know', start)
      : this.fault('This text has no closing quote on its line', start)
  }

  private members(pointer: Pointer, depth: number): Fault | null {
    this.at += 1
    this.space()
    if (this.take(/\}/y) !== null) return null
    const names = new Set<string>()
    for (;;) {
      this.space()
      const start = this.at
      if (this.text[start] !== '"')
        return this.fault(
          this.text[start] === '}'
            ? 'The comma before this bracket is one too many'
            : 'The name of a property is missing, in double quotes',
        )
      const wrong = this.string()
      if (wrong !== null) return wrong
      const name = JSON.parse(this.text.slice(start, this.at)) as string
      if (isReservedName(name)) return this.fault(`“${name}” can’t be used as a name`, start)
      if (names.has(name)) return this.fault(`“${name}” stands twice in one object`, start)
      names.add(name)
      this.space()
      if (this.take(/:/y) === null) return this.fault(`A colon is missing after “${name}”`)
      const fault = this.value(within(pointer, name), start, depth + 1)
      if (fault !== null) return fault
      this.space()
      if (this.take(/,/y) !== null) continue
      if (this.take(/\}/y) !== null) return null
      return this.fault('A comma is missing before this, or a closing brace }')
    }
  }

  private entries(pointer: Pointer, depth: number): Fault | null {
    this.at += 1
    this.space()
    if (this.take(/\]/y) !== null) return null
    for (let index = 0; ; index += 1) {
      const fault = this.value(within(pointer, index), null, depth + 1)
      if (fault !== null) return fault
      this.space()
      if (this.take(/,/y) !== null) continue
      if (this.take(/\]/y) !== null) return null
      return this.fault('A comma is missing before this, or a closing bracket ]')
    }
  }
}
