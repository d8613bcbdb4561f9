import { listUsers, type ListedUser } from '../../../db/accounts.server.ts'
import { listKeys, type KeyRow } from '../../../db/api-keys.server.ts'
import type { Shell } from '../shell.server.ts'

export const allUsers = (shell: Shell): readonly ListedUser[] => shell.database.read(listUsers)

export const allKeys = (shell: Shell): readonly KeyRow[] => shell.database.read(listKeys)
