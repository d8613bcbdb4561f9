import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Begun last, these would be waited for by a processor that has nothing else to do. */
const LONGEST = /\/(?:studio-accessibility|network|life-of-a-survey)\.test\.ts$/

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    setupFiles: ['tests/support/setup.ts'],
    sequence: { sequencer: LongestFirst },
    // What comes may come late on a busy machine; what does not come is as red as before.
    expect: { poll: { timeout: 5_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/journeys/**', 'tests/faults/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Vitest would leave one idle, which is half of what a small machine has.
          maxWorkers: availableParallelism(),
          // No module of ours keeps anything, and to load them anew for each file takes longer than
          // most files do.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          sequence: { groupOrder: 1 },
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          // Alone: a fault is to be the only thing that is slow.
          sequence: { groupOrder: 2 },
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
        },
      },
    ],
  },
})
