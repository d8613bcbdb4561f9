import type { FormError } from '../../layout/FormErrors.tsx'
import type { SurveyHeaderView } from '../SurveyHeader.tsx'

/** Something that can be chosen for a link, in words. */
export type Choice = { readonly id: string; readonly label: string }

export type SharedLinkView = {
  readonly address: string
  readonly name: string
  readonly state: 'open' | 'expired' | 'revoked'
  readonly opens: readonly string[]
  readonly opened: number
  readonly lastOpenedAt: number | null
  readonly expiresAt: number | null
  readonly hasPassword: boolean
}

/** Results within pages of other sites. */
export type EmbedView = {
  /** Who may show them, as it is published. */
  readonly origins: readonly string[]
  /** The block whose code is shown; null: the whole page. */
  readonly block: string | null
  readonly address: string
}

export type SharingView = {
  readonly survey: SurveyHeaderView
  readonly links: readonly SharedLinkView[]
  readonly blocks: readonly Choice[]
  readonly groups: readonly Choice[]
  /** The language of the choices. */
  readonly locale: string
  readonly embed: EmbedView
  readonly notice: string | null
  readonly may: 'change' | 'look'
}

/** One link about to be changed. */
export type ChangingView = Pick<SharingView, 'survey' | 'blocks' | 'groups' | 'locale'> & {
  readonly link: {
    readonly address: string
    readonly name: string
    readonly hasPassword: boolean
    /** How many parts and groups that it names are not there any more. */
    readonly lost: number
  }
}

export type SharingTried = {
  readonly errors: readonly FormError[]
  readonly fields: {
    readonly name: string
    readonly extent: 'whole' | 'some'
    readonly blocks: readonly string[]
    readonly segment: string
    readonly filters: readonly string[]
    readonly until: string
  }
  /** The new link; nobody sees its address a second time. */
  readonly made: { readonly name: string; readonly address: string } | null
}

export const UNTRIED: SharingTried = {
  errors: [],
  fields: { name: '', extent: 'whole', blocks: [], segment: '', filters: [], until: '' },
  made: null,
}
