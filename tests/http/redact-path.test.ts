import { expect, test } from 'vitest'
import { redactPath } from '#app/http/redact-path.ts'

test.each([
  ['/s/town/abcdef/2?notice=x', '/s/town/***/2'],
  ['/s/town/done/abcdef', '/s/town/done/***'],
  ['/r/abcdef', '/r/***'],
  ['/c/abcdef/results', '/c/***/results'],
  ['/studio/surveys/town/collect/abcdef/links', '/studio/surveys/town/collect/***/links'],
  ['/studio/surveys/town/collect/abcdef', '/studio/surveys/town/collect/***'],
  ['/studio/surveys/town/collect/new', '/studio/surveys/town/collect/new'],
  ['/results/town?share=abcdef', '/results/town'],
  ['/R/abcdef', '/R/***'],
  ['/api/v1/receipts/abcdef/files/1', '/api/v1/receipts/***/files/1'],
])('%s stands in the log as %s', (address, said) => {
  expect(redactPath(address)).toBe(said)
})
