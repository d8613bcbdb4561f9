export type Metrics = {
  readonly residentBytes: number
  readonly slices: number
  readonly slicesUnderBound: number
}

/** What the server says of itself; buckets of a histogram are cumulative. */
export async function readMetrics(address: string): Promise<Metrics> {
  const text = await (await fetch(`${address}/metrics`)).text()
  const metric = (name: string) => {
    const line = text.split('\n').find((one) => one.startsWith(`${name} `))
    return Number(line?.slice(name.length + 1) ?? NaN)
  }
  return {
    residentBytes: metric('process_resident_memory_bytes'),
    slices: metric('rapport_broadcast_slice_seconds_count'),
    slicesUnderBound: metric('rapport_broadcast_slice_seconds_bucket{le="0.005"}'),
  }
}
