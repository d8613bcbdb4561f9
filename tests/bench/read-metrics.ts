export type Metrics = {
  readonly residentBytes: number
  /** Of the broadcast to watchers, by the clock and by the processor time of the event loop's thread. */
  readonly slices: { readonly all: number; readonly short: number; readonly shortOfThread: number }
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
    slices: {
      all: metric('rapport_broadcast_slice_seconds_count'),
      short: metric('rapport_broadcast_slice_seconds_bucket{le="0.005"}'),
      shortOfThread: metric('rapport_broadcast_slice_thread_seconds_bucket{le="0.005"}'),
    },
  }
}
