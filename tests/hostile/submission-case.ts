import type { Json, JsonObject } from '#app/core/json.ts'
import type { CarrierName } from './carriers.ts'

/** Something sent to a carrier survey, and what must become of it. */
export type SubmissionCase = {
  /** A fact about the product. */
  readonly name: string
  readonly carrier: CarrierName
  readonly sent: Sent
  readonly expect: Expected
  readonly reason: string
  /** The plan alone can't tell: it takes the database, or a look into a file. */
  readonly judgedBy?: 'service'
}

export type Sent =
  | { readonly kind: 'answers'; readonly answers: JsonObject; readonly more: JsonObject }
  /** The JSON text of the answers, where an object can't say it: twice one key, 1e400. */
  | { readonly kind: 'answersText'; readonly text: string }
  /** A body of its own. */
  | {
      readonly kind: 'bytes'
      readonly bytes: string | Uint8Array
      readonly headers: Readonly<Record<string, string>>
    }

export type Expected =
  | {
      readonly outcome: 'stored'
      /** Exactly these. */
      readonly answers?: JsonObject
      /** These at least. */
      readonly holds?: JsonObject
      /** None of these. */
      readonly lacks?: readonly string[]
    }
  | { readonly outcome: 'screenedOut' }
  | {
      readonly outcome: 'refused'
      readonly status: number
      readonly code?: string
      /** Some error points here, or to something inside. */
      readonly pointer?: string
    }
  /** The specification leaves it open: taken or refused, and in any case at once. */
  | { readonly outcome: 'either' }

/** The ways to write cases about one carrier. */
export function about(carrier: CarrierName) {
  const make = (name: string, sent: Sent, expect: Expected, reason: string): SubmissionCase => ({
    name,
    carrier,
    sent,
    expect,
    reason,
  })
  const sending = (answers: JsonObject, more: JsonObject = {}): Sent => ({
    kind: 'answers',
    answers,
    more,
  })
  return {
    /** Stored as it was sent. */
    takes: (name: string, answers: JsonObject, reason: string) =>
      make(name, sending(answers), { outcome: 'stored', answers }, reason),
    stores: (name: string, answers: JsonObject, stored: JsonObject, reason: string) =>
      make(name, sending(answers), { outcome: 'stored', answers: stored }, reason),
    storesText: (name: string, text: string, stored: JsonObject, reason: string) =>
      make(name, { kind: 'answersText', text }, { outcome: 'stored', answers: stored }, reason),
    keeps: (
      name: string,
      answers: JsonObject,
      expect: { readonly holds?: JsonObject; readonly lacks?: readonly string[] },
      reason: string,
    ) => make(name, sending(answers), { outcome: 'stored', ...expect }, reason),
    /** 422 `invalid_answers` with an error at the pointer. */
    refuses: (name: string, answers: JsonObject, pointer: string, reason: string, code?: string) =>
      make(name, sending(answers), refusedAt(pointer, code), reason),
    refusesText: (name: string, text: string, pointer: string, reason: string, code?: string) =>
      make(name, { kind: 'answersText', text }, refusedAt(pointer, code), reason),
    /** Each value at one question, each refused. */
    refusesEach: (
      question: string,
      reason: string,
      values: Readonly<Record<string, Json>>,
      code?: string,
    ) =>
      Object.entries(values).map(([name, value]) =>
        make(name, sending({ [question]: value }), refusedAt(`/${question}`, code), reason),
      ),
    decides: (name: string, answers: JsonObject, reason: string) =>
      make(name, sending(answers), { outcome: 'either' }, reason),
    /** 422 once somebody has looked whether there is such a file, and what is in it. */
    refusesFiles: (question: string, reason: string, values: Readonly<Record<string, Json>>) =>
      Object.entries(values).map(([name, value]): SubmissionCase => ({
        ...make(name, sending({ [question]: value }), refusedAt(`/${question}`, undefined), reason),
        judgedBy: 'service',
      })),
    screensOut: (name: string, answers: JsonObject, reason: string): SubmissionCase => ({
      ...make(name, sending(answers), { outcome: 'screenedOut' }, reason),
      judgedBy: 'service',
    }),
    /** A right or wrong envelope around answers that fit. */
    envelope: (
      name: string,
      answers: JsonObject,
      more: JsonObject,
      expect: Expected,
      reason: string,
    ) => make(name, sending(answers, more), expect, reason),
    bytes: (
      name: string,
      bytes: string | Uint8Array,
      headers: Readonly<Record<string, string>>,
      expect: Expected,
      reason: string,
    ) => make(name, { kind: 'bytes', bytes, headers }, expect, reason),
  }
}

const refusedAt = (pointer: string, code: string | undefined): Expected => ({
  outcome: 'refused',
  status: 422,
  pointer,
  ...(code === undefined ? {} : { code }),
})
