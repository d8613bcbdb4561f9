import type { Json, JsonScalar } from '../../json.ts'

/** What a property holds, and so by what it is edited. */
export type PropertyKind =
  /** `localized`: one text, or one for each language. */
  | { readonly kind: 'text'; readonly lines: 'one' | 'several'; readonly isLocalized: boolean }
  | { readonly kind: 'html' }
  | { readonly kind: 'number'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly values: readonly JsonScalar[] }
  | { readonly kind: 'choices'; readonly values: readonly JsonScalar[] }
  /** A condition holds or does not; a value is worked out. */
  | { readonly kind: 'expression'; readonly of: 'condition' | 'value' }
  /** An answer, as the question would have it. */
  | { readonly kind: 'answer' }
  | { readonly kind: 'name'; readonly of: 'question' }
  | { readonly kind: 'names'; readonly of: 'question' | 'page' }
  | { readonly kind: 'colour' }
  | { readonly kind: 'file' }
  /** Short texts, one a line. */
  | { readonly kind: 'lines' }
  /** Values with their texts; `class` says what each may have besides. */
  | { readonly kind: 'items'; readonly class: ClassName }
  | { readonly kind: 'objects'; readonly of: ObjectKind }
  /** One object, whose class the value of a neighbour tells, or which is always of one class. */
  | { readonly kind: 'object'; readonly by: string; readonly classes: Classes }
  | { readonly kind: 'part'; readonly class: ClassName }
  | { readonly kind: 'json' }

/** Elements by their type, `page`, `survey`, and what stands in their lists: `validator:numeric`. */
export type ClassName = string

export type Classes = { readonly [value: string]: ClassName }

/** What stands in a list of objects, and which of its properties tells its class. */
export type ObjectKind = {
  readonly by: string | null
  readonly classes: Classes
  readonly otherwise: ClassName | null
}

/** Whether anything comes of a property. */
export type PropertyEffect =
  /** On all pages for respondents, or in the data. */
  | 'everywhere'
  /** Only where the rich look draws the question. */
  | 'richLook'
  /** It is kept as it came, and nothing is done with it. */
  | 'none'

export type PropertyCondition = {
  readonly key: string
  readonly values: readonly Json[]
  /** Whether it means something while nothing is written of the neighbour. */
  readonly isSoUnset: boolean
}

export type Property = {
  readonly key: string
  readonly kind: PropertyKind
  /** What holds where nothing is written; undefined: nothing does. */
  readonly default?: Json
  /** Names that older sources have for it. */
  readonly older: readonly string[]
  readonly effect: PropertyEffect
  /** Hidden until it is set: few need it. */
  readonly rank: 'usual' | 'rare'
  /** It means something only while a neighbour has one of these values. */
  readonly onlyWith?: PropertyCondition
}

/** Which properties every class has, as plain data for a page that has no SurveyJS. */
export type PropertyCatalogue = {
  readonly properties: readonly Property[]
  /** By class, as indices of `properties`, in the order in which they are read. */
  readonly classes: { readonly [name: ClassName]: readonly number[] }
}

export function propertiesOf(
  { properties, classes }: PropertyCatalogue,
  name: ClassName,
): readonly Property[] {
  const indices = Object.hasOwn(classes, name) ? (classes[name] ?? []) : []
  return indices.flatMap((index) => properties[index] ?? [])
}

/** Those that several classes share and that can be edited for all at once. */
export function sharedProperties(
  catalogue: PropertyCatalogue,
  names: readonly ClassName[],
): readonly Property[] {
  const [first, ...rest] = [...new Set(names)]
  if (first === undefined) return []
  const own = propertiesOf(catalogue, first)
  if (names.length === 1) return own
  const others = rest.map((name) => propertiesOf(catalogue, name))
  return own.filter(
    (property) =>
      isForSeveral(property) &&
      others.every((list) =>
        list.some(({ key, kind }) => key === property.key && sameKind(kind, property.kind)),
      ),
  )
}

const SINGULAR: ReadonlySet<string> = new Set(['name', 'valueName', 'title', 'description', 'html'])

const isForSeveral = ({ key, kind }: Property): boolean =>
  !SINGULAR.has(key) &&
  kind.kind !== 'items' &&
  kind.kind !== 'objects' &&
  kind.kind !== 'object' &&
  kind.kind !== 'part'

const sameKind = (one: PropertyKind, other: PropertyKind): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** What a source holds under a key that no metadata knows. */
export const rawProperty = (key: string): Property => ({
  key,
  kind: { kind: 'json' },
  older: [],
  effect: 'everywhere',
  rank: 'usual',
})
