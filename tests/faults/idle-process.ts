// Does nothing, and says for each line that it reads by how many seconds the machine has kept it
// waiting at most since the last one. What even this process suffers is not the server's doing.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createInterface } from 'node:readline'

const delay = monitorEventLoopDelay({ resolution: 10 })
delay.enable()
createInterface(process.stdin).on('line', () => {
  process.stdout.write(`${delay.max / 1e9}\n`)
  delay.reset()
})
