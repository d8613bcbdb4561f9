import type { Range } from './printed.ts'

/** What a chart shows, in the order in which it is shown. Numbers are exact; drawings round. */
export type Chart =
  | BarsChart
  | HistogramChart
  | LikertChart
  | GroupsChart
  | SourcesChart
  | RankingChart
  | TimelineChart

/** Rebuilt rows are nobody's answers, and are drawn hollow. */
export type Tone = 'live' | 'rebuilt'

/** A share of people. */
export type Share = {
  readonly label: string
  /** Null: the disclosure rules hide it. */
  readonly count: number | null
  readonly base: number
  /** In percent; null with no base, or where it is hidden. */
  readonly percent: number | null
  /** In percent. */
  readonly interval: Range | null
}

/** Answers beside the percentages, such as those who would not say. */
export type Aside = { readonly label: string; readonly count: number }

/** Shares in the order of the scale, never sorted by size. */
export type BarsChart = {
  readonly kind: 'bars'
  readonly tone: Tone
  readonly bars: readonly Share[]
  readonly aside: readonly Aside[]
}

/** Shares at the steps of a number. */
export type HistogramChart = {
  readonly kind: 'histogram'
  readonly tone: Tone
  readonly columns: readonly (Share & { readonly value: number })[]
  readonly aside: readonly Aside[]
  /** Null where a hidden share leaves it open. */
  readonly median: number | null
}

/** On which side of the middle line a part is drawn; the middle lies across it. */
export type Side = 'low' | 'middle' | 'high'

export type LikertChart = {
  readonly kind: 'likert'
  readonly tone: Tone
  /** From the low end of the scale to the high one. */
  readonly scale: readonly { readonly label: string; readonly side: Side }[]
  readonly rows: readonly LikertRow[]
}

export type LikertRow = {
  readonly label: string
  readonly base: number
  /** One for each step of the scale. */
  readonly parts: readonly Share[]
  /** High less low, in points, where it is a measure of its own, such as a Net Promoter Score. */
  readonly score: number | null
}

/** The same shares in several groups, each with its own base. */
export type GroupsChart = {
  readonly kind: 'groups'
  readonly tone: Tone
  readonly blocks: readonly {
    /** Which answer; null where there is only one. */
    readonly title: string | null
    readonly groups: readonly (Share & {
      /** Letter of the column, and of those than which it is significantly larger. */
      readonly letter: string
      readonly larger: string
    })[]
  }[]
}

/** One share as it was published, as rows were rebuilt to give it, and as people answer here. */
export type SourcesChart = {
  readonly kind: 'sources'
  readonly published: { readonly figure: string; readonly percent: number } | null
  readonly rebuilt: Share | null
  readonly live: Share | null
}

export type RankingChart = {
  readonly kind: 'ranking'
  readonly tone: Tone
  /** Best first. */
  readonly items: readonly {
    readonly label: string
    readonly base: number
    /** 1 is best. */
    readonly meanRank: number | null
    readonly interval: Range | null
    readonly first: { readonly count: number; readonly base: number } | null
  }[]
}

export type TimelineChart = {
  readonly kind: 'timeline'
  /** What is counted, such as `Responses`. */
  readonly what: string
  /** Each day or release of the time, the oldest first. */
  readonly points: readonly { readonly at: number; readonly count: number }[]
}
