import type { Composition } from '../composition/block.ts'
import type { Measure } from '../codebook/variable.ts'
import type { LocalizedText } from '../definition/localized-text.ts'
import type { Finding, Provenance } from '../findings/finding.ts'
import type { Recruitment } from '../fieldwork/outcome-rates.ts'
import type { DerivedVariable } from '../tally/derived/derived.ts'
import type { Weighting } from '../tally/designs/weighting.ts'
import type { PublishedList, SampleDesign } from './published-list.ts'
import type { ReconstructionSpec } from './reconstruction.ts'

/** What a survey knows about itself beyond its questionnaire. Lives in `study.json`. */
export type Study = {
  /** One paragraph for the hub and the top of the results page. */
  readonly summary: LocalizedText
  /** Who did the earlier study; named as its authors, never as those who ask here. */
  readonly earlier: EarlierStudy | null
  /** Paragraphs about how our questionnaire relates to the earlier study. */
  readonly notes: readonly { readonly title: LocalizedText; readonly text: LocalizedText }[]
  readonly method: readonly MethodItem[]
  readonly provenance: { readonly [question: string]: QuestionProvenance }
  /** Measures that the questionnaire's own types don't tell, by variable. */
  readonly measures: { readonly [variable: string]: Measure }
  /** Variables that are made of others, for whatever the study's lists and findings name. */
  readonly derived: readonly DerivedVariable[]
  readonly findings: readonly Finding[]
  /** How people were asked; decides which rates may be told. */
  readonly recruitment: RecruitmentKind
  /** People on a closed list who are known not to belong to the population. */
  readonly knownIneligible: number
  readonly published: PublishedList
  /** Its results page, and when the public may see it. */
  readonly results: Composition
  /** The study's own weights, for those who may see everything; published ones are listed. */
  readonly weighting: Weighting
  readonly sample: SampleDesign
  readonly reconstruction: ReconstructionSpec | null
}

export type RecruitmentKind = Recruitment['kind']

export type EarlierStudy = {
  readonly authors: string
  readonly fieldwork: LocalizedText
  readonly sample: LocalizedText
}

export type QuestionProvenance = {
  readonly wording: Provenance
  readonly note: LocalizedText | null
  /** Marks of single options, by value; an unlisted option has the mark `options`. */
  readonly options: Provenance
  readonly option: { readonly [value: string]: Provenance }
}

/** AAPOR's items of disclosure. */
export const METHOD_ITEMS = [
  'dataCollection',
  'sponsor',
  'instrument',
  'population',
  'recruitment',
  'mode',
  'fieldDates',
  'sampleSize',
  'weighting',
  'processing',
  'limitations',
] as const

export type MethodItemKey = (typeof METHOD_ITEMS)[number]

/** `null` reads "not disclosed by the publisher" for the earlier study. */
export type MethodItem = {
  readonly item: MethodItemKey
  readonly earlier: LocalizedText | null
  readonly here: LocalizedText
}
