import type { Brand } from '../../ids.ts'

/**
 * Where a field's answer stands in a response, written as a JSON pointer without its first slash: a
 * slash inside a name is `~1`, so that no two fields share a name.
 */
export type FieldPath = Brand<string, 'FieldPath'>

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

export const pathTo = (question: string): FieldPath => escaped(question) as FieldPath

/** A row, a choice that is ranked, an item, or an entry with its place. */
export const pathUnder = (path: FieldPath, step: string | number): FieldPath =>
  `${path}/${escaped(String(step))}` as FieldPath

export const pointerOf = (path: FieldPath): string => `/${path}`

export const answerField = (path: FieldPath): string => `q:${path}`
/** Words beside an answer, or of an "other" choice. */
export const wordsField = (path: FieldPath): string => `c:${path}`
/** An answer that is not among the choices, where any may be given. */
export const ownAnswerField = (path: FieldPath): string => `o:${path}`
/** The "No answer" tick of a multiple choice. */
export const noAnswerField = (path: FieldPath): string => `none:${path}`
/** How many entries stand on the page. */
export const entriesField = (path: FieldPath): string => `n:${path}`
/** Repeated: a file that was kept before, as JSON. */
export const keptFileField = (path: FieldPath): string => `k:${path}`
/** Where a file is chosen. */
export const fileField = (path: FieldPath): string => `u:${path}`

/** Repeated: the names of the questions that were on the page as it was rendered. */
export const SEEN_FIELD = 'seen'
/** Repeated: the paths of what stood inside others because a rule holds; see `conditionalIn`. */
export const SEEN_INSIDE_FIELD = 'within'
/** Out of the way of people; a program that fills in whatever it finds betrays itself by it. */
export const HONEYPOT_FIELD = 'website'
/** On the first page: the token under which the response will be begun. */
export const START_FIELD = 'start'
/** Of a button that changes the page itself; see `Edit`. */
export const EDIT_FIELD = 'edit'
/** Of a button that leads to another page, by its number. */
export const GO_TO_FIELD = 'goto'
/** Of a button that shows the same page in another language. */
export const LOCALE_FIELD = 'locale'
