// What Rapport is measured against: the same rows, the same durability and the same reply from as
// little code as will do it. It believes whatever it is sent; don't use it for anything else.
// Usage: node server.mjs <database file> <port>
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { setImmediate } from 'node:timers'
import Sqlite from 'better-sqlite3'

const [file, port] = process.argv.slice(2)

const db = new Sqlite(file)
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec(readFileSync(new URL('../../../db/migrations/0000_first.sql', import.meta.url), 'utf8'))

const begin = db.prepare('BEGIN IMMEDIATE')
const commit = db.prepare('COMMIT')
const insertEntry = db.prepare(
  `INSERT INTO entries (survey_id, collector_id, version_id, kind, source, response_id, at)
   VALUES (1, 1, 1, 'submitted', 'live', ?, ?)`,
)
const insertAnswers = db.prepare(
  `INSERT INTO answers (seq, answers, not_shown, content_hash, locale, started_at)
   VALUES (?, ?, '[]', ?, ?, ?)`,
)
const HASH = Buffer.alloc(32, 1)
const RECEIPT = 'A'.repeat(48)

let queue = []

function store() {
  const group = queue
  queue = []
  begin.run()
  for (const { body, at } of group) {
    const { lastInsertRowid } = insertEntry.run(body.id, at)
    insertAnswers.run(
      lastInsertRowid,
      JSON.stringify(body.answers),
      HASH,
      body.locale,
      body.startedAt,
    )
  }
  commit.run()
  for (const { res, body, at } of group) {
    const text = JSON.stringify({
      id: body.id,
      receivedAt: new Date(at).toISOString(),
      receipt: RECEIPT,
    })
    res.writeHead(201, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(text),
    })
    res.end(text)
  }
}

const server = createServer((req, res) => {
  const chunks = []
  req.on('data', (chunk) => chunks.push(chunk))
  req.on('end', () => {
    if (queue.length === 0) setImmediate(store)
    queue.push({ res, body: JSON.parse(Buffer.concat(chunks).toString('utf8')), at: Date.now() })
  })
})
server.listen(Number(port), '127.0.0.1', () => console.log(server.address().port))
