import type { ChoiceValue } from '../definition/definition.ts'

/** Those who gave any of some answers to one question: the condition that forms can build. */
export type AnsweredAny = { readonly variable: string; readonly values: readonly ChoiceValue[] }

/** As SurveyJS writes it; null for a text that it can't write between quotes. */
export function conditionOf({ variable, values }: AnsweredAny): string | null {
  const written = values.map(quoted)
  if (written.length === 0 || written.includes(null)) return null
  const name = `{${variable.split('/').join('.')}}`
  return written.length === 1 ? `${name} = ${written[0]}` : `${name} anyof [${written.join(', ')}]`
}

function quoted(value: ChoiceValue): string | null {
  if (typeof value !== 'string') return String(value)
  if (value.includes('\\')) return null
  if (!value.includes("'")) return `'${value}'`
  return value.includes('"') ? null : `"${value}"`
}

const WHOLE = /^\s*\{([^{}]+)\}\s*(=|anyof)\s*(.+?)\s*$/s
const LITERAL = /\s*(?:'([^'\\]*)'|"([^"\\]*)"|(-?\d+(?:\.\d+)?|true|false))\s*(,|$)/gy

/** The same read back; null for any other condition, which stays a text. */
export function readCondition(
  text: string,
  variables: readonly { readonly id: string }[],
): AnsweredAny | null {
  const [, name, operator, list] = WHOLE.exec(text) ?? []
  if (name === undefined || list === undefined) return null
  const found = variables.find(({ id }) => id === name || id.split('/').join('.') === name)
  const inner = operator === '=' ? list : /^\[(.*)\]$/s.exec(list)?.[1]
  if (found === undefined || inner === undefined) return null
  const values = literalsIn(inner)
  return values === null || (operator === '=' && values.length > 1)
    ? null
    : { variable: found.id, values }
}

function literalsIn(text: string): readonly ChoiceValue[] | null {
  const values: ChoiceValue[] = []
  LITERAL.lastIndex = 0
  for (let at = 0; ; at = LITERAL.lastIndex) {
    const match = LITERAL.exec(text)
    if (match?.index !== at) return null
    const [, single, double, bare, end] = match
    values.push(
      single ?? double ?? (bare === 'true' || bare === 'false' ? bare === 'true' : Number(bare)),
    )
    if (end === '') return values
  }
}
