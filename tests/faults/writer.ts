// Writes one row after the other through the write queue and prints the number of each that was
// acknowledged. Usage: writer.ts <database file> FULL|NORMAL
import { writeSync } from 'node:fs'
import { openConnection } from '#db/connection.server.ts'
import { keepSetting } from '#db/settings.server.ts'
import { createWriteQueue } from '#db/write-queue.server.ts'

const [file = '', synchronous = 'FULL'] = process.argv.slice(2)
const queue = createWriteQueue(() => {
  const connection = openConnection(file, 'write')
  connection.raw.pragma(`synchronous = ${synchronous}`)
  return connection
})
for (let n = 1; ; n += 1) {
  await queue.write((tx) => keepSetting(tx, `row ${n}`, 'kept'))
  writeSync(1, `${n}\n`)
}
