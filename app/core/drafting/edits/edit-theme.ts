import { isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { ok } from '../../result.ts'
import { valueAt, type Operation } from '../operation.ts'
import { pointerOf } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import type { Deed, Edited } from './deed.ts'
import { languageOf, textOperations } from './own-text.ts'

const THEME = ['source', 'theme'] as const
const PLACE = pointerOf(THEME)

/** Kept where everything else of a theme becomes another. */
const PICTURES = ['logo', 'headerImage'] as const

/** Sets one value of a theme; undefined gives it back, and what is then empty goes. */
export function setTheme(
  document: DraftDocument,
  path: readonly string[],
  value: Json | undefined,
  name: string,
): Deed {
  const tokens = [...THEME, ...path]
  return {
    name,
    operations: value === undefined ? taking(document, tokens) : putting(document, tokens, value),
    mergeKey: `theme:${path.join('/')}`,
  }
}

/** Makes the holders that are missing. */
function putting(
  document: DraftDocument,
  tokens: readonly string[],
  value: Json,
): readonly Operation[] {
  const missing = tokens.findIndex(
    (_, at) =>
      at >= THEME.length &&
      !isJsonObject(valueAt(asJson(document), pointerOf(tokens.slice(0, at)))),
  )
  if (missing < 0) return [{ op: 'replace', path: pointerOf(tokens), value }]
  const inner = tokens.slice(missing).reduceRight<Json>((held, token) => ({ [token]: held }), value)
  return [{ op: 'replace', path: pointerOf(tokens.slice(0, missing)), value: inner }]
}

function taking(document: DraftDocument, tokens: readonly string[]): readonly Operation[] {
  const whole = asJson(document)
  if (valueAt(whole, pointerOf(tokens)) === undefined) return []
  let at = tokens.length
  const isAlone = (length: number) => {
    const holder = valueAt(whole, pointerOf(tokens.slice(0, length)))
    return isJsonObject(holder) && Object.keys(holder).length === 1
  }
  while (at > THEME.length && isAlone(at - 1)) at -= 1
  return [{ op: 'remove', path: pointerOf(tokens.slice(0, at)) }]
}

/** Takes a whole look over; pictures stay. Null is Rapport's own look. */
export function takeLook(document: DraftDocument, look: JsonObject, name: string): Deed {
  const { theme } = document.source
  const kept = isJsonObject(theme)
    ? Object.fromEntries(
        PICTURES.flatMap((key) => (theme[key] === undefined ? [] : [[key, theme[key]] as const])),
      )
    : {}
  const value = { ...look, ...kept }
  const isEmpty = Object.keys(value).length === 0
  return {
    name,
    operations: !isEmpty
      ? [{ op: 'replace', path: PLACE, value }]
      : theme === undefined
        ? []
        : [{ op: 'remove', path: PLACE }],
  }
}

/** What a logo says to those who don't see it, in the survey's own language. */
export function describeLogo(document: DraftDocument, words: string): Edited {
  const logo = valueAt(asJson(document), `${PLACE}/logo`)
  if (typeof logo === 'string')
    return ok(
      setTheme(document, ['logo'], { picture: logo, alternative: words }, 'Describe the logo'),
    )
  const before = isJsonObject(logo) ? logo['alternative'] : undefined
  const language = languageOf(document.source)
  return ok({
    name: 'Describe the logo',
    operations: textOperations(before, `${PLACE}/logo/alternative`, words, language),
    mergeKey: 'theme:logo/alternative',
  })
}

/** SurveyJS theme JSON, which is read and not edited here. */
export const isForeignTheme = (theme: Json | undefined): boolean =>
  isJsonObject(theme) &&
  ['cssVariables', 'themeName', 'colorPalette', 'headerView', 'isPanelless'].some(
    (key) => theme[key] !== undefined,
  )
