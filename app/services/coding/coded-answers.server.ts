import { codingsBy, listFrames, type CodingFrame } from '../../../db/codings.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import { usedCodes } from '../../core/coding/codes.ts'
import { variableIn } from '../../core/codebook/codebook.ts'
import type { Codebook, Variable } from '../../core/codebook/variable.ts'
import type { LocalizedText } from '../../core/definition/localized-text.ts'
import type { SurveyId } from '../../core/ids.ts'
import { GivenCodes, type CodedAnswers } from '../../core/tally/derived/derived.ts'

/**
 * The variables that a survey's coding frames make. Those that are known and have not changed since
 * are taken as they are, for there may be many codings to read.
 */
export const codedAnswers = (
  tx: Tx,
  survey: SurveyId,
  codebook: Codebook,
  known: readonly CodedAnswers[] = [],
): readonly CodedAnswers[] =>
  listFrames(tx, survey).flatMap((frame) => {
    const source = variableIn(codebook, frame.variable)
    if (source === null || usedCodes(frame.codes).length === 0) return []
    const same = known.find(({ id, given }) => id === frame.name && given.edition === frame.edition)
    return same ?? madeOf(tx, frame, source)
  })

function madeOf(tx: Tx, { id, name, variable, codes, edition }: CodingFrame, source: Variable) {
  const bySeq = new Map(codingsBy(tx, id).map((coding) => [coding.seq, coding.codes]))
  return {
    kind: 'coded' as const,
    id: name,
    of: variable,
    label: codedLabel(source.label),
    categories: usedCodes(codes).map(({ value, label }) => ({ value, label: { default: label } })),
    given: new GivenCodes(edition, bySeq),
  }
}

const codedLabel = (label: LocalizedText): LocalizedText => ({
  ...Object.fromEntries(Object.entries(label).map(([locale, text]) => [locale, `${text} (coded)`])),
  default: `${label.default} (coded)`,
})
