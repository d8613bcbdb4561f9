import { isJsonObject, type Json } from '../../core/json.ts'
import type { Presentation } from '../../core/presentation/order-rules.ts'
import { cleanSource } from '../../surveyjs/clean-source.ts'
import { presentedSource } from '../../surveyjs/presented-source.ts'
import type { PublishedVersion } from './catalog.server.ts'

/** The published source as the browser may have it, in the order that one person meets. */
export function richSource({ source, plan }: PublishedVersion, met: Presentation | null): Json {
  const written = JSON.parse(source) as Json
  return cleanSource(
    met !== null && isJsonObject(written)
      ? presentedSource(written, plan.definition, met)
      : written,
  )
}
