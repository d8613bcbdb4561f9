/** Whether a client says that it unpacks gzip. */
export const acceptsGzip = (header: string | undefined): boolean =>
  (header ?? '').split(',').some((part) => {
    const [coding = '', quality] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/)
    return coding === 'gzip' && (quality === undefined || Number(quality) > 0)
  })
