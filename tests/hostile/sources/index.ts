import type { SourceCase } from '../source-case.ts'
import { NO_SURVEY, TOO_MUCH } from './bounds.ts'
import { ORDINARY, UNUSUAL } from './controls.ts'
import { FETCHES, LINKS, MARKUP } from './links.ts'
import { NAMES, TYPES } from './names.ts'
import { CIRCLES, EXPRESSIONS, PATTERNS } from './rules.ts'
import { CONTRADICTIONS, WRONG_SHAPES } from './shapes.ts'

/** Every questionnaire of the corpus, by subject. */
export const SOURCES: Readonly<Record<string, readonly SourceCase[]>> = {
  ordinary: ORDINARY,
  unusual: UNUSUAL,
  'no survey': NO_SURVEY,
  'too much': TOO_MUCH,
  names: NAMES,
  types: TYPES,
  expressions: EXPRESSIONS,
  circles: CIRCLES,
  patterns: PATTERNS,
  links: LINKS,
  fetches: FETCHES,
  markup: MARKUP,
  'wrong shapes': WRONG_SHAPES,
  contradictions: CONTRADICTIONS,
}
