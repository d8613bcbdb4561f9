/** What was done, in words; each stands between who did it and what it was done to. */
const WORDS: { readonly [action: string]: string } = {
  'user.setUp': 'made the first account',
  'user.add': 'added the account',
  'user.join': 'made an account by a link',
  'user.signIn': 'signed in',
  'user.reset': 'reset the password of',
  'user.choosePassword': 'chose a password',
  'user.changePassword': 'changed the password',
  'user.appOn': 'turned an authenticator app on',
  'user.appOff': 'turned the authenticator app off',
  'user.newRecoveryCodes': 'made new recovery codes',
  'user.addPasskey': 'added a passkey',
  'user.removePasskey': 'removed a passkey',
  'user.endSession': 'signed out another device',
  'user.endOtherSessions': 'signed out everywhere else',
  'user.deactivate': 'deactivated',
  'user.reactivate': 'reactivated',
  'user.makeSiteOwner': 'made an owner of the site of',
  'user.unmakeSiteOwner': 'took the site from',
  'user.dropSecondFactors': 'took the second step away from',
  'key.add': 'made the key',
  'key.revoke': 'revoked the key',
  'member.invite': 'made a link to join',
  'member.revokeLink': 'took back a link to join',
  'member.join': 'joined',
  'member.add': 'put back into the survey',
  'member.change': 'changed a role',
  'member.remove': 'removed from the survey',
  'survey.create': 'created the survey',
  'survey.saveDraft': 'saved the draft',
  'survey.publish': 'published',
  'survey.archive': 'archived',
  'survey.restore': 'took out of the archive',
  'survey.keepFor': 'changed how long answers are kept',
  'collector.make': 'made a collector',
  'collector.change': 'changed a collector',
  'collector.links': 'made links',
  'collector.revokeLinks': 'took back links',
  'response.excluded': 'took out of the count',
  'response.restored': 'put back into the count',
}

export const actionInWords = (action: string): string =>
  Object.hasOwn(WORDS, action) ? (WORDS[action] ?? action) : action

/** `user ada@example.org` is that person; a key is said to be one. */
export const actorInWords = (actor: string): string => actor.replace(/^user /, '')
