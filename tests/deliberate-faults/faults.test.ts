import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FAULTS, withFault } from './faults.ts'

test.each(FAULTS)('there is still a place for the fault that $what', (fault) => {
  const source = readFileSync(fault.file, 'utf8')
  expect(withFault(fault, source)).not.toBe(source)
})
