import { createHmac } from 'node:crypto'
import type { CollectorKey } from '../../core/ids.ts'
import type { Shell } from '../shell.server.ts'

/** With which a panel proves that an address came from here. Follows from the collector's key. */
export const panelSecret = (shell: Pick<Shell, 'secret'>, key: CollectorKey): string =>
  createHmac('sha256', shell.secret).update('panel').update(key).digest('base64url')

export const signatureOf = (secret: string, address: string): string =>
  createHmac('sha256', secret).update(address).digest('hex')
