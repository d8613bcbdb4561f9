import { createHmac } from 'node:crypto'
import { canonicalJson, type JsonObject } from '../../core/json.ts'

/** With the member: one response can't be handed to a panel in the name of several. */
export const contentHash = (
  secret: Buffer,
  { answers, member }: { readonly answers: JsonObject; readonly member: string | null },
): Buffer => {
  const hash = createHmac('sha256', secret).update('content').update(canonicalJson(answers))
  return (member === null ? hash : hash.update('member').update(member)).digest()
}
