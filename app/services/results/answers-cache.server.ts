import { createHash } from 'node:crypto'
import type { SurveyId } from '../../core/ids.ts'
import type { Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'

export type AnswerKey = {
  readonly survey: SurveyId
  /** Of the standing that the answer is computed from; goes up when numbers may have changed. */
  readonly edition: number
  /** Everything else that the answer depends on. */
  readonly query: string
}

/** A computed answer, and what stands for it over HTTP. */
export type Answer<Value> = {
  readonly value: Value
  /** As JSON. */
  readonly text: string
  /** Equal for equal answers, after a restart too. Weak, since a reply may be compressed. */
  readonly etag: string
}

export type AnswersCache<Value> = {
  /** Computes what is not known yet, once however many ask at the same moment. */
  readonly answerOnce: (key: AnswerKey, compute: () => Promise<Value>) => Promise<Answer<Value>>
  /** Answers that are held. */
  readonly size: () => number
}

/** Holds refusals as well as answers. */
export const createResultsCache = <Value>(): AnswersCache<Result<Value, Problem>> =>
  createAnswersCache(BOUNDS, (result) => (result.ok ? result.value : result.problem))

/** An answer, or the refusal that was held in its stead. */
export const settled = <Value>({
  value,
  ...rest
}: Answer<Result<Value, Problem>>): Result<Answer<Value>, Problem> =>
  value.ok ? ok({ ...rest, value: value.value }) : value

export type CacheBounds = { readonly answers: number; readonly characters: number }

const BOUNDS: CacheBounds = { answers: 500, characters: 32 * 1024 * 1024 }

type Kept<Value> = {
  readonly key: AnswerKey
  readonly answer: Promise<Answer<Value>>
  characters: number
}

/** Holds answers until their survey's edition moves; the least recently used go first. */
export function createAnswersCache<Value>(
  bounds: CacheBounds = BOUNDS,
  said: (value: Value) => unknown = (value) => value,
): AnswersCache<Value> {
  const answerOf = (value: Value): Answer<Value> => {
    const text = JSON.stringify(said(value))
    return { value, text, etag: tagOf(text) }
  }

  // A map keeps the order of insertion, and a used one is inserted anew.
  const kept = new Map<string, Kept<Value>>()
  const editions = new Map<SurveyId, number>()
  let characters = 0

  function drop(name: string): void {
    characters -= kept.get(name)?.characters ?? 0
    kept.delete(name)
  }

  function moveTo({ survey, edition }: AnswerKey): void {
    if (editions.get(survey) === edition) return
    editions.set(survey, edition)
    for (const [name, { key }] of kept) if (key.survey === survey) drop(name)
  }

  function shrink(): void {
    for (const name of kept.keys()) {
      if (kept.size <= bounds.answers && characters <= bounds.characters) return
      drop(name)
    }
  }

  return {
    answerOnce: (key, compute) => {
      // Who was slow gets an answer of the numbers that it saw; nobody will ask for it again.
      if (key.edition < (editions.get(key.survey) ?? 0)) return compute().then(answerOf)
      moveTo(key)
      const name = `${key.survey} ${key.query}`
      const known = kept.get(name)
      if (known !== undefined) {
        kept.delete(name)
        kept.set(name, known)
        return known.answer
      }
      const fresh: Kept<Value> = { key, answer: compute().then(answerOf), characters: 0 }
      kept.set(name, fresh)
      fresh.answer.then(
        ({ text }) => {
          if (kept.get(name) !== fresh) return
          fresh.characters = text.length
          characters += text.length
          shrink()
        },
        () => {
          if (kept.get(name) === fresh) drop(name)
        },
      )
      return fresh.answer
    },
    size: () => kept.size,
  }
}

/** Equal texts have equal tags. */
export function tagOf(text: string): string {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 27)
  return `W/"${hash}"`
}
