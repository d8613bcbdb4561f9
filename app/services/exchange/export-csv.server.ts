import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { readLog } from '../../../db/response-log.server.ts'
import { answerTo } from '../../core/codebook/answer-to.ts'
import type { Codebook, Variable } from '../../core/codebook/variable.ts'
import { harmonise } from '../../core/codebook/harmonise.ts'
import { duplicateFinder } from '../../core/quality/quality-flags.ts'
import { wordsColumns, wordsOf } from '../../core/codebook/words-beside.ts'
import { START_OF_LOG } from '../../core/ids.ts'
import type { Answer, Answers, ResponseSource } from '../../core/response/answer.ts'
import type { Shell } from '../shell.server.ts'
import { unaskedBy } from '../surveys/unasked-by.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { defuse } from '../../core/exchange/defuse.ts'

const BATCH = 1000

/**
 * Responses as CSV, a row each, in the order in which they came. A multiple choice is a column for
 * each choice: 1 ticked, 0 not ticked, empty where nothing was answered. Quality flags stand in
 * the third column. Nobody's time of answering leaves the house.
 */
export function exportCsv(shell: Shell, survey: HostedSurvey, source: ResponseSource): Readable {
  const versions = shell.catalog.versionsOf(survey)
  const codebook = harmonise(
    versions.map(({ number, plan }) => ({ number, codebook: plan.codebook })),
  )
  const words = wordsColumns(
    codebook,
    versions.map(({ plan }) => plan.definition),
  )
  const written = stringify()
  // What goes wrong in reading is heard by whoever reads on; a plain pipe would end the process.
  pipeline(
    Readable.from(rows(shell, survey, source, { codebook, words })),
    written,
    () => undefined,
  )
  return written
}

type Columns = {
  readonly codebook: Codebook
  readonly words: ReturnType<typeof wordsColumns>
}

async function* rows(
  shell: Shell,
  survey: HostedSurvey,
  source: ResponseSource,
  { codebook, words }: Columns,
): AsyncGenerator<readonly string[]> {
  yield ['id', 'source', 'flags', ...codebook.flatMap((variable) => headings(variable, words))]
  const duplicates = duplicateFinder()
  const unasked = unaskedBy(shell.catalog, codebook)
  let after = START_OF_LOG
  for (;;) {
    const lines = shell.database.read((tx) => readLog(tx, survey.id, after, BATCH))
    for (const line of lines) {
      after = line.seq
      const { answers } = line
      if (line.kind !== 'submitted' || line.source !== source || answers === null) continue
      const hidden = new Set([...line.notShown, ...unasked(line.versionId)])
      yield [
        line.responseId,
        line.source,
        [...line.flags, ...duplicates(answers, line.content ?? '')].join(' '),
        ...codebook.flatMap((variable) => [
          ...cells(variable, answers, hidden),
          ...(words.has(variable) ? [defuse(wordsOf(variable, answers))] : []),
        ]),
      ]
    }
    if (lines.length < BATCH) return
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const headings = (variable: Variable, words: Columns['words']): readonly string[] => {
  const { exportName: name, measure, categories } = variable
  // Two underlines: a single one may stand in another variable's name.
  const own = measure === 'multiple' ? categories.map(({ value }) => `${name}__${value}`) : [name]
  const beside = words.get(variable)
  return [...own, ...(beside === undefined ? [] : [beside])].map(defuse)
}

function cells(
  variable: Variable,
  answers: Answers,
  hidden: ReadonlySet<string>,
): readonly string[] {
  const answer = answerTo(variable, answers, hidden)
  if (variable.measure !== 'multiple') return [single(answer)]
  const ticked =
    answer.state === 'answered' || answer.state === 'declined'
      ? answer.content.kind === 'choices'
        ? answer.content.values
        : []
      : null
  return variable.categories.map(({ value }) =>
    ticked === null ? '' : ticked.includes(value) ? '1' : '0',
  )
}

function single(answer: Answer): string {
  if (answer.state === 'notShown' || answer.state === 'skipped') return ''
  const { content } = answer
  switch (content.kind) {
    case 'choice':
      return defuse(String(content.value))
    case 'number':
      return String(content.value)
    case 'text':
      return defuse(content.value)
    case 'choices':
      return defuse(content.values.join(' '))
  }
}
