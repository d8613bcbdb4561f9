import type { SubmissionCase } from '../submission-case.ts'
import { BOOLEANS, MULTIPLE_CHOICES, RANKINGS, SCALES, SINGLE_CHOICES } from './choices.ts'
import { FILES, SIGNATURES } from './files.ts'
import { ODD_JSON, PROTOTYPE_KEYS, UNKNOWN_KEYS } from './keys.ts'
import { MOVING } from './moving.ts'
import { PANELS } from './panels.ts'
import { COMPUTED, MOVING_CHOICES, OUTSIDERS, VALIDATED, VISIBILITY } from './rules.ts'
import { GRIDS, MATRICES, ROWS } from './tables.ts'
import { ADDRESSES, MASKS, NUMBERS, TEXT_LISTS, TIMES, WORDS } from './texts.ts'
import { BODIES, ENVELOPES } from './transport.ts'

/** Every submission of the corpus, by subject. */
export const SUBMISSIONS: Readonly<Record<string, readonly SubmissionCase[]>> = {
  'single choices': SINGLE_CHOICES,
  booleans: BOOLEANS,
  'multiple choices': MULTIPLE_CHOICES,
  rankings: RANKINGS,
  scales: SCALES,
  words: WORDS,
  addresses: ADDRESSES,
  times: TIMES,
  numbers: NUMBERS,
  masks: MASKS,
  'lists of texts': TEXT_LISTS,
  matrices: MATRICES,
  grids: GRIDS,
  rows: ROWS,
  panels: PANELS,
  visibility: VISIBILITY,
  'moving choices': [...MOVING_CHOICES, ...MOVING],
  computed: COMPUTED,
  validators: VALIDATED,
  outsiders: OUTSIDERS,
  files: FILES,
  signatures: SIGNATURES,
  'unknown keys': UNKNOWN_KEYS,
  'prototype keys': PROTOTYPE_KEYS,
  'odd JSON': ODD_JSON,
  envelopes: ENVELOPES,
  bodies: BODIES,
}
