import type { Json } from '../../../core/json.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import type { Property, PropertyKind } from '../../../core/drafting/properties/property.ts'

/** What every control of a property gets. */
export type ControlProps = {
  /** Of the field that the label names. */
  readonly id: string
  /** What that label says. */
  readonly title: string
  readonly describedBy: string | undefined
  readonly pointers: readonly Pointer[]
  readonly property: Property
  /** What is written; undefined where nothing is, or where several differ. */
  readonly value: Json | undefined
  readonly isMixed: boolean
  /** Whether it could be done. */
  readonly onChange: (value: Json | undefined) => boolean
}

const GROUPED: ReadonlySet<PropertyKind['kind']> = new Set([
  'choices',
  'expression',
  'names',
  'items',
  'objects',
  'object',
  'part',
  'file',
])

/** Several fields under one name. */
export const isGrouped = ({ kind }: PropertyKind): boolean => GROUPED.has(kind)
