import type { Json } from '../../core/json.ts'
import { cleanSource } from '../../surveyjs/clean-source.ts'
import type { PublishedVersion } from './catalog.server.ts'

/** The published source as the browser may have it. */
export const richSource = ({ source }: PublishedVersion): Json =>
  cleanSource(JSON.parse(source) as Json)
