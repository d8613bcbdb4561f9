import { createHmac, timingSafeEqual } from 'node:crypto'
import type { CollectorRow } from '../../../db/collectors.server.ts'
import { addressFor, readMember, withSignature } from '../../core/fieldwork/way-back.ts'
import type { PartialToken, Receipt } from '../../core/ids.ts'
import type { Shell } from '../shell.server.ts'
import { panelSecret, signatureOf } from './panel-secret.server.ts'

/** Where somebody goes from here, and whether without being asked. */
export type WayBack = { readonly href: string; readonly leave: 'atOnce' | 'byButton' }

/**
 * Ties the member of a panel to one response. It travels in the address, so that nothing of it is
 * stored; tied, so that one response can't be handed to a panel in the name of several members.
 */
export const sealMember = (shell: Shell, to: PartialToken | Receipt, member: string): string =>
  `${Buffer.from(member).toString('base64url')}.${macOf(shell, to, member).toString('base64url')}`

export function openMember(
  shell: Shell,
  to: PartialToken | Receipt,
  sealed: string | null,
): string | null {
  const [memberText = '', mac = ''] = (sealed ?? '').split('.')
  const member = readMember(Buffer.from(memberText, 'base64url').toString('utf8'))
  if (member === null) return null
  const [sent, right] = [Buffer.from(mac, 'base64url'), macOf(shell, to, member)]
  return sent.length === right.length && timingSafeEqual(sent, right) ? member : null
}

const macOf = ({ secret }: Shell, to: string, member: string): Buffer =>
  createHmac('sha256', secret).update('member').update(to).update(member).digest().subarray(0, 16)

/** The signed address to which a panel wants its member to come back; null where there is none. */
export function wayBack(
  shell: Shell,
  collector: CollectorRow,
  end: 'complete' | 'screenedOut' | 'quotaFull',
  member: string | null,
): WayBack | null {
  const { redirects } = shell.catalog.rules(collector)
  const template = redirects[end]
  if (template === null || member === null) return null
  // As a browser writes it, so that the panel sees the very text that was signed.
  const address = new URL(addressFor(template, member)).href
  const signature = signatureOf(panelSecret(shell, collector.key), address)
  return { href: withSignature(address, signature), leave: redirects.leave }
}

/** The member that a panel names in the address by which somebody comes. */
export const memberIn = (
  shell: Shell,
  collector: CollectorRow,
  search: URLSearchParams,
): string | null => readMember(search.get(shell.catalog.rules(collector).redirects.parameter))
