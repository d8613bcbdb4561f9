import { isJsonList, isJsonObject, type Json } from '../core/json.ts'
import { sanitise } from './sanitise.ts'

/** What SurveyJS puts into the page as HTML. */
const HTML_KEYS: ReadonlySet<string> = new Set([
  'html',
  'completedHtml',
  'completedBeforeHtml',
  'loadingHtml',
])

/** What would make a browser ask elsewhere, go elsewhere, or remember by itself. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'choicesByUrl',
  'navigateToUrl',
  'navigateToUrlOnCondition',
  'css',
  'cookieName',
  'surveyId',
  'surveyPostId',
  'screenOut',
  'arms',
  'attentionCheck',
])

/** What our own page shows around the questions. */
const SHOWN_AROUND: ReadonlySet<string> = new Set(['theme', 'logo', 'backgroundImage'])

/** A source as SurveyJS's renderer may have it: the same questions, with nothing that runs or leads away. */
export const cleanSource = (source: Json): Json =>
  cleaned(
    isJsonObject(source)
      ? Object.fromEntries(Object.entries(source).filter(([key]) => !SHOWN_AROUND.has(key)))
      : source,
  )

function cleaned(source: Json): Json {
  if (isJsonList(source)) return source.map(cleaned)
  if (!isJsonObject(source)) return source
  return Object.fromEntries(
    Object.entries(source)
      .filter(([key]) => !LEFT_OUT.has(key))
      .map(([key, value]) => [key, HTML_KEYS.has(key) ? cleanHtml(value) : cleaned(value)]),
  )
}

const cleanHtml = (value: Json): Json =>
  typeof value === 'string'
    ? sanitise(value)
    : isJsonObject(value)
      ? Object.fromEntries(
          Object.entries(value).map(([locale, text]) => [
            locale,
            typeof text === 'string' ? sanitise(text) : '',
          ]),
        )
      : ''
