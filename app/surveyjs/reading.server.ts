import sanitizeHtml from 'sanitize-html'
import type { LocalizedText } from '../core/definition/localized-text.ts'
import { variablesIn, type Expression } from '../core/expression/expression.ts'
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts'
import { compileExpression } from './compile-expression.server.ts'
import type { SourceProblem, SourceProblemCode } from './source-problem.ts'

type Severity = SourceProblem['severity']

/** One reading of one source: collects problems, languages and the names that rules refer to. */
export class Reading {
  readonly problems: SourceProblem[] = []
  readonly locales = new Set<string>()
  private readonly texts: { pointer: string; locales: ReadonlySet<string> }[] = []
  private readonly references: { pointer: string; name: string }[] = []

  constructor(readonly locale: string) {
    this.locales.add(locale)
  }

  report(pointer: string, severity: Severity, code: SourceProblemCode, message: string): void {
    this.problems.push({ pointer, severity, code, message })
  }

  text(owner: JsonObject, key: string, pointer: string): LocalizedText | null {
    const value = owner[key]
    if (value === undefined || value === null || value === '') return null
    return this.localized(value, `${pointer}/${key}`)
  }

  localized(value: Json, pointer: string): LocalizedText | null {
    if (typeof value === 'string') {
      this.texts.push({ pointer, locales: new Set([this.locale]) })
      return { default: value }
    }
    if (typeof value === 'number' || typeof value === 'boolean') return { default: String(value) }
    if (!isJsonObject(value)) return this.malformedText(pointer)
    const byLocale: { [locale: string]: string } = {}
    for (const [locale, text] of Object.entries(value)) {
      if (typeof text !== 'string') return this.malformedText(pointer)
      byLocale[locale === this.locale ? 'default' : locale] = text
      if (locale !== 'default') this.locales.add(locale)
    }
    const own = byLocale['default'] ?? Object.values(byLocale)[0]
    if (own === undefined) return null
    const written = Object.keys(byLocale).map((name) => (name === 'default' ? this.locale : name))
    this.texts.push({ pointer, locales: new Set(written) })
    return { ...byLocale, default: own }
  }

  private malformedText(pointer: string): null {
    this.report(pointer, 'error', 'text_malformed', 'A text is a string or an object of languages')
    return null
  }

  html(value: LocalizedText | null, pointer: string): LocalizedText | null {
    if (value === null) return null
    const clean = Object.fromEntries(
      Object.entries(value).map(([locale, text]) => {
        const cleaned = sanitizeHtml(text, ALLOWED_HTML)
        if (squeezed(cleaned) !== squeezed(text))
          this.report(pointer, 'warning', 'html_changed', `Unsafe HTML was removed (${locale})`)
        return [locale, cleaned]
      }),
    )
    return { ...clean, default: clean['default'] ?? '' }
  }

  expression(owner: JsonObject, key: string, pointer: string): Expression | null {
    const text = owner[key]
    if (text === undefined || text === null || text === '') return null
    const at = `${pointer}/${key}`
    if (typeof text !== 'string') {
      this.report(at, 'error', 'expression_syntax', 'An expression is a string')
      return null
    }
    const compiled = compileExpression(text)
    if (!compiled.ok) {
      this.report(at, 'error', compiled.problem.code, compiled.problem.detail)
      return null
    }
    for (const name of variablesIn(compiled.value)) this.references.push({ pointer: at, name })
    return compiled.value
  }

  number(owner: JsonObject, key: string, pointer: string): number | null {
    const value = owner[key]
    if (value === undefined || value === null || value === '') return null
    const number = typeof value === 'string' ? Number(value) : value
    if (typeof number === 'number' && Number.isFinite(number)) return number
    this.report(`${pointer}/${key}`, 'error', 'number_malformed', `${key} must be a number`)
    return null
  }

  /** To be called once every name is known. */
  finish(names: ReadonlySet<string>): void {
    for (const { pointer, name } of this.references)
      if (!names.has(name))
        this.report(
          pointer,
          'error',
          'expression_unknown_name',
          `The rule reads {${name}}, which no question is called`,
        )
    for (const { pointer, locales } of this.texts)
      for (const locale of this.locales)
        if (!locales.has(locale))
          this.report(pointer, 'warning', 'translation_missing', `No text in ${locale}`)
  }
}

const squeezed = (html: string) =>
  html
    .replace(/\s+/g, ' ')
    .replace(/\s*\/>/g, '>')
    .trim()

const ALLOWED_HTML: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'b',
    'em',
    'i',
    'ul',
    'ol',
    'li',
    'h2',
    'h3',
    'h4',
    'a',
    'span',
  ],
  allowedAttributes: { a: ['href'], '*': ['lang', 'dir'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
}
