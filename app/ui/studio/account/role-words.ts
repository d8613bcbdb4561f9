import type { KeyScope, Role } from '#app/core/policies.ts'

export const ROLE_WORDS: {
  readonly [role in Role]: { readonly name: string; readonly may: string }
} = {
  owner: { name: 'Owner', may: 'everything, and says who else may' },
  editor: { name: 'Editor', may: 'design, publish, collect and analyse' },
  translator: { name: 'Translator', may: 'change texts in other languages' },
  analyst: { name: 'Analyst', may: 'read every answer, judge responses, make tables' },
  viewer: { name: 'Viewer', may: 'see tables and how the fieldwork goes' },
}

export const SCOPE_WORDS: { readonly [scope in KeyScope]: string } = {
  read: 'Read: drafts, tables, exports and single answers',
  collect: 'Collect: doors and links, and which responses count',
  edit: 'Edit: new surveys and drafts',
  publish: 'Publish: make a draft a version',
  manage: 'Manage: how long answers are kept',
}
