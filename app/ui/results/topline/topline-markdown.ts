import { unreachable } from '#app/core/result.ts'
import type { ToplineItem, ToplineQuestion } from '#app/core/results/topline.ts'
import type { ToplineShare, ToplineTable } from '#app/core/results/topline-answers.ts'
import { NO_VALUE, printMean } from '../../charts/printed.ts'
import { HELD_BACK, REBUILT_SENTENCE } from '../words.ts'
import { printCount, printShare } from './printed-topline.ts'
import type { ToplineProps } from './ToplinePage.tsx'
import {
  askedByWords,
  countedWords,
  LEGEND,
  releaseWords,
  SHARE_CAPTION,
  sourceWords,
  tableWords,
  WITHHELD_WORDS,
} from './topline-words.ts'

type Props = Omit<ToplineProps, 'ways'>

/** Where what the file holds is seen. */
export const pageOf = (address: string): string => address.replace(/\.md(?=\?|$)/, '')

/** The page as a text file, for reports and repositories: CommonMark with tables. */
export function toplineMarkdown({ page, results, topline, numbers, group, url }: Props): string {
  const release = releaseWords(results)
  const blocks = [
    `# ${plain(page.title)}`,
    bullets(
      [
        'Topline',
        askedByWords(page),
        sourceWords(results),
        countedWords(results, numbers),
        ...(group === null ? [] : [`Group: ${group}`]),
        ...(release === null ? [] : [release]),
        `Questionnaire version ${page.version}`,
      ].map(plain),
    ),
    `<${url}>`,
    ...(results.source === 'reconstruction' ? [`**${plain(REBUILT_SENTENCE)}**`] : []),
    plain(LEGEND),
    ...topline.pages.flatMap(({ title, items }) => [
      ...(title === null ? [] : [`## ${plain(title)}`]),
      ...items.flatMap(blocksOf),
    ]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function blocksOf(item: ToplineItem): readonly string[] {
  switch (item.kind) {
    case 'text':
      return [plain(item.text)]
    case 'screenOut':
      return [plain(`Thanked and asked nothing more if ${item.routing}.`)]
    case 'question':
      return questionBlocks(item)
    default:
      return unreachable(item)
  }
}

const questionBlocks = (question: ToplineQuestion): readonly string[] => {
  const { number, wording, instruction, routing, notes } = question
  return [
    `### ${number}\\. ${plain(wording)}`,
    ...(instruction === null ? [] : [plain(instruction)]),
    ...(routing === null ? [] : [plain(`Asked if ${routing}.`)]),
    ...(notes.length === 0 ? [] : [plain(notes.join(' '))]),
    ...answerBlocks(question),
  ]
}

function answerBlocks({ answers }: ToplineQuestion): readonly string[] {
  if (answers.kind === 'withheld') {
    const lists = [answers.rows, answers.offered].filter((words) => words.length > 0)
    return [...lists.map((words) => bullets(words.map(plain))), plain(WITHHELD_WORDS[answers.why])]
  }
  const { layout, tables } = answers
  switch (layout) {
    case 'grid':
      return gridBlocks(tables)
    case 'numbers':
      return [numbersTable(tables)]
    case 'list':
      return tables.flatMap(listBlocks)
    default:
      return unreachable(layout)
  }
}

function listBlocks({ label, n, isSmall, answers, noAnswer }: ToplineTable): readonly string[] {
  if (n === null) return [plain(label === '' ? HELD_BACK : `${label}. ${HELD_BACK}`)]
  const rows = answers.map(({ label: answer, role, count }) => [
    answer,
    role === 'declined' ? 'apart' : printShare(count, n),
    printCount(count),
  ])
  const silent = noAnswer === null ? [] : [['No answer', 'apart', printCount(noAnswer)]]
  return [
    plain(`${label === '' ? '' : `${label}: `}${tableWords(n, isSmall)}`),
    tableOf(['Answer', '%', 'People'], [...rows, ...silent]),
  ]
}

function gridBlocks(tables: readonly ToplineTable[]): readonly string[] {
  const first = tables.find(({ n }) => n !== null)
  if (first === undefined) return []
  const tellsNoAnswer = tables.some(({ noAnswer }) => noAnswer !== null)
  const heads = first.answers.map(({ label, role }) =>
    role === 'declined' ? `${label} (people)` : label,
  )
  const shareIn = ({ role, count }: ToplineShare, n: number | null) =>
    role === 'declined' ? printCount(count) : printShare(count, n)
  return [
    plain(SHARE_CAPTION),
    tableOf(
      ['', ...heads, 'Chose an answer', ...(tellsNoAnswer ? ['No answer (people)'] : [])],
      tables.map(({ label, n, answers, noAnswer, isSmall }) => [
        n !== null && isSmall ? `${label} (small base)` : label,
        ...answers.map((share) => shareIn(share, n)),
        printCount(n),
        ...(tellsNoAnswer ? [printCount(noAnswer)] : []),
      ]),
    ),
  ]
}

const numbersTable = (tables: readonly ToplineTable[]): string =>
  tableOf(
    ['', 'Mean', 'Standard deviation', 'People', 'No answer'],
    tables.map(({ label, n, mean, sd, noAnswer, isSmall }) => [
      label,
      mean === null ? NO_VALUE : printMean(mean),
      sd === null ? NO_VALUE : printMean(sd),
      n !== null && isSmall ? `${printCount(n)} (small base)` : printCount(n),
      printCount(noAnswer),
    ]),
  )

const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    line(heads.map(plain)),
    line(heads.map((_, place) => (place === 0 ? ':--' : '--:'))),
    ...rows.map((cells) => line(cells.map(plain))),
  ].join('\n')

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const bullets = (texts: readonly string[]): string => texts.map((text) => `- ${text}`).join('\n')

/** As it is read, whatever marks stand in it. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^(\d+)(?=[.)])/, '$1\\')
    .replace(/^[#+=-]/, '\\$&')
