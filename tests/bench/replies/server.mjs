// Answers with bytes that are known beforehand, from as little code as will do it.
// Usage: node server.mjs <file of replies> <port>
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [file, port] = process.argv.slice(2)
const replies = new Map(
  JSON.parse(readFileSync(file, 'utf8')).map(({ request, status, headers, body }) => [
    request,
    { status, headers, body: Buffer.from(body, 'base64') },
  ]),
)

const server = createServer((req, res) => {
  const reply = replies.get(`${req.method} ${req.url}`)
  req.on('end', () => {
    if (reply === undefined) res.writeHead(404).end()
    else res.writeHead(reply.status, reply.headers).end(reply.body)
  })
  req.resume()
})
server.listen(Number(port), '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
process.on('SIGTERM', () => process.exit(0))
