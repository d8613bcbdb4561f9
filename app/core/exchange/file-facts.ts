/** What has to be known of a whole file before it is written. */
export type FileFacts = {
  readonly rows: number
  /** The longest text of each column, in bytes. */
  readonly widths: readonly number[]
  /** The least and the greatest number of each column; null where there is none. */
  readonly ranges: readonly (NumberRange | null)[]
}

export type NumberRange = {
  readonly low: number
  readonly high: number
  /** The most that a number has behind its point. */
  readonly decimals: number
}

/** What a file is of, for whoever finds it later. */
export type FileAbout = {
  readonly slug: string
  readonly title: string
  readonly createdAt: number
  /** The survey's own language, in which labels are where nothing else was asked for. */
  readonly locale: string
  readonly versions: readonly number[]
  readonly sources: readonly string[]
  readonly filter: string | null
  readonly weight: string | null
  /** Number of the newest public release; null where there is none. */
  readonly release: number | null
}

const REBUILT_SENTENCE =
  'Rebuilt from published percentages; no row is a person; what was not published was chosen by us.'

/** In sentences: version, filter, weight, release, and where the rows are from. */
export const aboutLines = (about: FileAbout): readonly string[] => [
  `${about.title} (${about.slug}), exported from Rapport on ${new Date(about.createdAt).toISOString()}.`,
  `Source: ${about.sources.join(', ')}.`,
  ...(about.sources.includes('reconstruction') ? [REBUILT_SENTENCE] : []),
  `Versions of the questionnaire: ${about.versions.join(', ')}.`,
  `Filter: ${about.filter ?? 'none'}.`,
  `Weight: ${about.weight ?? 'none'}.`,
  about.release === null
    ? 'Nothing was released to the public yet.'
    : `Newest public release: ${about.release}.`,
]

/** What the file is called where it says so itself; a rebuilt one is known by it. */
export const fileLabelOf = ({ slug, sources }: Pick<FileAbout, 'slug' | 'sources'>): string =>
  sources.includes('reconstruction') ? `Rebuilt, no row is a person: ${slug}` : slug
