import { importSlots, type ImportSlot } from '../../../core/exchange/import/import-slot.ts'
import { guessMapping, readMapping, type Mapping } from '../../../core/exchange/import/mapping.ts'
import { layOut } from '../../../core/exchange/file-layout.ts'
import { wordsColumns } from '../../../core/codebook/words-beside.ts'
import type { Json } from '../../../core/json.ts'
import { problem, type Problem } from '../../../core/problem.ts'
import { ok, refuse, type Result } from '../../../core/result.ts'
import type { HostedSurvey, PublishedVersion } from '../../surveys/catalog.server.ts'
import { wordingIn } from '../wording.server.ts'
import type { ImportFile } from './open-import.server.ts'

/** A file whose columns are known to go somewhere. */
export type ImportOrder = {
  readonly survey: HostedSurvey
  readonly version: PublishedVersion
  readonly file: ImportFile
  readonly mapping: Mapping
}

/** Where columns may go in the survey as it is published now. */
export function slotsOf({ current }: HostedSurvey): readonly ImportSlot[] {
  const { plan } = current
  const { locale } = plan.definition
  const layout = layOut({
    codebook: plan.codebook,
    words: wordsColumns(plan.codebook, [plan.definition]),
    wordingOf: wordingIn([current], locale),
    locale,
    weighted: 'unweighted',
  })
  return importSlots(layout, plan)
}

/** Null guesses where the columns go. */
export function readImportOrder(
  survey: HostedSurvey,
  file: ImportFile,
  mapping: Json | null,
): Result<ImportOrder, Problem> {
  const slots = slotsOf(survey)
  const order = { survey, version: survey.current, file }
  if (mapping === null) {
    const guessed = guessMapping(file.fields, slots)
    return guessed.some((slot) => slot !== null)
      ? ok({ ...order, mapping: guessed })
      : refuse(problem('mapping_broken', 'No column is called like anything in the survey'))
  }
  const read = readMapping(mapping, file.fields, slots)
  return read.ok
    ? ok({ ...order, mapping: read.value })
    : refuse(problem('mapping_broken', undefined, { errors: read.problem }))
}
