import { readCase, type CaseData } from './case-data.ts'
import { differences, setAside, toleranceFrom, type Difference } from './compare.ts'
import type { Kind, Kinds } from './kinds/kind.ts'
import { MODELS } from './kinds/models.ts'
import { TABLES } from './kinds/tables.ts'
import { readExpected, readManifest, type Analysis } from './manifest.ts'

export type Judgement = {
  readonly case: string
  readonly analysis: string
  readonly kind: string
  readonly verdict: 'agreed' | 'disagreed' | 'notSupported'
  readonly differences: readonly Difference[]
  /** Figures of R that are quotients of rounding errors, where we have to say nothing. */
  readonly setAside: readonly string[]
}

const KINDS: Kinds = { ...TABLES, ...MODELS }

/** Holds every analysis of a folder of cases against what R says there. */
export function* judge(folder: string): Generator<Judgement> {
  const { cases, tolerance_relative: named } = readManifest(folder)
  const tolerance = toleranceFrom(named)
  for (const of of cases) {
    const data = readCase(folder, of)
    const expected = readExpected(folder, of.id)
    for (const analysis of of.analyses) {
      const { id, kind } = analysis
      const run = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
      const answer = expected[id]
      const about = { case: of.id, analysis: id, kind }
      if (run === undefined || answer === undefined) {
        yield { ...about, verdict: 'notSupported', differences: [], setAside: [] }
        continue
      }
      const found = differences(answer, answerOf(run, data, analysis), tolerance)
      const verdict = found.length === 0 ? 'agreed' : 'disagreed'
      yield { ...about, verdict, differences: found, setAside: setAside(answer) }
    }
  }
}

/** A case that we cannot even run is a disagreement, and the others are judged all the same. */
function answerOf(run: Kind, data: CaseData, analysis: Analysis): unknown {
  try {
    return run(data, analysis)
  } catch (error) {
    return error instanceof Error ? `failed: ${error.message}` : 'failed'
  }
}
