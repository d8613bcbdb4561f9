import type { Trigger } from '../core/definition/definition.ts'
import type { AttentionCheck } from '../core/quality/quality-flags.ts'
import type { LocalizedText } from '../core/definition/localized-text.ts'
import { readsLists, variablesIn, type Expression } from '../core/expression/expression.ts'
import {
  isJsonList,
  isJsonObject,
  isReservedName,
  type Json,
  type JsonObject,
} from '../core/json.ts'
import { compileExpression } from './compile-expression.server.ts'
import { duplicateName } from './leave-out.ts'
import { sanitise } from './sanitise.ts'
import type { SourceProblem, SourceProblemCode } from './source-problem.ts'

type Severity = SourceProblem['severity']

const MOST_PROBLEMS = 500
/** In a whole survey: lists that are short one by one can be too much all together. */
const MOST_CHOICES = 50_000
const MOST_CELLS = 20_000
const MOST_LOCALES = 60
/** So many characters of rules take the parser about half a second. */
const MOST_EXPRESSION_CHARACTERS = 200_000
const MOST_BROKEN_EXPRESSIONS = 20
const LOCALE = /^[a-z]{2,8}(?:[-_][a-z0-9]{1,8})*$/i

/** One reading of one source: collects problems, languages and the names that rules refer to. */
export class Reading {
  readonly problems: SourceProblem[] = []
  readonly locales = new Set<string>()
  readonly attentionChecks: AttentionCheck[] = []
  readonly triggers: Trigger[] = []
  /** Questions that are not shown where nothing is left to choose from. */
  readonly hiddenIfEmpty = new Set<string>()
  /** Every name that an answer or a value may have, with the place where it stands. */
  readonly names = new Map<string, string>()
  elements = 0
  /** Is something drawn or pointed at, which a plain field can only stand in for? */
  wantsRichLook = false
  /** Of all regular expressions so far. */
  patternStates = 0
  /** Rules that go through a whole list of entries. */
  listReaders = 0
  private choices = 0
  private cells = 0
  private readonly texts: { pointer: string; locales: ReadonlySet<string> }[] = []
  private readonly references: { pointer: string; name: string }[] = []
  private readonly compiled = new Map<string, ReturnType<typeof compileExpression>>()
  private expressionCharacters = 0
  private brokenExpressions = 0

  constructor(readonly locale: string) {
    this.locales.add(locale)
  }

  report(pointer: string, severity: Severity, code: SourceProblemCode, message: string): void {
    if (this.problems.length > MOST_PROBLEMS && severity === 'warning') return
    if (this.problems.length > 2 * MOST_PROBLEMS) return
    this.problems.push({ pointer, severity, code, message })
  }

  error(pointer: string, code: SourceProblemCode, message: string): void {
    this.report(pointer, 'error', code, message)
  }

  /** Something that acts in the rich look only, which the survey is therefore shown in. */
  needRichLook(pointer: string, message: string): void {
    this.wantsRichLook = true
    this.report(pointer, 'warning', 'property_ignored', message)
  }

  /** Counts choices that are written out; false where there is no more room for them. */
  takeChoices(count: number, pointer: string): boolean {
    const hadRoom = this.choices <= MOST_CHOICES
    this.choices += count
    if (this.choices <= MOST_CHOICES) return true
    if (hadRoom)
      this.error(pointer, 'too_many_choices', `At most ${MOST_CHOICES} choices in a survey`)
    return false
  }

  get hasRoomForChoices(): boolean {
    return this.choices <= MOST_CHOICES
  }

  /** Counts cells that are columns of data; false where there is no more room for them. */
  takeCells(count: number, pointer: string): boolean {
    this.cells += count
    if (this.cells <= MOST_CELLS) return true
    this.error(pointer, 'too_many_elements', `At most ${MOST_CELLS} cells in a survey`)
    return false
  }

  /** Takes a name for an answer; false where it can't be used. */
  take(name: string, pointer: string): boolean {
    if (isReservedName(name)) {
      this.error(pointer, 'name_reserved', `${name} can't be used as a name`)
      return false
    }
    if (this.names.has(name)) {
      this.error(pointer, 'name_duplicate', duplicateName(name))
      return false
    }
    this.names.set(name, pointer)
    return true
  }

  has(name: string): boolean {
    return this.names.has(name)
  }

