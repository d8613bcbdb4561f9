import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Plan } from '../../app/core/response/plan.ts'
import { readProfile } from '../../app/core/study/read-profile.ts'
import { NO_PROFILE, type Profile } from '../../app/core/study/invent/profile.ts'
import { dryRun } from '../simulate/dry-run.ts'
import { linesOfDryRun } from '../simulate/print-dry-run.ts'
import { planOfFile } from '../simulate/plan-of-file.ts'
import { readJson } from '../simulate/read-json.ts'
import { sendInvented } from '../simulate/send-invented.ts'
import { interruption } from '../simulate/interruption.ts'
import { sentLines } from '../simulate/progress.ts'
import { complain, say, surveyNamed, UsageError, withShell, type Command } from './command.ts'

const ASKED = { stored: 100, dry: 1000 }

export const simulate: Command = {
  usage:
    'simulate SLUG [-n N] [--seed S] [--rate R] [--profile FILE], simulate --dry-run SLUG|FILE [--json]',
  purpose: 'invented responses into the practice collector, R a second; or how they would fare',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        n: { type: 'string', short: 'n' },
        seed: { type: 'string', default: '1' },
        rate: { type: 'string' },
        profile: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const isDry = values['dry-run']
    const n = Number(values.n ?? (isDry ? ASKED.dry : ASKED.stored))
    const [seed, rate] = [Number(values.seed), Number(values.rate ?? 0)]
    if (!(Number.isInteger(n) && n > 0)) throw new UsageError('-n is a whole number above 0')
    if (!Number.isInteger(seed)) throw new UsageError('--seed is a whole number')
    if (values.rate !== undefined && !(rate > 0))
      throw new UsageError('--rate is responses a second')
    if (isDry && values.rate !== undefined) throw new UsageError('A dry run has no --rate')

    const [target] = positionals
    if (target === undefined) throw new UsageError('Which survey?')
    const runDry = async (plan: Plan) => {
      const profile = profileFrom(plan, values.profile)
      if (profile === null) return 1
      const found = await dryRun(plan, { n, seed, profile, signal: interruption(), say: complain })
      if (values.json) say(JSON.stringify(found, null, 2))
      else linesOfDryRun(found, plan).forEach(say)
      return found.respondents === n ? 0 : 130
    }
    if (isDry && existsSync(target)) {
      const plan = planOfFile(target, complain)
      return plan === null ? 1 : runDry(plan)
    }
    return withShell(async (shell) => {
      const survey = surveyNamed(shell, target)
      const { plan } = survey.current
      if (isDry) return runDry(plan)
      const door = shell.catalog.collectorOfKind(survey.id, 'practice')
      if (door === null) throw new UsageError('The survey has no practice collector')
      const profile = profileFrom(plan, values.profile)
      if (profile === null) return 1
      say('Into the practice collector: counted nowhere else, and in no quota.')
      const order = { n, seed, rate: rate > 0 ? rate : null, profile, signal: interruption(), say }
      const sent = await sendInvented(shell, survey, door, order)
      sentLines(sent, n).forEach(sent.end === 'refused' ? complain : say)
      return sent.end === 'done' ? 0 : sent.end === 'interrupted' ? 130 : 1
    })
  },
}

/** Null where it was refused, and said why. */
function profileFrom(plan: Plan, file: string | undefined): Profile | null {
  if (file === undefined) return NO_PROFILE
  const read = readProfile(plan, readJson(file))
  if (read.ok) return read.value
  for (const { code, pointer, message } of read.problem)
    complain(`${file}: ${code} at ${pointer || '/'}: ${message}`)
  return null
}
