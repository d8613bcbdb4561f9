import { expect, test } from 'vitest'
import { oneWay } from '#app/core/findings/tables-for.ts'
import { Columns } from '#app/core/tally/columns/columns.ts'
import { FollowedTables } from '#app/core/tally/tables/followed-tables.ts'
import { countInTurns } from '#app/services/results/count-in-turns.server.ts'
import { takeTurns } from '#app/services/results/take-turns.server.ts'
import { asking } from '#tests/core/plans.ts'

const { codebook } = asking({ type: 'radiogroup', name: 'liked', choices: ['yes', 'no'] })

test('tables of many rows are counted block by block, and others have their turn in between', async () => {
  const columns = new Columns(codebook)
  for (let n = 0; n < 100; n += 1) columns.append({ liked: 'yes' }, [])
  const followed = new FollowedTables(columns, 10)
  const specs = [oneWay('liked', null)]
  let turns = 0
  let state: 'counting' | 'counted' = 'counting'
  const others = () => {
    turns += 1
    if (state === 'counting') setImmediate(others)
  }
  setImmediate(others)
  await countInTurns(followed, specs, 'tables', takeTurns(0))
  state = 'counted'
  expect(turns).toBeGreaterThanOrEqual(10)
  expect(followed.behind(specs, 'tables')).toEqual([])
})
