import type { Arm, OrderRules } from '../core/presentation/order-rules.ts'
import { isJsonList, isJsonObject, type Json, type JsonObject } from '../core/json.ts'
import { isUsableName } from './read-question.server.ts'
import type { Reading } from './reading.server.ts'

type Found = {
  readonly shuffledPages: string[]
  readonly shuffledPanels: number[]
  panels: number
  readonly choices: { [question: string]: 'random' | 'asc' | 'desc' }
  readonly shuffledRows: string[]
}

/** SurveyJS `questionOrder`, `choicesOrder` and `rowOrder`; `pageOrder` is Rapport's own. */
export function readOrder(reading: Reading, source: JsonObject): OrderRules {
  const found: Found = {
    shuffledPages: [],
    shuffledPanels: [],
    panels: 0,
    choices: {},
    shuffledRows: [],
  }
  const pages = isJsonList(source['pages']) ? source['pages'] : [source]
  const whole = isShuffled(source, false)
  for (const [index, page] of pages.entries()) {
    if (!isJsonObject(page)) continue
    const shuffled = isShuffled(page, whole)
    const { name } = page === source ? {} : page
    if (shuffled) found.shuffledPages.push(typeof name === 'string' ? name : `page${index + 1}`)
    readElements(page, shuffled, found)
  }
  const pageOrder = source['pageOrder']
  if (pageOrder !== undefined && pageOrder !== 'random' && pageOrder !== 'initial')
    reading.error('/pageOrder', 'list_malformed', 'pageOrder is "random" or "initial"')
  const { panels: _, ...rules } = found
  return { pages: pageOrder === 'random' ? 'random' : 'asWritten', ...rules }
}

function readElements(owner: JsonObject, inherited: boolean, found: Found): void {
  const elements = owner['elements'] ?? owner['questions']
  if (!isJsonList(elements)) return
  for (const element of elements) {
    if (!isJsonObject(element)) continue
    if (element['type'] === 'panel' || element['type'] === 'flowpanel') {
      const shuffled = isShuffled(element, inherited)
      if (shuffled) found.shuffledPanels.push(found.panels)
      found.panels += 1
      readElements(element, shuffled, found)
      continue
    }
    const name =
      element['valueName'] === '' ? element['name'] : (element['valueName'] ?? element['name'])
    if (typeof name !== 'string') continue
    const way = element['choicesOrder']
    if (way === 'random' || way === 'asc' || way === 'desc') found.choices[name] = way
    if ([element['rowOrder'], element['rowsOrder']].includes('random'))
      found.shuffledRows.push(name)
  }
}

function isShuffled(owner: JsonObject, inherited: boolean): boolean {
  const way = owner['questionOrder'] ?? owner['questionsOrder']
  return way === undefined || way === 'default' ? inherited : way === 'random'
}

const MOST_ARMS = 20
const MOST_VALUES = 100

/** Rapport's own addition to a source; SurveyJS passes over it. */
export function readArms(reading: Reading, source: JsonObject): readonly Arm[] {
  const arms = reading.list(source, 'arms', '')
  if (arms.length > MOST_ARMS)
    reading.error('/arms', 'list_malformed', `At most ${MOST_ARMS} assignments`)
  return arms.slice(0, MOST_ARMS).flatMap((arm, index): Arm[] => {
    const at = `/arms/${index}`
    const name = isJsonObject(arm) ? arm['name'] : undefined
    if (!isJsonObject(arm) || !isUsableName(name)) {
      reading.error(at, 'name_missing', 'An assignment to arms needs a name')
      return []
    }
    if (!reading.take(name, at)) return []
    const values = reading.list(arm, 'values', at).filter(isValue)
    const weights = reading.list(arm, 'weights', at)
    const weighted = values.map((value, place) => ({ value, weight: weights[place] ?? 1 }))
    const isWhole =
      values.length === reading.list(arm, 'values', at).length &&
      values.length >= 2 &&
      values.length <= MOST_VALUES &&
      new Set(values.map(String)).size === values.length
    if (!isWhole) {
      reading.error(`${at}/values`, 'list_malformed', 'Arms are two or more different values')
      return []
    }
    if (weights.length > 0 && !(weights.length === values.length && weights.every(isWeight))) {
      reading.error(`${at}/weights`, 'list_malformed', 'There is a positive weight for each arm')
      return []
    }
    return [{ name, values: weighted.filter(hasWeight) }]
  })
}

const isValue = (value: Json): value is string | number =>
  (typeof value === 'string' && value.trim() !== '' && value.length <= 200) ||
  typeof value === 'number'

const isWeight = (value: Json): value is number =>
  typeof value === 'number' && value > 0 && value <= 1_000_000

const hasWeight = <Value>(each: {
  readonly value: Value
  readonly weight: Json
}): each is { readonly value: Value; readonly weight: number } => isWeight(each.weight)