  flag(owner: JsonObject, key: string, pointer: string): boolean | null {
    const value = owner[key]
    if (value === undefined || value === null) return null
    if (typeof value === 'boolean') return value
    if (value === 'true' || value === 'false') return value === 'true'
    this.error(`${pointer}/${key}`, 'flag_malformed', `${key} is true or false`)
    return null
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
      if (typeof text !== 'string' || !LOCALE.test(locale)) return this.malformedText(pointer)
      byLocale[locale === this.locale ? 'default' : locale] = text
      if (locale !== 'default') this.locales.add(locale)
    }
    if (this.locales.size > MOST_LOCALES) return this.malformedText(pointer)
    const own = byLocale['default'] ?? Object.values(byLocale)[0]
    if (own === undefined) return null
    const written = Object.keys(byLocale).map((name) => (name === 'default' ? this.locale : name))
    this.texts.push({ pointer, locales: new Set(written) })
    return { ...byLocale, default: own }
  }

  private malformedText(pointer: string): null {
    this.error(pointer, 'text_malformed', 'A text is a string or an object of languages')
    return null
  }

  html(value: LocalizedText | null, pointer: string): LocalizedText | null {
    if (value === null) return null
    const clean = Object.fromEntries(
      Object.entries(value).map(([locale, text]) => {
        const cleaned = sanitise(text)
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
      this.error(at, 'expression_syntax', 'An expression is a string')
      return null
    }
    if (text.trim() === '') return null
    const compiled = this.compile(text)
    if (compiled === null) {
      this.error(at, 'expression_too_long', 'Rules are too many or too long to be read')
      return null
    }
    if (!compiled.ok) {
      this.brokenExpressions += 1
      this.error(at, compiled.problem.code, compiled.problem.detail)
      return null
    }
    for (const name of variablesIn(compiled.value)) this.refer(at, name)
    if (readsLists(compiled.value)) this.listReaders += 1
    return compiled.value
  }

  /** To be a name that somebody has, which is known only once everything was read. */
  refer(pointer: string, name: string): void {
    this.references.push({ pointer, name })
  }

  private compile(text: string): ReturnType<typeof compileExpression> | null {
    const known = this.compiled.get(text)
    if (known !== undefined) return known
    this.expressionCharacters += text.length
    if (
      this.expressionCharacters > MOST_EXPRESSION_CHARACTERS ||
      this.brokenExpressions > MOST_BROKEN_EXPRESSIONS
    )
      return null
    const compiled = compileExpression(text)
    this.compiled.set(text, compiled)
    return compiled
  }

  /** A setting that is text and nothing else. */
  word(owner: JsonObject, key: string, pointer: string): string {
    const value = owner[key]
    if (value === undefined || value === null) return ''
    if (typeof value === 'string') return value
    this.error(`${pointer}/${key}`, 'text_malformed', `${key} is a text`)
    return ''
  }

  number(owner: JsonObject, key: string, pointer: string): number | null {
    const value = owner[key]
    if (value === undefined || value === null || value === '') return null
    const number = typeof value === 'string' ? Number(value) : value
    if (typeof number === 'number' && Number.isFinite(number)) return number
    this.error(`${pointer}/${key}`, 'number_malformed', `${key} must be a number`)
    return null
  }

  list(owner: JsonObject, key: string, pointer: string): readonly Json[] {
    const value = owner[key]
    if (value === undefined || value === null) return []
    if (isJsonList(value)) return value
    this.error(`${pointer}/${key}`, 'list_malformed', `${key} is a list`)
    return []
  }

  /** To be called once every name is known. */
  finish(): void {
    const known = new Set(
      [...this.names.keys()].flatMap((name) => [name, name.split('.')[0] ?? '']),
    )
    for (const { pointer, name } of this.references)
      if (!known.has(plainName(name)) && !SURROUNDINGS.has(name))
        this.error(
          pointer,
          'expression_unknown_name',
          `The rule reads {${name}}, which no question or value is called. The page for which this was written may have set it; here nothing does. Add a question or a calculated value of that name, or take it out of the rule`,
        )
    for (const { pointer, locales } of this.texts)
      for (const locale of this.locales)
        if (!locales.has(locale))
          this.report(pointer, 'warning', 'translation_missing', `No text in ${locale}`)
  }
}

/** Names that rules read from where they stand. */
const SURROUNDINGS: ReadonlySet<string> = new Set([
  'item',
  'choice',
  'row',
  'panel',
  'parentPanel',
  'rowIndex',
  'rowValue',
  'rowName',
  'rowTitle',
  'panelIndex',
  'operator',
])

const plainName = (name: string) => name.replace(/-Comment$/, '')

const squeezed = (html: string) =>
  html
    .replace(/\s+/g, ' ')
    .replace(/\s*\/>/g, '>')
    .trim()
