import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JsonObject } from '#app/core/json.ts'

export const FINDINGS = 'every-kind-of-finding'

const choices = (...texts: readonly (readonly [string, string, string])[]) =>
  texts.map(([value, text, de]) => ({ value, text: { default: text, de } }))

const SOURCE: JsonObject = {
  title: { default: 'Every kind of finding', de: 'Jede Art von Ergebnis' },
  pages: [
    {
      name: 'all',
      elements: [
        {
          type: 'radiogroup',
          name: 'wave',
          title: { default: 'Wave', de: 'Erhebungswelle' },
          choices: choices(['spring', 'Spring', 'Frühjahr'], ['autumn', 'Autumn', 'Herbst']),
        },
        {
          type: 'radiogroup',
          name: 'channel',
          title: { default: 'How did you get in touch?', de: 'Wie haben Sie Kontakt aufgenommen?' },
          choices: choices(
            ['phone', 'Phone', 'Telefon'],
            ['chat', 'Chat', 'Chat'],
            ['desk', 'At a desk', 'Am Kundendienstschalter der Hauptgeschäftsstelle'],
          ),
        },
        {
          type: 'radiogroup',
          name: 'solved',
          title: { default: 'Was it solved?', de: 'Wurde das Anliegen gelöst?' },
          choices: choices(['yes', 'Yes', 'Ja'], ['no', 'No', 'Nein']),
        },
        { type: 'rating', name: 'recommend', title: 'Recommend', rateMin: 0, rateMax: 10 },
        { type: 'rating', name: 'speed', title: 'Speed', rateMin: 1, rateMax: 5 },
        { type: 'rating', name: 'warmth', title: 'Warmth', rateMin: 1, rateMax: 5 },
        {
          type: 'checkbox',
          name: 'wishes',
          title: { default: 'What would have helped?', de: 'Was hätte geholfen?' },
          choices: choices(
            ['listening', 'Listening', 'Aufmerksames Zuhören ohne Unterbrechungen'],
            ['faster', 'A faster answer', 'Donaudampfschifffahrtsgesellschaftskapitänsauskunft'],
            ['sorry', 'An apology', 'Eine Entschuldigung'],
            ['callback', 'A call back', 'Ein Rückruf'],
          ),
        },
        {
          type: 'ranking',
          name: 'order',
          title: { default: 'What matters most?', de: 'Was ist am wichtigsten?' },
          choices: choices(
            ['speed', 'Speed', 'Bearbeitungsgeschwindigkeit und Erreichbarkeit'],
            ['kindness', 'Kindness', 'Freundlichkeit'],
            ['price', 'Price', 'Preis-Leistungs-Verhältnis'],
          ),
        },
      ],
    },
  ],
}

const said = (text: string, de: string) => ({ default: text, de })

const finding = (id: string, title: ReturnType<typeof said>, rule: JsonObject): JsonObject => ({
  id,
  title,
  published: {
    figure: said('Nothing', 'Nichts'),
    statement: said('Nothing was published.', 'Nichts wurde veröffentlicht.'),
    ruleProvenance: 'ours',
  },
  rule,
})

const by = (variable: string, [first, second]: readonly [string, string]) => [
  { label: said(first, `Gruppe mit der Antwort „${first}“`), where: `{${variable}} = '${first}'` },
  {
    label: said(second, `Gruppe mit der Antwort „${second}“`),
    where: `{${variable}} = '${second}'`,
  },
]

const STUDY: JsonObject = {
  findings: [
    finding('G1', said('Solved by wave', 'Gelöst nach Erhebungswelle'), {
      kind: 'groups',
      variable: 'solved',
      values: ['yes'],
      groups: by('wave', ['spring', 'autumn']),
    }),
    finding('D1', said('Net Promoter Score by wave', 'Weiterempfehlung nach Erhebungswelle'), {
      kind: 'difference',
      variable: 'recommend',
      scoring: { of: 'nps' },
      groups: by('wave', ['spring', 'autumn']),
    }),
    finding('D2', said('Speed by solved', 'Tempo nach Lösung'), {
      kind: 'difference',
      variable: 'speed',
      scoring: { of: 'mean' },
      groups: by('solved', ['yes', 'no']),
    }),
    finding('R1', said('What matters most', 'Was am wichtigsten ist'), {
      kind: 'ranking',
      question: 'order',
      items: ['speed', 'kindness', 'price'],
    }),
    finding('M1', said('What would have helped', 'Was geholfen hätte'), {
      kind: 'multiple',
      variable: 'wishes',
      top: 3,
    }),
    finding('N1', said('Channel and solution', 'Kontaktweg und Lösung'), {
      kind: 'nominalAssociation',
      rows: 'channel',
      columns: 'solved',
    }),
    finding('K1', said('What goes with recommending', 'Was mit der Empfehlung einhergeht'), {
      kind: 'drivers',
      outcome: { variable: 'recommend' },
      drivers: [{ variable: 'speed' }, { variable: 'warmth' }],
    }),
  ],
}

/** A folder with one survey, which has a finding of each kind that needs one survey only. */
export function surveysWithFindings(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-surveys-'))
  mkdirSync(join(folder, FINDINGS))
  writeFileSync(join(folder, FINDINGS, 'survey.json'), JSON.stringify(SOURCE))
  writeFileSync(join(folder, FINDINGS, 'study.json'), JSON.stringify(STUDY))
  return folder
}

/** What somebody says; the number decides. Sets of 60 are alike. */
export function findingAnswers(number: number): JsonObject {
  const spring = number % 2 === 0
  const solved = (number * 7) % 10 < (spring ? 7 : 5)
  const speed = solved ? 3 + (number % 3) : 1 + (number % 4)
  const warmth = 1 + ((number * 3) % 5)
  const orders = [
    ['speed', 'kindness', 'price'],
    ['kindness', 'speed', 'price'],
    ['kindness', 'price', 'speed'],
  ]
  return {
    wave: spring ? 'spring' : 'autumn',
    channel: ['phone', 'chat', 'desk'][(number + (solved ? 0 : number % 4)) % 3] ?? 'phone',
    solved: solved ? 'yes' : 'no',
    recommend: Math.min(10, speed + warmth + (number % 2)),
    speed,
    warmth,
    wishes: ['listening', 'faster', 'sorry', 'callback'].filter(
      (_, place) => (number + place) % (place + 2) === 0,
    ),
    order: orders[number % 3] ?? [],
  }
}
