import { parseArgs } from 'node:util'
import { roundTrip, type RoundTrip } from '../roundtrip/round-trip.ts'
import { presentFiles, say, type Command } from './command.ts'

export const roundtrip: Command = {
  usage: 'roundtrip FILE… [--json] [--quiet]',
  purpose: 'opens questionnaires in the studio, saves them unchanged, and compares',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
      },
    })
    const trips: RoundTrip[] = []
    for (const file of presentFiles(positionals)) {
      const trip = await roundTrip(file)
      trips.push(trip)
      if (!values.json && !(values.quiet && trip.outcome === 'same')) say(lineOf(trip))
    }
    const count = (outcome: RoundTrip['outcome']) =>
      trips.filter((trip) => trip.outcome === outcome).length
    const totals = {
      files: trips.length,
      same: count('same'),
      changed: count('changed'),
      notLoaded: count('notLoaded'),
    }
    if (values.json) say(JSON.stringify({ trips, totals }, null, 2))
    else
      say(
        `${totals.same} of ${totals.files - totals.notLoaded} that load come back the same; ` +
          `${totals.changed} changed, ${totals.notLoaded} did not load`,
      )
    return totals.changed === 0 ? 0 : 1
  },
}

function lineOf({ file, outcome, parts, detail }: RoundTrip): string {
  const of = parts === null ? '' : `, ${parts.pages} pages, ${parts.elements} elements`
  return `${file}: ${outcome}${of}${detail === null ? '' : `: ${detail}`}`
}
