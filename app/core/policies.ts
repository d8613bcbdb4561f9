/**
 * Who may do what, in one place. Pure: whoever asks brings what somebody is, and gets an answer
 * that does not depend on anything else.
 */

/** What somebody is to one survey. */
export type Role = 'owner' | 'editor' | 'translator' | 'analyst' | 'viewer'

export const ROLES: readonly Role[] = ['owner', 'editor', 'translator', 'analyst', 'viewer']

/** What somebody with an account is to the whole of a Rapport. */
export type SiteRole = 'siteOwner' | 'researcher'

/** What is done to one survey. */
export type SurveyVerb =
  /** See that it is there: its title, its state, how many answered. */
  | 'survey.see'
  | 'draft.read'
  | 'draft.edit'
  /** Change texts in other languages than the survey's own, and nothing else. */
  | 'draft.translate'
  | 'draft.publish'
  /** See doors, links and fieldwork. */
  | 'collectors.read'
  | 'collectors.change'
  /** Tables before their release, with filters and weights of one's own. */
  | 'tables.read'
  /** Save, rename and delete views of tables, which everybody sees who may read them. */
  | 'views.change'
  /** See links to results and their use, and make or take them back. */
  | 'sharing.read'
  | 'sharing.change'
  /** Single responses: exports, text answers, files. */
  | 'responses.read'
  | 'responses.judge'
  /** Bring old answers from a file. */
  | 'responses.import'
  /** Learn the place in the log of a response that one sends. */
  | 'responses.follow'
  /** Say how long answers are kept. */
  | 'retention.change'
  | 'members.change'
  | 'survey.archive'
  | 'audit.read'

/** What is done to the whole of a Rapport. */
export type SiteVerb =
  | 'survey.create'
  /** Password, second factors, sessions and keys of one's own. */
  | 'ownAccount.change'
  /** Who has an account, and who owns the site. */
  | 'users.change'
  /** Keys of others. */
  | 'keys.change'
  | 'audit.readAll'

const MAY: { readonly [role in Role]: ReadonlySet<SurveyVerb> } = {
  owner: new Set<SurveyVerb>([
    'survey.see',
    'draft.read',
    'draft.edit',
    'draft.translate',
    'draft.publish',
    'collectors.read',
    'collectors.change',
    'tables.read',
    'views.change',
    'sharing.read',
    'sharing.change',
    'responses.read',
    'responses.judge',
    'responses.import',
    'responses.follow',
    'retention.change',
    'members.change',
    'survey.archive',
    'audit.read',
  ]),
  editor: new Set<SurveyVerb>([
    'survey.see',
    'draft.read',
    'draft.edit',
    'draft.translate',
    'draft.publish',
    'collectors.read',
    'collectors.change',
    'tables.read',
    'views.change',
    'sharing.read',
    'sharing.change',
    'responses.read',
    'responses.judge',
    'responses.import',
    'responses.follow',
  ]),
  translator: new Set<SurveyVerb>(['survey.see', 'draft.read', 'draft.translate']),
  analyst: new Set<SurveyVerb>([
    'survey.see',
    'draft.read',
    'collectors.read',
    'tables.read',
    'views.change',
    'sharing.read',
    'responses.read',
    'responses.judge',
  ]),
  viewer: new Set<SurveyVerb>(['survey.see', 'collectors.read', 'tables.read']),
}

const MAY_ON_SITE: { readonly [role in SiteRole]: ReadonlySet<SiteVerb> } = {
  siteOwner: new Set<SiteVerb>([
    'survey.create',
    'ownAccount.change',
    'users.change',
    'keys.change',
    'audit.readAll',
  ]),
  researcher: new Set<SiteVerb>(['survey.create', 'ownAccount.change']),
}

/** What a key was made for. */
export type KeyScope = 'read' | 'collect' | 'edit' | 'publish' | 'manage'

export const KEY_SCOPES: readonly KeyScope[] = ['read', 'collect', 'edit', 'publish', 'manage']

type Opened = { readonly survey: ReadonlySet<SurveyVerb>; readonly site: ReadonlySet<SiteVerb> }

const OPENS: { readonly [scope in KeyScope]: Opened } = {
  read: {
    survey: new Set<SurveyVerb>([
      'survey.see',
      'draft.read',
      'collectors.read',
      'tables.read',
      'responses.read',
    ]),
    site: new Set(),
  },
  collect: {
    survey: new Set<SurveyVerb>([
      'survey.see',
      'collectors.read',
      'collectors.change',
      'responses.judge',
      'responses.import',
      'responses.follow',
    ]),
    site: new Set(),
  },
  edit: {
    survey: new Set<SurveyVerb>(['survey.see', 'draft.read', 'draft.edit', 'draft.translate']),
    site: new Set<SiteVerb>(['survey.create']),
  },
  publish: {
    survey: new Set<SurveyVerb>([
      'survey.see',
      'draft.read',
      'draft.publish',
      'sharing.read',
      'sharing.change',
    ]),
    site: new Set(),
  },
  manage: {
    survey: new Set<SurveyVerb>([
      'survey.see',
      'views.change',
      'retention.change',
      'members.change',
      'survey.archive',
      'audit.read',
    ]),
    site: new Set(),
  },
}

/** What a site owner is to a survey, whatever else they are to it; null is nothing. */
export const roleOn = (site: SiteRole, membership: Role | null): Role | null =>
  site === 'siteOwner' ? 'owner' : membership

/** Null: no role, so nothing. */
export const may = (role: Role | null, verb: SurveyVerb): boolean =>
  role !== null && MAY[role].has(verb)

/** Whether one role may all that another may. */
export const covers = (one: Role, other: Role): boolean =>
  [...MAY[other]].every((verb) => MAY[one].has(verb))

export const mayOnSite = (role: SiteRole, verb: SiteVerb): boolean => MAY_ON_SITE[role].has(verb)

/** Whether a key was made for that; what its holder may bounds it besides. */
export const opens = (scopes: readonly KeyScope[], verb: SurveyVerb): boolean =>
  scopes.some((scope) => OPENS[scope].survey.has(verb))

export const opensOnSite = (scopes: readonly KeyScope[], verb: SiteVerb): boolean =>
  scopes.some((scope) => OPENS[scope].site.has(verb))
