import type {
  CalculatedValue,
  Definition,
  Look,
  Page,
  ScreenOut,
} from '../core/definition/definition.ts'
import { questionsOf, questionsOn } from '../core/definition/walk.ts'
import { variablesIn, type Expression } from '../core/expression/expression.ts'
import { isJsonObject, type JsonObject } from '../core/json.ts'
import { refuseBeforeReading } from './bounds.ts'
import { carryChoices } from './carry-choices.server.ts'
import { reportCircles } from './find-circles.server.ts'
import { hideEmpty } from './hide-empty.server.ts'
import { readFlow, regroup } from './read-flow.server.ts'
import { checkAddress } from './read-choices.server.ts'
import { readPages } from './read-elements.server.ts'
import { readArms, readOrder } from './read-order.server.ts'
import { reportDefaults } from './report-defaults.server.ts'
import { isUsableName } from './read-question.server.ts'
import { readTheme } from './read-theme.server.ts'
import { applyTriggers } from './read-triggers.server.ts'
import { Reading } from './reading.server.ts'
import type { SourceProblem } from './source-problem.ts'

/**
 * Reads SurveyJS JSON, broken or not: always a list of problems, and a definition as far as it
 * can be understood. Only a reading without errors may be published.
 */
export function readSource(source: unknown): {
  readonly definition: Definition | null
  readonly problems: readonly SourceProblem[]
} {
  const refused = refuseBeforeReading(source)
  if (refused !== null || !isJsonObject(source))
    return { definition: null, problems: refused === null ? [] : [refused] }

  const reading = new Reading(localeOf(source))
  reportSurveyProperties(reading, source)
  const otherWords = source['storeOthersAsComment'] === false ? 'value' : 'comment'
  const read = hideEmpty(reading, carryChoices(reading, readPages(reading, source, otherWords)))
  const calculated = readCalculated(reading, source)
  const worked = [...calculated, ...computedOn(read)]
  const flow = readFlow(reading, source)
  const pages = regroup(source, applyTriggers(reading, source, read, worked), flow)
  const definition: Definition = {
    title: reading.text(source, 'title', '') ?? { default: 'Untitled survey' },
    description: reading.text(source, 'description', ''),
    locale: reading.locale,
    pages,
    closing: reading.html(reading.text(source, 'completedHtml', ''), '/completedHtml'),
    closingsIf: readClosings(reading, source),
    calculated,
    screenOut: readScreenOut(reading, source, [...calculated, ...computedOn(pages)]),
    order: readOrder(reading, source),
    flow,
    arms: readArms(reading, source),
    theme: readTheme(reading, source),
    locales: [...reading.locales],
    triggers: reading.triggers,
    look: readLook(reading, source),
    attentionChecks: reading.attentionChecks,
  }
  if (questionsOf(definition).length === 0)
    reading.error('/pages', 'no_questions', 'A survey needs at least one question')
  reportCircles(reading, pages, calculated)
  reportDefaults(reading, pages)
  reading.finish()
  return { definition, problems: reading.problems }
}

export const isPublishable = (problems: readonly SourceProblem[]) =>
  problems.every(({ severity }) => severity !== 'error')

const LOCALE = /^[a-z]{2,8}(?:[-_][a-z0-9]{1,8})*$/i

const localeOf = ({ locale }: JsonObject): string =>
  typeof locale === 'string' && LOCALE.test(locale) ? locale : 'en'

/** Survey properties that would lead people elsewhere, or reach into the page. */
function reportSurveyProperties(reading: Reading, source: JsonObject): void {
  const { locale } = source
  if (locale !== undefined && locale !== null && locale !== '')
    if (typeof locale !== 'string' || !LOCALE.test(locale))
      reading.error('/locale', 'text_malformed', 'A locale is written en, de or pt-BR')
  for (const key of ['navigateToUrl', 'logo', 'backgroundImage'])
    if (source[key] !== undefined)
      checkAddress(
        reading,
        source[key] ?? '',
        `/${key}`,
        key === 'navigateToUrl' ? 'page' : 'picture',
      )
  if (source['navigateToUrl'] !== undefined && source['navigateToUrl'] !== '')
    reading.report(
      '/navigateToUrl',
      'warning',
      'property_ignored',
      'Nobody is led elsewhere by the questionnaire; give the collector a redirect',
    )
  for (const [index, item] of reading.list(source, 'navigateToUrlOnCondition', '').entries())
    if (isJsonObject(item))
      checkAddress(reading, item['url'] ?? '', `/navigateToUrlOnCondition/${index}/url`, 'page')
  if (source['css'] !== undefined)
    reading.report('/css', 'warning', 'property_ignored', 'css is not taken from a questionnaire')
}

