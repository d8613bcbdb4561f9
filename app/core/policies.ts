/**
 * Who may do what, in one place. Pure: whoever asks brings the role, and gets an answer that does
 * not depend on anything else.
 */

/** What somebody is to one survey. */
export type Role = 'owner' | 'editor' | 'translator' | 'analyst' | 'viewer'

export const ROLES: readonly Role[] = ['owner', 'editor', 'translator', 'analyst', 'viewer']

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
  /** Single responses: exports, text answers, files. */
  | 'responses.read'
  | 'responses.judge'
  | 'members.change'
  | 'survey.archive'
  | 'audit.read'

/** What is done to the whole of a Rapport. */
export type SiteVerb = 'survey.create' | 'users.change' | 'keys.change' | 'audit.readAll'

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
    'responses.read',
    'responses.judge',
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
    'responses.read',
    'responses.judge',
  ]),
  translator: new Set<SurveyVerb>(['survey.see', 'draft.read', 'draft.translate']),
  analyst: new Set<SurveyVerb>([
    'survey.see',
    'draft.read',
    'collectors.read',
    'tables.read',
    'responses.read',
    'responses.judge',
  ]),
  viewer: new Set<SurveyVerb>(['survey.see', 'collectors.read', 'tables.read']),
}

/** Null: no role, so nothing. */
export const may = (role: Role | null, verb: SurveyVerb): boolean =>
  role !== null && MAY[role].has(verb)
