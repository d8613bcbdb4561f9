import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JsonObject } from '#app/core/json.ts'

type Text = { readonly default: string; readonly de: string }

type Element = {
  readonly type: 'html' | 'radiogroup' | 'checkbox' | 'comment'
  readonly name: string
  readonly title?: Text
  readonly description?: Text
  readonly html?: Text
  readonly choices?: readonly { readonly value: string; readonly text: Text }[]
  readonly visibleIf?: string
  readonly showDontKnowItem?: true
  readonly dontKnowText?: Text
  readonly rows?: number
  readonly maxLength?: number
}

export type ConsumerSurvey = {
  readonly title: Text
  readonly description: Text
  readonly locale: string
  readonly completedHtml: Text
  readonly screenOut: {
    readonly expression: string
    readonly message: Text
    readonly askAgain: Text
  }
  readonly introduction: string
  readonly pages: readonly { readonly name: string; readonly elements: readonly Element[] }[]
}

const FILE = join(import.meta.dirname, '../../../surveys/empathy-consumers-2020/survey.json')

/** The survey that is to be built, as it is published. */
export const wanted = JSON.parse(readFileSync(FILE, 'utf8')) as JsonObject

export const survey = wanted as unknown as ConsumerSurvey

/** German words by English ones; the same English words are the same in German. */
export function inGerman(own: string): string {
  const found = TEXTS.get(own)
  if (found === undefined) throw new Error(`There is no German for “${own}”`)
  return found
}

const TEXTS = new Map<string, string>()
collect(wanted)

function collect(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  if ('default' in value && 'de' in value) TEXTS.set(String(value.default), String(value.de))
  else Object.values(value).forEach(collect)
}
