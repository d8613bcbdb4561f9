import { inflateRawSync } from 'node:zlib'

const [ENTRY, END] = [0x0201_4b50, 0x0605_4b50]

/** The texts in a zip archive by their paths, found through its list of contents. */
export function unzipped(bytes: Buffer): ReadonlyMap<string, string> {
  let end = bytes.length - 22
  while (bytes.readUInt32LE(end) !== END) end -= 1
  const texts = new Map<string, string>()
  let at = bytes.readUInt32LE(end + 16)
  while (bytes.readUInt32LE(at) === ENTRY) {
    const [packed, name, extra, comment] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ]
    const local = bytes.readUInt32LE(at + 42)
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const content = inflateRawSync(bytes.subarray(data, data + packed))
    texts.set(bytes.toString('utf8', at + 46, at + 46 + name), content.toString('utf8'))
    at += 46 + name + extra + comment
  }
  return texts
}
