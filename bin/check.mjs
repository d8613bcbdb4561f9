// npm run check: the format, the lint rules and the types, side by side. Each says what it has to
// say when it is done, so that they don't talk into each other.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const isRead = process.stdout.isTTY === true

const codes = await Promise.all([
  checked('The types', 'tsc', ['--noEmit', '--pretty', String(isRead)]),
  checked('The lint rules', 'eslint', ['.', '--max-warnings', '0']),
  checked('The format', 'prettier', ['--check', '.']),
])
process.exitCode = codes.every((code) => code === 0) ? 0 : 1

function checked(what, tool, args) {
  const colour = isRead ? { FORCE_COLOR: '1' } : {}
  const said = []
  return new Promise((resolve) => {
    const end = (code) => {
      process.stdout.write(`${what}: ${code === 0 ? 'fine' : `${tool} finds fault`}\n`)
      if (code !== 0) process.stdout.write(Buffer.concat(said))
      resolve(code)
    }
    const child = spawn(join(root, 'node_modules/.bin', tool), args, {
      cwd: root,
      env: { ...process.env, ...colour },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.on('data', (chunk) => said.push(chunk))
    child.stderr.on('data', (chunk) => said.push(chunk))
    child.on('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`))
      end(1)
    })
    // Null where a signal ended it, as when memory runs out.
    child.on('close', (code) => end(code ?? 1))
  })
}
