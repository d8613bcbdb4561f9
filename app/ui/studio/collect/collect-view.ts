import type { CollectorFields } from '#app/core/fieldwork/collector-fields.ts'
import type { CollectorKind } from '#app/core/response/collector.ts'
import type { SurveyHeaderView } from '../SurveyHeader.tsx'

export type OwnKind = Exclude<CollectorKind, 'reconstruction' | 'import'>

export const OWN_KINDS: readonly OwnKind[] = ['open', 'single-use', 'panel', 'embed', 'practice']

/** A collector as the pages about it show it. */
export type CollectorCardView = {
  readonly key: string
  readonly kind: OwnKind
  /** The researcher's own; empty where there is none. */
  readonly name: string
  readonly state: 'open' | 'notYet' | 'paused' | 'closed'
  readonly version: number | 'latest'
  /** Its link. Of personal links, each has its own. */
  readonly address: string
  readonly opensAt: number | null
  readonly closesAt: number | null
  readonly counts: {
    readonly submitted: number
    readonly screenedOut: number
    readonly brokeOff: number
  }
  readonly quotas: readonly {
    readonly name: string
    readonly limit: number
    readonly taken: number
  }[]
  readonly links: { readonly open: number; readonly used: number; readonly revoked: number }
  readonly origins: readonly string[]
  readonly panelSecret: string | null
}

export type CollectPageView = {
  readonly survey: SurveyHeaderView
  readonly collectors: readonly CollectorCardView[]
  /** A link with an answer in it, and the question that it answers; null where none can be. */
  readonly prefill: { readonly address: string; readonly question: string } | null
  readonly notice: CollectNotice | null
  readonly may: 'change' | 'look'
}

export type CollectNotice = {
  readonly words: string
  /** What takes it back. */
  readonly undo: { readonly key: string; readonly intent: CollectorDeed } | null
}

export type CollectorDeed = 'pause' | 'resume' | 'close' | 'reopen'

export type CollectorFormView = {
  readonly kind: OwnKind
  readonly fields: CollectorFields
  /** Numbers of what was published, the newest first. */
  readonly versions: readonly number[]
  /** Names that quotas may read. */
  readonly variables: readonly string[]
  readonly errors: readonly { readonly href: string; readonly text: string }[]
}

export const KIND_WORDS: Readonly<
  Record<OwnKind, { readonly name: string; readonly hint: string }>
> = {
  open: { name: 'Open link', hint: 'One link for everybody who gets it.' },
  'single-use': {
    name: 'Personal links',
    hint: 'A link for each person, which lets one response in.',
  },
  panel: {
    name: 'Panel',
    hint: 'For members of a panel, who go back to it when they are done.',
  },
  embed: {
    name: 'On a page of yours',
    hint: 'The survey within a page of your site. It sets no cookies. The link works by itself as well.',
  },
  practice: {
    name: 'Practice link',
    hint: 'For trying it out. What is answered here counts nowhere.',
  },
}

export const nameOf = ({ name, kind }: Pick<CollectorCardView, 'name' | 'kind'>): string =>
  name === '' ? KIND_WORDS[kind].name : name
