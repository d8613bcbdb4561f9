import { describe, expect, test } from 'vitest'
import {
  covers,
  KEY_SCOPES,
  may,
  mayOnSite,
  opens,
  opensOnSite,
  roleOn,
  ROLES,
  type SiteVerb,
  type SurveyVerb,
} from '#app/core/policies.ts'

/** As a manual would print it: owner, editor, translator, analyst, viewer. */
const MATRIX: { readonly [verb in SurveyVerb]: string } = {
  'survey.see': 'yes yes yes yes yes',
  'draft.read': 'yes yes yes yes no',
  'draft.edit': 'yes yes no no no',
  'draft.translate': 'yes yes yes no no',
  'draft.publish': 'yes yes no no no',
  'collectors.read': 'yes yes no yes yes',
  'collectors.change': 'yes yes no no no',
  'tables.read': 'yes yes no yes yes',
  'views.change': 'yes yes no yes no',
  'sharing.read': 'yes yes no yes no',
  'sharing.change': 'yes yes no no no',
  'responses.read': 'yes yes no yes no',
  'responses.judge': 'yes yes no yes no',
  'responses.import': 'yes yes no no no',
  'responses.follow': 'yes yes no no no',
  'retention.change': 'yes no no no no',
  'members.change': 'yes no no no no',
  'survey.archive': 'yes no no no no',
  'audit.read': 'yes no no no no',
}

/** read, collect, edit, publish, manage. */
const SCOPES: { readonly [verb in SurveyVerb]: string } = {
  'survey.see': 'yes yes yes yes yes',
  'draft.read': 'yes no yes yes no',
  'draft.edit': 'no no yes no no',
  'draft.translate': 'no no yes no no',
  'draft.publish': 'no no no yes no',
  'collectors.read': 'yes yes no no no',
  'collectors.change': 'no yes no no no',
  'tables.read': 'yes no no no no',
  'views.change': 'no no no no yes',
  'sharing.read': 'no no no yes no',
  'sharing.change': 'no no no yes no',
  'responses.read': 'yes no no no no',
  'responses.judge': 'no yes no no no',
  'responses.import': 'no yes no no no',
  'responses.follow': 'no yes no no no',
  'retention.change': 'no no no no yes',
  'members.change': 'no no no no yes',
  'survey.archive': 'no no no no yes',
  'audit.read': 'no no no no yes',
}

const SITE: { readonly [verb in SiteVerb]: string } = {
  'survey.create': 'yes yes',
  'ownAccount.change': 'yes yes',
  'users.change': 'yes no',
  'keys.change': 'yes no',
  'audit.readAll': 'yes no',
}

const word = (is: boolean) => (is ? 'yes' : 'no')

describe('who may do what', () => {
  test.each(Object.entries(MATRIX) as [SurveyVerb, string][])('%s: %s', (verb, row) => {
    expect(ROLES.map((role) => word(may(role, verb))).join(' ')).toBe(row)
    expect(may(null, verb)).toBe(false)
  })

  test.each(Object.entries(SCOPES) as [SurveyVerb, string][])('a key for %s: %s', (verb, row) => {
    expect(KEY_SCOPES.map((scope) => word(opens([scope], verb))).join(' ')).toBe(row)
    expect(opens([], verb)).toBe(false)
    expect(opens(KEY_SCOPES, verb)).toBe(true)
  })

  test.each(Object.entries(SITE) as [SiteVerb, string][])('on the site, %s: %s', (verb, row) => {
    const roles = ['siteOwner', 'researcher'] as const
    expect(roles.map((role) => word(mayOnSite(role, verb))).join(' ')).toBe(row)
  })

  test('no key manages accounts, whatever it was made for', () => {
    for (const verb of [
      'ownAccount.change',
      'users.change',
      'keys.change',
      'audit.readAll',
    ] as const)
      expect(opensOnSite(KEY_SCOPES, verb)).toBe(false)
  })

  test('whoever owns the site owns every survey', () => {
    expect(roleOn('siteOwner', null)).toBe('owner')
    expect(roleOn('siteOwner', 'viewer')).toBe('owner')
    expect(roleOn('researcher', null)).toBeNull()
  })

  test('a role covers those that may nothing more than it', () => {
    expect(ROLES.filter((role) => covers('analyst', role))).toEqual(['analyst', 'viewer'])
    expect(ROLES.filter((role) => covers('translator', role))).toEqual(['translator'])
    expect(ROLES.every((role) => covers('owner', role))).toBe(true)
  })
})
