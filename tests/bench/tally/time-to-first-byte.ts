import { Agent, get } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** From the request to the first byte of the page's body. */
export const timeToFirstByte = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    get(url, { agent, headers: { 'accept-encoding': 'br, gzip' } }, (res) => {
      let first = NaN
      res.once('data', () => {
        first = performance.now() - started
      })
      res.resume()
      res.once('end', () => {
        if (res.statusCode === 200) resolve(first)
        else reject(new Error(`${url} answered ${res.statusCode ?? '?'}`))
      })
      res.once('error', reject)
    }).once('error', reject)
  })
