import type { Json, JsonObject } from '../core/json.ts'

const KNOWN: ReadonlySet<Json> = new Set([
  'radiogroup',
  'dropdown',
  'buttongroup',
  'boolean',
  'checkbox',
  'tagbox',
  'imagepicker',
  'imagemap',
  'ranking',
  'rating',
  'slider',
  'matrix',
  'matrixdropdown',
  'matrixdynamic',
  'paneldynamic',
  'text',
  'comment',
  'multipletext',
  'file',
  'signaturepad',
  'expression',
  'html',
  'image',
])

export const isKnownType = (type: Json | undefined): boolean =>
  type !== undefined && KNOWN.has(type)

/** An expression that has nothing to work out. */
export const isBareText = ({ type, expression }: JsonObject): boolean =>
  type === 'expression' && (typeof expression !== 'string' || expression.trim() === '')
