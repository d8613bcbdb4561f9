export type AuditAsked = {
  readonly actor: string | null
  readonly action: string | null
  readonly before: number | null
}

const given = (text: string | null): string | null => (text === null || text === '' ? null : text)

/** What of the audit log is asked for; what is not understood is not asked. */
export function readAuditQuery(params: URLSearchParams): AuditAsked {
  const before = params.get('before')
  return {
    actor: given(params.get('actor')),
    action: given(params.get('action')),
    before: before !== null && /^\d{1,15}$/.test(before) ? Number(before) : null,
  }
}

/** The page of older lines under the same filter. */
export function auditAddress(path: string, asked: AuditAsked): string {
  const query = new URLSearchParams()
  if (asked.actor !== null) query.set('actor', asked.actor)
  if (asked.action !== null) query.set('action', asked.action)
  if (asked.before !== null) query.set('before', String(asked.before))
  return query.size === 0 ? path : `${path}?${query.toString()}`
}
