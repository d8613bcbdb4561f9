import { countPartials } from '../../../db/partials.server.ts'
import type { Shell } from '../shell.server.ts'

export const countUnfinished = (shell: Shell): number => shell.database.read(countPartials)
