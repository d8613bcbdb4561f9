import type { WalkedFile } from './walk-file.ts'
import type { Walk, WalkedPage } from './walk-pages.ts'

/** One file, page by page, as lines. */
export const linesOf = (walked: WalkedFile): readonly string[] => [
  walked.file,
  ...walked.leftOut.map(({ pointer, message }) => `  left out: ${pointer || '/'}: ${message}`),
  ...walked.plain.pages.flatMap(pageLines),
  ...ending(walked),
  '',
]

/** One file in one line. */
export const lineOf = ({ file, leftOut, plain, surveyCore }: WalkedFile): string =>
  `${file}: ${ENDS[plain.outcome]}${plain.cause === null ? '' : ` (${plain.cause})`}, ${leftOut.length} left out; survey-core: ${surveyCore.outcome}`

function pageLines({
  page,
  heading,
  answered,
  blank,
  edits,
  refused,
}: WalkedPage): readonly string[] {
  return [
    ...refused.map((text) => `    refused: ${text}`),
    `  ${/^\d/.test(page) ? `page ${page}` : page}: ${heading}`,
    ...edits.map((edit) => `    pressed ${edit}`),
    ...answered.map(({ question, answer }) => `    ${question} = ${answer}`),
    ...(blank.length === 0 ? [] : [`    left blank: ${blank.join(', ')}`]),
  ]
}

const ENDS: { readonly [outcome in Walk['outcome']]: string } = {
  sent: 'sent',
  screenedOut: 'screened out, which is an end',
  stuck: 'stuck',
}

function ending({ plain, surveyCore }: WalkedFile): readonly string[] {
  const why = plain.cause === null ? '' : `: ${plain.cause}`
  const there = surveyCore.detail === null ? '' : `: ${surveyCore.detail}`
  return [
    `  plain pages: ${ENDS[plain.outcome]}${why}`,
    `  survey-core: ${surveyCore.outcome === 'completed' ? 'completes it' : `does not complete it${there}`}`,
  ]
}

export type Totals = {
  readonly files: number
  /** That survey-core completes. */
  readonly completed: number
  /** Of these, that came to an end on the plain pages. */
  readonly walked: number
  readonly causes: readonly { readonly file: string; readonly cause: string }[]
}

export function totalsOf(all: readonly WalkedFile[]): Totals {
  const completed = all.filter(({ surveyCore }) => surveyCore.outcome === 'completed')
  const others = completed.filter(({ plain }) => plain.outcome === 'stuck')
  return {
    files: all.length,
    completed: completed.length,
    walked: completed.length - others.length,
    causes: others.map(({ file, plain }) => ({ file, cause: plain.cause ?? '' })),
  }
}

export const totalLines = ({ completed, walked, causes }: Totals): readonly string[] => [
  `plain pages: ${walked} of ${completed} that survey-core completes (${percent(walked, completed)}%)`,
  ...causes.map(({ file, cause }) => `  ${file}: ${cause}`),
]

const percent = (part: number, whole: number): number =>
  whole === 0 ? 100 : Math.floor((part / whole) * 1000) / 10
