import { isJsonList, type Json, type JsonObject } from '../../core/json.ts'
import type { Misfit } from '../../core/problem.ts'
import type { Study } from '../../core/study/study.ts'
import { readStudy } from '../surveys/read-study.server.ts'

/** A study of which some parts may not be read. */
export type StudyInParts = {
  /** What can be read, and nothing in place of what can't. */
  readonly study: Study
  /** Where the findings and derived variables that could be read stand in the draft. */
  readonly places: { readonly [list in ReadSingly]: readonly number[] }
  /** Pointers are into the study. */
  readonly misfits: readonly Misfit[]
}

const READ_SINGLY = ['findings', 'derived', 'method'] as const
type ReadSingly = (typeof READ_SINGLY)[number]

/** Reads a study part by part: an entry that is only half written keeps nothing else from being read. */
export function readStudyInParts(draft: JsonObject): StudyInParts {
  const misfits: Misfit[] = []
  const read: { [key: string]: Json } = {}
  const places: { [list in ReadSingly]: number[] } = { findings: [], derived: [], method: [] }
  for (const [key, value] of Object.entries(draft)) {
    const list = READ_SINGLY.find((each) => each === key)
    if (list !== undefined && isJsonList(value)) {
      const entries = value
      const fitting = entries.filter((entry, index) => {
        const errors = errorsOf({ [key]: [entry] }, `/${key}/0`, `/${key}/${index}`)
        misfits.push(...errors)
        if (errors.length === 0) places[list].push(index)
        return errors.length === 0
      })
      read[key] = fitting
    } else {
      const errors = errorsOf({ [key]: value }, '', '')
      misfits.push(...errors)
      if (errors.length === 0) read[key] = value
    }
  }
  const whole = readStudy(read)
  if (whole.ok) return { study: whole.value, places, misfits }
  // Each part was read by itself: only their number can be too large.
  const nothing = readStudy({})
  if (!nothing.ok) throw new Error('Nothing is a study')
  return {
    study: nothing.value,
    places: { findings: [], derived: [], method: [] },
    misfits: [...misfits, ...(whole.problem.errors ?? [])],
  }
}

function errorsOf(part: JsonObject, from: string, to: string): readonly Misfit[] {
  const read = readStudy(part)
  if (read.ok) return []
  return (read.problem.errors ?? []).map(({ pointer, code, message }) => ({
    pointer: pointer.startsWith(from) ? to + pointer.slice(from.length) : pointer,
    code,
    message,
  }))
}
