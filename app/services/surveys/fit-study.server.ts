import { codebookOf } from '../../core/codebook/codebook.ts'
import { strayBlocks } from '../../core/composition/stray-blocks.ts'
import type { Definition } from '../../core/definition/definition.ts'
import { problem, type Misfit, type Problem } from '../../core/problem.ts'
import { refuse, type Result } from '../../core/result.ts'
import { strayFindings } from '../../core/study/stray-findings.ts'
import { strayPublished } from '../../core/study/stray-published.ts'
import type { Study } from '../../core/study/study.ts'
import { strayDerived } from '../../core/tally/derived/stray-derived.ts'
import { withDerived } from '../../core/tally/derived/with-derived.ts'
import { readStudy } from './read-study.server.ts'

/** Reads a study and looks whether all that it names is asked by the questionnaire. */
export function fitStudy(input: unknown, definition: Definition): Result<Study, Problem> {
  const study = readStudy(input)
  if (!study.ok) return study
  const asked = codebookOf(definition, study.value.measures)
  const broken = strayDerived(study.value.derived, asked)
  if (broken.length > 0)
    return refuse(misfits(broken.map((e) => ({ ...e, pointer: `/derived${e.pointer}` }))))
  const codebook = withDerived(asked, study.value.derived)
  const errors = [
    ...strayFindings(study.value.findings, codebook),
    ...strayPublished(study.value, codebook),
    ...strayBlocks(study.value, codebook),
  ]
  return errors.length > 0 ? refuse(misfits(errors)) : study
}

const misfits = (errors: readonly Misfit[]): Problem =>
  problem('study_broken', errors.map((e) => `${e.pointer}: ${e.message}`).join('; '), { errors })
