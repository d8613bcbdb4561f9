/** What may stand in a source, as SurveyJS describes it: classes with what each adds to its parent. */
export type Vocabulary = {
  readonly classes: { readonly [name: string]: VocabularyClass }
}

export type VocabularyClass = {
  readonly parent: string | null
  readonly properties: { readonly [name: string]: VocabularyProperty }
}

export type VocabularyProperty = {
  /** All that it may be; empty where it may be anything. */
  readonly values: readonly (string | number | boolean)[]
  /** The class of what it holds; null where that is no object. */
  readonly holds: string | null
}

/** A way into a source: the name of a property, and the type that what it holds says it has. */
export type VocabularyStep = { readonly key: string; readonly type: string | null }

const ROOT = 'survey'
/** A trigger that is `complete` is of the class `completetrigger`. */
const SUFFIXES = ['', 'trigger', 'validator']

/** The class of an object; null where nobody knows. */
export function classAlong(
  vocabulary: Vocabulary,
  steps: readonly VocabularyStep[],
): string | null {
  let current: string | null = ROOT
  for (const { key, type } of steps) {
    if (current === null) return null
    const holds: string | null = propertyOf(vocabulary, current, key)?.holds ?? null
    current = holds === null ? null : typed(vocabulary, holds, type)
  }
  return current
}

function typed({ classes }: Vocabulary, holds: string, type: string | null): string {
  if (type === null) return holds
  const found = SUFFIXES.map((suffix) => type + suffix).find((name) => Object.hasOwn(classes, name))
  return found ?? holds
}

export function propertyOf(
  vocabulary: Vocabulary,
  name: string,
  property: string,
): VocabularyProperty | null {
  const found = propertiesOf(vocabulary, name).find(([key]) => key === property)
  return found?.[1] ?? null
}

/** Those of a class and of all its parents, its own first. */
export function propertiesOf(
  { classes }: Vocabulary,
  name: string,
): readonly (readonly [name: string, property: VocabularyProperty])[] {
  const found = new Map<string, VocabularyProperty>()
  for (let at: string | null = name; at !== null;) {
    const own: VocabularyClass | undefined = Object.hasOwn(classes, at) ? classes[at] : undefined
    for (const [key, property] of Object.entries(own?.properties ?? {}))
      if (!found.has(key)) found.set(key, property)
    at = own?.parent ?? null
  }
  return [...found]
}

/** What a `type` may say where objects of a class are held. */
export function typesWithin({ classes }: Vocabulary, holds: string): readonly string[] {
  const isOf = (name: string): boolean => {
    if (name === holds) return true
    const parent = Object.hasOwn(classes, name) ? classes[name]?.parent : null
    return parent != null && isOf(parent)
  }
  return Object.keys(classes).filter((name) => name !== holds && isOf(name))
}
