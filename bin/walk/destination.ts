/** What stands at an address of the answer pages: an end, or the page's own name. */
export function destinationOf(address: string): string {
  const [, , , first = 'start', second] = new URL(address, 'http://x').pathname.split('/')
  if (first === 'done') return 'sent'
  if (second === undefined) return first === 'start' ? 'start' : 'resume'
  if (second === 'ended') return 'screenedOut'
  return second
}
