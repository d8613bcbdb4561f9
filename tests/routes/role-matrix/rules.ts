import type { SiteVerb, SurveyVerb } from '#app/core/policies.ts'

/** Who may come to a page, or send its form. */
export type Rule =
  /** Answered to everybody alike. */
  | { readonly kind: 'public' }
  | { readonly kind: 'site'; readonly verb: SiteVerb }
  | { readonly kind: 'survey'; readonly verb: SurveyVerb }
  /** What is released is public, and the rest for whoever may do this. */
  | { readonly kind: 'view'; readonly verb: SurveyVerb }
  /** There is no such thing as a form here, or nothing to read. */
  | { readonly kind: 'none' }

export type PageRules = { readonly reads: Rule; readonly writes: Rule }

const open: Rule = { kind: 'public' }
const none: Rule = { kind: 'none' }
const site = (verb: SiteVerb): Rule => ({ kind: 'site', verb })
const view = (verb: SurveyVerb): Rule => ({ kind: 'view', verb })
const survey = (verb: SurveyVerb): Rule => ({ kind: 'survey', verb })

/** Every file of app/routes. A page that is not named here fails the tests until it is. */
export const PAGE_RULES: { readonly [file: string]: PageRules } = {
  '$.tsx': { reads: open, writes: none },
  '_index.tsx': { reads: open, writes: none },
  'api.$.ts': { reads: open, writes: none },
  'api.v1.receipts.$receipt.ts': { reads: open, writes: open },
  'api.v1.surveys.$slug.ts': { reads: open, writes: none },
  'api.v1.surveys.$slug_.association.ts': { reads: view('tables.read'), writes: none },
  'api.v1.surveys.$slug_.crosstab.ts': { reads: view('tables.read'), writes: none },
  'api.v1.surveys.$slug_.findings.ts': { reads: view('tables.read'), writes: none },
  'api.v1.surveys.$slug_.grid.ts': { reads: view('tables.read'), writes: none },
  'api.v1.surveys.$slug_.quality.ts': { reads: view('responses.read'), writes: none },
  'api.v1.surveys.$slug_.tallies.ts': { reads: view('tables.read'), writes: none },
  'api.v1.surveys.$slug_.waves.ts': { reads: view('tables.read'), writes: none },
  'c.$key.tsx': { reads: open, writes: open },
  'c.$key_.results.tsx': { reads: open, writes: none },
  'i.$token.tsx': { reads: open, writes: open },
  'join.$token.tsx': { reads: open, writes: open },
  'r.$receipt.tsx': { reads: open, writes: open },
  'results.$slug.tsx': { reads: open, writes: open },
  'results.$slug_.beside.$other.tsx': { reads: open, writes: none },
  'results.$slug_.chart.$block.tsx': { reads: open, writes: none },
  'results.$slug_.chart.$block[.]csv.ts': { reads: open, writes: none },
  'results.$slug_.chart.$block[.]svg.ts': { reads: open, writes: none },
  'results.$slug_.embed.tsx': { reads: open, writes: none },
  'results.$slug_.embed_.$block.tsx': { reads: open, writes: none },
  'results.$slug_.findings.ts': { reads: open, writes: none },
  'results.$slug_.screen.tsx': { reads: open, writes: none },
  'results.$slug_.shared.$address.tsx': { reads: open, writes: none },
  'results.$slug_.shared.$address_.chart.$block.tsx': { reads: open, writes: none },
  'results.$slug_.shared.$address_.chart.$block[.]csv.ts': { reads: open, writes: none },
  'results.$slug_.shared.$address_.chart.$block[.]svg.ts': { reads: open, writes: none },
  'results.$slug_.shared.$address_.topline.tsx': { reads: open, writes: none },
  'results.$slug_.topline.tsx': { reads: open, writes: none },
  'results.$slug_.topline[.]csv.ts': { reads: open, writes: none },
  'results.$slug_.topline[.]md.ts': { reads: open, writes: none },
  's.$slug.tsx': { reads: open, writes: open },
  's.$slug_.$token.$page.tsx': { reads: open, writes: open },
  's.$slug_.$token._index.tsx': { reads: open, writes: open },
  's.$slug_.done.$receipt.tsx': { reads: open, writes: open },
  's.$slug_.pictures.$version.$picture.ts': { reads: open, writes: none },
  's.$slug_.rich.tsx': { reads: open, writes: none },
  's.$slug_.rich[.]json.ts': { reads: open, writes: none },
  'set-password.$token.tsx': { reads: open, writes: open },
  'setup.$token.tsx': { reads: open, writes: open },
  'sign-in.tsx': { reads: open, writes: open },
  'sign-in_.passkey.ts': { reads: open, writes: open },
  'sign-in_.second.tsx': { reads: open, writes: open },
  'sign-out.tsx': { reads: open, writes: open },
  'studio._index.tsx': { reads: site('ownAccount.change'), writes: none },
  'studio.account.tsx': { reads: site('ownAccount.change'), writes: site('ownAccount.change') },
  'studio.account_.passkeys.ts': { reads: open, writes: site('ownAccount.change') },
  'studio.audit.tsx': { reads: site('audit.readAll'), writes: none },
  'studio.expressions.ts': { reads: none, writes: site('ownAccount.change') },
  'studio.keys.tsx': { reads: site('ownAccount.change'), writes: site('ownAccount.change') },
  'studio.new.tsx': { reads: site('survey.create'), writes: site('survey.create') },
  'studio.people.tsx': { reads: site('users.change'), writes: site('users.change') },
  'studio.properties.ts': { reads: site('ownAccount.change'), writes: none },
  'studio.surveys.$slug.audit.tsx': { reads: survey('audit.read'), writes: none },
  'studio.surveys.$slug.codebook.tsx': { reads: survey('tables.read'), writes: none },
  'studio.surveys.$slug.codebook[.]csv.ts': { reads: survey('tables.read'), writes: none },
  'studio.surveys.$slug.codings.ts': { reads: none, writes: survey('responses.judge') },
  'studio.surveys.$slug.collect.$key._index.tsx': {
    reads: survey('collectors.read'),
    writes: survey('collectors.change'),
  },
  'studio.surveys.$slug.collect.$key.links.tsx': {
    reads: survey('collectors.read'),
    writes: survey('collectors.change'),
  },
  'studio.surveys.$slug.collect.$key.qr.ts': { reads: survey('collectors.read'), writes: none },
  'studio.surveys.$slug.collect._index.tsx': {
    reads: survey('collectors.read'),
    writes: survey('collectors.change'),
  },
  'studio.surveys.$slug.collect.new.tsx': {
    reads: survey('collectors.change'),
    writes: survey('collectors.change'),
  },
  'studio.surveys.$slug.compare.tsx': { reads: survey('tables.read'), writes: none },
  'studio.surveys.$slug.exports.tsx': { reads: survey('responses.read'), writes: none },
  'studio.surveys.$slug.fieldwork._index.tsx': { reads: survey('collectors.read'), writes: none },
  'studio.surveys.$slug.fieldwork.now.ts': { reads: survey('collectors.read'), writes: none },
  'studio.surveys.$slug.import.tsx': {
    reads: survey('responses.import'),
    writes: survey('responses.import'),
  },
  'studio.surveys.$slug.import_.$import.tsx': {
    reads: survey('responses.import'),
    writes: survey('responses.import'),
  },
  'studio.surveys.$slug.people.tsx': {
    reads: survey('members.change'),
    writes: survey('members.change'),
  },
  'studio.surveys.$slug.quality.tsx': { reads: survey('responses.read'), writes: none },
  'studio.surveys.$slug.responses.$id.tsx': {
    reads: survey('responses.read'),
    writes: survey('responses.judge'),
  },
  'studio.surveys.$slug.responses._index.tsx': { reads: survey('responses.read'), writes: none },
  'studio.surveys.$slug.results-links.tsx': {
    reads: survey('sharing.read'),
    writes: survey('sharing.change'),
  },
  'studio.surveys.$slug.results-links_.$address.tsx': {
    reads: survey('sharing.change'),
    writes: survey('sharing.change'),
  },
  'studio.surveys.$slug.share.ts': { reads: open, writes: none },
  'studio.surveys.$slug.tables[.]csv.ts': { reads: survey('tables.read'), writes: none },
  'studio.surveys.$slug.tables.tsx': {
    reads: survey('tables.read'),
    writes: survey('views.change'),
  },
  'studio.surveys.$slug.texts.$variable.tsx': {
    reads: survey('responses.read'),
    writes: survey('responses.judge'),
  },
  'studio.surveys.$slug.texts._index.tsx': { reads: survey('responses.read'), writes: none },
  'studio.surveys.$slug.topline.tsx': { reads: survey('tables.read'), writes: none },
  'studio.surveys.$slug.topline[.]md.ts': { reads: survey('tables.read'), writes: none },
  'studio.surveys.$slug_.checks.ts': { reads: survey('draft.read'), writes: none },
  'studio.surveys.$slug_.edit._index.tsx': { reads: survey('draft.read'), writes: none },
  'studio.surveys.$slug_.edit.findings.tsx': { reads: survey('draft.read'), writes: none },
  'studio.surveys.$slug_.edit.json.tsx': { reads: survey('draft.read'), writes: none },
  'studio.surveys.$slug_.edit.languages.tsx': { reads: survey('draft.read'), writes: none },
  'studio.surveys.$slug_.edit.logic.tsx': { reads: survey('draft.read'), writes: none },
  'studio.surveys.$slug_.edit.method.tsx': { reads: survey('draft.read'), writes: none },
  'studio.surveys.$slug_.edit.preview.tsx': { reads: survey('draft.read'), writes: none },
  'studio.surveys.$slug_.edit.results.tsx': { reads: survey('draft.read'), writes: none },
  'studio.surveys.$slug_.edit.theme.tsx': { reads: survey('draft.read'), writes: none },
  'studio.surveys.$slug_.edit.tsx': { reads: survey('draft.read'), writes: none },
  'studio.surveys.$slug_.preview.ts': { reads: none, writes: survey('draft.read') },
  'studio.surveys.$slug_.publish.tsx': {
    reads: survey('draft.publish'),
    writes: survey('draft.publish'),
  },
  'studio.surveys.$slug_.reading.ts': { reads: survey('draft.read'), writes: none },
  'studio.surveys.$slug_.results-preview.tsx': { reads: survey('draft.read'), writes: none },
  'studio.surveys.$slug_.study.ts': { reads: survey('draft.read'), writes: none },
  'studio.surveys.$slug_.versions.tsx': { reads: survey('draft.read'), writes: none },
  'studio.vocabulary[.]json.ts': { reads: site('ownAccount.change'), writes: none },
}

/** The address of a page of a survey, or of none. */
export const addressOf = (file: string, slug: string): string =>
  `/${file
    .replace(/\.tsx?$/, '')
    .replace(/\._index$/, '')
    .replaceAll('_.', '.')
    .replaceAll('[.]', '\u0000')
    .split('.')
    .map((part) =>
      part === '$slug' ? slug : part.startsWith('$') ? 'AAAAAAAAAAAAAAAAAAAAAA' : part,
    )
    .join('/')
    .replaceAll('\u0000', '.')}`
