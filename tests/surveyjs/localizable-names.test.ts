import { Serializer } from 'survey-core'
import { expect, test } from 'vitest'
import { LOCALIZABLE_NAMES } from '#app/core/drafting/texts/localizable-names.ts'

/** Addresses and pictures by language, and lists: none of them is read. */
const NOT_READ = ['logo', 'imageLink', 'url', 'dataList']
/** A spelling of old, and words of our own. */
const ALSO = ['placeHolder', 'alternative', 'message', 'askAgain']

test('every property that survey-core keeps by language is listed to be translated', () => {
  const parts = ['question', 'itemvalue', 'surveyvalidator', 'surveytrigger'].flatMap((name) => [
    name,
    ...Serializer.getChildrenClasses(name).map((each) => each.name),
  ])
  const more = ['survey', 'page', 'panel', 'matrixdropdowncolumn', 'multipletextitem']
  const known = new Set(
    [...parts, ...more, 'htmlconditionitem']
      .flatMap((name) => Serializer.getProperties(name))
      .filter(({ isLocalizable }) => isLocalizable)
      .map(({ name }) => name),
  )
  expect([...known].filter((name) => !NOT_READ.includes(name)).sort()).toEqual(
    [...LOCALIZABLE_NAMES].filter((name) => !ALSO.includes(name)).sort(),
  )
})
