import type { Json, JsonObject } from '#app/core/json.ts'

/** A questionnaire from outside, and what must become of it. */
export type SourceCase = {
  /** A fact about the product. */
  readonly name: string
  readonly sent:
    | { readonly kind: 'source'; readonly source: Json }
    /** JSON, or none, as text: for what an object can't say. */
    | { readonly kind: 'text'; readonly text: string }
  readonly expect: SourceOutcome
  readonly reason: string
}

export type SourceOutcome =
  | {
      readonly outcome: 'publishes'
      /** What the author is told all the same. */
      readonly warning?: string
    }
  | {
      readonly outcome: 'refused'
      /** `either`: too much of something, refused at whichever door counts it first. */
      readonly at: 'save' | 'publish' | 'either'
      readonly code?: string
      readonly pointer?: string
    }
  /** The specification leaves it open; never a crash, never a wait. */
  | { readonly outcome: 'either' }

const source = (value: Json): SourceCase['sent'] => ({ kind: 'source', source: value })

export const publishes = (name: string, value: Json, reason: string): SourceCase => ({
  name,
  sent: source(value),
  expect: { outcome: 'publishes' },
  reason,
})

export const publishesWith = (
  warning: string,
  name: string,
  value: Json,
  reason: string,
): SourceCase => ({
  name,
  sent: source(value),
  expect: { outcome: 'publishes', warning },
  reason,
})

/** May be saved as a draft; may not be published. */
export const draftOnly = (
  name: string,
  value: Json,
  pointer: string,
  reason: string,
  code?: string,
): SourceCase => ({
  name,
  sent: source(value),
  expect: {
    outcome: 'refused',
    at: 'publish',
    pointer,
    ...(code === undefined ? {} : { code }),
  },
  reason,
})

/** Too much of something, at whichever door counts it first. */
export const tooMuch = (name: string, value: Json, reason: string): SourceCase => ({
  name,
  sent: source(value),
  expect: { outcome: 'refused', at: 'either' },
  reason,
})

export const unsavable = (name: string, text: string, reason: string): SourceCase => ({
  name,
  sent: { kind: 'text', text },
  expect: { outcome: 'refused', at: 'save' },
  reason,
})

/** Without harm either way. */
export const harmless = (name: string, value: Json, reason: string): SourceCase => ({
  name,
  sent: source(value),
  expect: { outcome: 'either' },
  reason,
})

export const harmlessText = (name: string, text: string, reason: string): SourceCase => ({
  name,
  sent: { kind: 'text', text },
  expect: { outcome: 'either' },
  reason,
})

/** A survey of one question called q, which stands at /elements/0. */
export const asking = (question: JsonObject, more: JsonObject = {}): JsonObject => ({
  ...more,
  elements: [{ name: 'q', ...question }],
})

export const Q = '/elements/0'

/** A survey of a question `a` and others after it. */
export const askingAfter = (...others: readonly JsonObject[]): JsonObject => ({
  elements: [{ type: 'text', name: 'a' }, ...others],
})