const MOST_CALCULATED = 1000

function readCalculated(reading: Reading, source: JsonObject): readonly CalculatedValue[] {
  const values = reading.list(source, 'calculatedValues', '')
  if (values.length > MOST_CALCULATED)
    reading.error('/calculatedValues', 'too_many_elements', `At most ${MOST_CALCULATED}`)
  return values.slice(0, MOST_CALCULATED).flatMap((value, index): CalculatedValue[] => {
    const at = `/calculatedValues/${index}`
    const name = isJsonObject(value) ? value['name'] : undefined
    if (!isJsonObject(value) || !isUsableName(name)) {
      reading.error(at, 'name_missing', 'A calculated value needs a name')
      return []
    }
    if (!reading.take(name, at)) return []
    const expression = reading.expression(value, 'expression', at)
    if (expression === null) return []
    return [{ name, expression, result: value['includeIntoResult'] === true ? 'kept' : 'passing' }]
  })
}

const readClosings = (reading: Reading, source: JsonObject): Definition['closingsIf'] =>
  reading.list(source, 'completedHtmlOnCondition', '').flatMap((item, index) => {
    const at = `/completedHtmlOnCondition/${index}`
    if (!isJsonObject(item)) {
      reading.error(at, 'list_malformed', 'A closing is an object')
      return []
    }
    const expression = reading.expression(item, 'expression', at)
    const html = reading.html(reading.text(item, 'html', at), `${at}/html`)
    return expression === null || html === null ? [] : [{ expression, html }]
  })

/** Rapport's own addition to a source; SurveyJS passes over it. */
function readScreenOut(
  reading: Reading,
  source: JsonObject,
  worked: readonly Worked[],
): ScreenOut | null {
  const screenOut = source['screenOut']
  if (screenOut === undefined) return null
  if (!isJsonObject(screenOut)) {
    reading.error('/screenOut', 'text_malformed', 'screenOut is an object')
    return null
  }
  const expression = reading.expression(screenOut, 'expression', '/screenOut')
  if (expression === null) return null
  return {
    expression,
    reads: questionsBehind(expression, worked),
    message: reading.text(screenOut, 'message', '/screenOut') ?? { default: 'Thank you.' },
    askAgain: reading.text(screenOut, 'askAgain', '/screenOut') ?? {
      default: 'Please answer this question, so that we know whether the others are for you.',
    },
  }
}

/** Rapport's own addition: where the author says nothing, what has to be drawn decides. */
function readLook(reading: Reading, { look }: JsonObject): Look {
  if (look === 'plain' || look === 'rich') return look
  if (look !== undefined && look !== null && look !== '')
    reading.error('/look', 'text_malformed', 'look is plain or rich')
  return reading.wantsRichLook ? 'rich' : 'plain'
}

type Worked = Pick<CalculatedValue, 'name' | 'expression'>

const computedOn = (pages: readonly Page[]): readonly Worked[] =>
  pages
    .flatMap(questionsOn)
    .flatMap((question) =>
      question.kind === 'computed' && question.expression !== null
        ? [{ name: question.name, expression: question.expression }]
        : [],
    )

/** The answers on which a rule hangs, also through what is worked out from them. */
function questionsBehind(rule: Expression, worked: readonly Worked[]): readonly string[] {
  const byName = new Map(worked.map(({ name, expression }) => [name, expression]))
  const found = new Set(variablesIn(rule))
  // A set goes on with what is added meanwhile.
  for (const name of found) {
    const expression = byName.get(name)
    if (expression === undefined) continue
    for (const behind of variablesIn(expression)) found.add(behind)
  }
  return [...found].filter((name) => !byName.has(name))
}
