import { PROBLEMS_DE } from '#app/core/response/problem-sentences.de.ts'
import { keptForIn } from './kept-for.ts'
import { FIELDS_DE } from './field-words.de.ts'
import type { Messages } from './messages.ts'

const RESUME = {
  text: 'Auf diesem Gerät wurde diese Umfrage begonnen. Die Antworten sind noch nicht abgesendet.',
  goOn: 'Weitermachen, wo ich aufgehört habe',
}

export const DE: Messages = {
  skipToMain: 'Direkt zum Inhalt',
  language: 'Sprache',
  progress: (page, pages) => `Seite ${page} von ${pages}`,
  progressAbout: (page, pages) => `Seite ${page} von etwa ${pages}`,
  contents: { heading: 'Seiten dieser Umfrage', hasProblem: 'bitte noch einmal ansehen' },
  care: {
    minutes: (minutes) =>
      minutes === 1
        ? 'Das Ausfüllen dauert etwa eine Minute.'
        : `Das Ausfüllen dauert etwa ${minutes} Minuten.`,
    leaveOutAny: 'Sie können jede Frage auslassen.',
    leaveOutMost: 'Sie können jede Frage auslassen, bei der nicht „bitte beantworten“ steht.',
    stopAndComeBack: 'Sie können jederzeit aufhören.',
  },
  time: {
    limit: (minutes) => `Sie haben ${minutes} Minuten und können um mehr Zeit bitten.`,
    left: (minutes) =>
      minutes === 1
        ? 'Es bleibt noch etwa eine Minute. Danach können Sie um mehr Zeit bitten.'
        : `Es bleiben noch etwa ${minutes} Minuten. Danach können Sie um mehr Zeit bitten.`,
    upHeading: 'Die Zeit für diese Umfrage ist um',
    upText:
      'Ihre Antworten sind gespeichert. Sie können sich mehr Zeit nehmen oder senden, was Sie beantwortet haben.',
    more: 'Ich brauche mehr Zeit',
    sendNow: 'Meine Antworten so senden',
  },
  errorTitle: (title) => `Fehler: ${title}`,
  thereIsAProblem: 'Etwas stimmt noch nicht',
  errorPrefix: 'Fehler:',
  problems: PROBLEMS_DE,
  fields: FIELDS_DE,

  required: 'bitte beantworten',
  noAnswer: 'Keine Antwort',
  pleaseChoose: 'Bitte wählen',
  otherWords: 'Schreiben Sie gern, was Sie meinen',
  otherWordsFor: (choice) => `Falls „${choice}“: Schreiben Sie gern, was Sie meinen`,

  files: {
    choose: (most) => (most === 1 ? 'Datei auswählen' : 'Dateien auswählen'),
    upload: 'Hochladen',
    limits: (megabytes) => `Die Datei darf bis zu ${megabytes} MB groß sein.`,
    limitsMany: (most, megabytes) => `Bis zu ${most} Dateien, jede bis zu ${megabytes} MB.`,
    kinds: (list) => `Arten von Dateien: ${list}.`,
    kept: 'Hochgeladen',
    remove: 'Entfernen',
  },
  signature: {
    typeName: 'Geben Sie Ihren Namen ein, um zu unterschreiben',
    draw: 'Unterschrift zeichnen',
    drawHint:
      'Zeichnen Sie mit Finger, Stift oder Maus. Sie können stattdessen unten Ihren Namen eingeben.',
    clear: 'Zeichnung löschen',
    kept: 'Ihre Unterschrift',
    remove: 'Unterschrift entfernen',
  },
  entry: (number) => `Eintrag ${number}`,
  addEntry: (entry) => `${entry} hinzufügen`,
  remove: 'Entfernen',
  removeEntry: (entry) => `${entry} entfernen`,
  entryRemoved: (entry) => `${entry} wurde entfernt.`,
  undo: 'Rückgängig machen',
  undoRemoval: (entry) => `${entry} zurückholen`,
  entriesAtMost: (most) => `Sie können bis zu ${most} hinzufügen.`,
  entriesAtLeast: (least) => `Wir brauchen mindestens ${least}.`,
  entriesFull: (most) => `Mehr als ${most} passen hier nicht hinein.`,
  noEntries: 'Hier wurde noch nichts hinzugefügt.',
  wideTable:
    'Diese Tabelle kann breiter sein als der Bildschirm. Sie lässt sich seitwärts schieben.',

  continue: 'Weiter',
  back: 'Zurück',
  send: 'Meine Antworten absenden',
  reviewFirst: 'Vorher noch einmal ansehen',
  saveNotice: (keptFor) =>
    `Ihre Antworten werden beim Weitergehen gespeichert. Auf diesem Gerät können Sie ${keptFor} lang zurückkommen.`,
  keptFor: keptForIn(
    'de',
    { one: '# Tag', other: '# Tage' },
    { one: '# Stunde', other: '# Stunden' },
  ),
  leaveBlank: 'Bitte lassen Sie dieses Feld leer',
  finishLater: 'Später fertig ausfüllen',
  filledIn:
    'Ihre Antwort hat andere Antworten auf dieser Seite geändert. Bitte sehen Sie sie an, bevor Sie weitergehen.',
  atLeastOne: 'bitte mindestens eine Antwort',
  notChangeable: 'hier nicht änderbar',
  moreQuestions:
    'Danke. Aus Ihrer Antwort ergibt sich hier noch etwas, das wir gern fragen würden.',
  goToQuestion: 'Zur Frage',

  laterHeading: 'Später fertig ausfüllen',
  laterText:
    'Was Sie geantwortet haben, ist gespeichert. Mit diesem Link machen Sie dort weiter, wo Sie aufgehört haben, auf diesem Gerät oder einem anderen.',
  laterLink: 'Ihr privater Link',
  laterCopy: 'Link kopieren',
  laterCode: 'Ihr privater Link als Code zum Abfotografieren',
  laterKept: (keptFor) =>
    `Ihre Antworten werden von jetzt an ${keptFor} lang aufbewahrt, und länger, wenn Sie weitermachen. Danach werden sie gelöscht.`,
  laterPrivate:
    'Wer diesen Link hat, kann Ihre Antworten sehen und damit weitermachen. Behalten Sie ihn für sich.',
  laterGoOn: 'Jetzt weitermachen',

  device: {
    savedHere: 'Auf diesem Gerät gespeichert.',
    restored:
      'Was Sie hier geschrieben hatten, war auf diesem Gerät aufgehoben. Hier ist es wieder.',
    sending: 'Wird gesendet …',
    sendingFiles: 'Wird hochgeladen. Das kann etwas dauern …',
    filesNotSent:
      'Die Dateien sind nicht angekommen. Sie sind noch ausgewählt; bitte versuchen Sie es noch einmal.',
    offline:
      'Keine Verbindung. Ihre Antworten sind auf diesem Gerät aufgehoben und werden gesendet, sobald sie wieder da ist.',
    busy: 'Wir können Ihre Antworten gerade nicht annehmen. Sie sind auf diesem Gerät aufgehoben und werden gesendet, sobald es geht.',
    notKept:
      'In diesem Browser können wir Ihre Antworten nicht aufheben. Bitte bleiben Sie auf dieser Seite, bis sie gesendet sind.',
    waiting:
      'Antworten von einem früheren Besuch sind auf diesem Gerät aufgehoben. Sie werden noch gesendet.',
    sent: 'Die Antworten, die auf diesem Gerät aufgehoben waren, sind abgesendet.',
    seeOrDelete: 'Diese Antworten ansehen oder löschen',
    saved:
      'Die Antworten, die auf diesem Gerät aufgehoben waren, sind gespeichert, aber noch nicht abgesendet.',
    goOn: 'Damit weitermachen',
    begun: RESUME.text,
    goOnHere: RESUME.goOn,
    leftHeading: 'Antworten, die nicht abgesendet werden konnten',
    left: {
      closed:
        'Die Umfrage nimmt keine Antworten mehr an. Was Sie geschrieben haben, ist noch auf diesem Gerät.',
      gone: 'Sie kamen zu spät: Was dazugehört, wird nicht mehr aufbewahrt. Was Sie geschrieben haben, ist noch auf diesem Gerät.',
      unfit: 'Sie passen nicht zur Umfrage. Was Sie geschrieben haben, ist noch auf diesem Gerät.',
    },
    leftText: 'Was Sie geschrieben haben',
    copy: 'Text kopieren',
    copied: 'Kopiert.',
    save: 'Als Datei speichern',
    fileName: 'meine-antworten.txt',
    remove: 'Von diesem Gerät löschen',
    removed: 'Von diesem Gerät gelöscht.',
  },

  reviewHeading: 'Sehen Sie Ihre Antworten durch',
  reviewHint: 'Es wird nichts abgesendet, bis Sie „Meine Antworten absenden“ wählen.',
  reviewPage: (page) => `Seite ${page}`,
  change: 'Ändern',
  noQuestionsYet: 'Hier gibt es keine Antworten.',

  thankYou: 'Vielen Dank',
  arrived: 'Ihre Antworten sind angekommen.',
  seeOrDelete: 'Meine Antworten ansehen oder löschen',
  keepThisLink:
    'Bewahren Sie diesen Link auf, falls Sie Ihre Antworten später löschen möchten. Nur Sie haben ihn.',
  seeResults: 'Die bisherigen Ergebnisse ansehen',
  changeMyAnswer: 'Meine Antwort ändern',
  goBack: 'Zurück zur Seite, die Sie eingeladen hat',
  leavingNow: 'Sie werden zu der Seite zurückgebracht, die Sie eingeladen hat.',

  begin: 'Beginnen',
  resumeHeading: 'Willkommen zurück',
  resumeText: RESUME.text,
  resumeContinue: RESUME.goOn,
  startAgain: 'Neu beginnen',
  startAgainHint: '„Neu beginnen“ löscht die Antworten, die nicht abgesendet wurden.',

  receiptHeading: 'Ihre Antworten',
  receiptText: 'Das haben Sie abgesendet. Nur wer diesen Link hat, kann diese Seite sehen.',
  receivedOn: (date) => `Angekommen am ${date}.`,
  deleteAnswers: 'Meine Antworten löschen',
  deleteHeading: 'Ihre Antworten löschen?',
  deleteMeaning: [
    'Ihre Antworten werden endgültig entfernt. Weder Sie noch wir können sie zurückholen.',
    'Später veröffentlichte Ergebnisse zählen sie nicht mehr mit.',
    'Sie müssen keinen Grund nennen.',
  ],
  deleteConfirm: 'Ja, meine Antworten löschen',
  deleteKeep: 'Nein, behalten',
  deletedHeading: 'Ihre Antworten sind gelöscht',
  deletedText:
    'Nichts von dem, was Sie geantwortet haben, bleibt gespeichert. Danke für die Zeit, die Sie uns gegeben haben.',

  pages: {
    closed: {
      heading: 'Diese Umfrage ist geschlossen',
      text: 'Danke, dass Sie teilnehmen wollten. Sie nimmt keine Antworten mehr an.',
    },
    notOpenYet: {
      heading: 'Diese Umfrage hat noch nicht begonnen',
      text: 'Danke, dass Sie teilnehmen möchten. Bitte kommen Sie etwas später wieder.',
    },
    paused: {
      heading: 'Diese Umfrage macht gerade Pause',
      text: 'Im Moment nimmt sie keine Antworten an. Was Sie bisher geantwortet haben, bleibt erhalten. Bitte kommen Sie später wieder.',
    },
    quotaFull: {
      heading: 'Danke für Ihre Zeit',
      text: 'Menschen in einer Lage wie Ihrer haben schon genug geantwortet; deshalb haben wir keine weiteren Fragen an Sie. Ihre Antworten wurden nicht behalten.',
    },
    full: {
      heading: 'Danke, dass Sie teilnehmen wollten',
      text: 'Es haben schon genug Menschen geantwortet. Die Umfrage nimmt keine Antworten mehr an, und von Ihnen wurde nichts behalten.',
    },
    invitationUsed: {
      heading: 'Diese Einladung wurde schon benutzt',
      text: 'Mit jeder Einladung kann eine Person einmal antworten. Wenn Sie das waren, ist nichts mehr zu tun.',
    },
    invitationRevoked: {
      heading: 'Diese Einladung gilt nicht mehr',
      text: 'Sie wurde von denen zurückgenommen, die sie ausgestellt haben. Bitte fragen Sie dort nach einer neuen.',
    },
    invitationNotFound: {
      heading: 'An dieser Umfrage nimmt man auf Einladung teil',
      text: 'Bitte öffnen Sie sie mit dem Link aus Ihrer Einladung und prüfen Sie, ob darin ein Zeichen fehlt.',
    },
    alreadySent: {
      heading: 'Ihre Antworten wurden schon abgesendet',
      text: 'Sie sind gut angekommen. Es ist nichts mehr zu tun.',
    },
    notFound: {
      heading: 'Unter dieser Adresse gibt es keine Umfrage',
      text: 'Bitte prüfen Sie, ob in der Adresse ein Zeichen fehlt, oder fragen Sie dort nach, wo Sie sie bekommen haben.',
    },
    withdrawn: {
      heading: 'Diese Antworten wurden gelöscht',
      text: 'Sie wurden schon gelöscht und können deshalb nicht noch einmal abgesendet oder gezeigt werden.',
    },
    expired: {
      heading: 'Diese Seite wird nicht mehr gebraucht',
      text: 'Was hier geantwortet wurde, war eine Zeit lang gespeichert und ist dann gelöscht worden, oder es wurde neu begonnen. Nichts davon wurde abgesendet.',
    },
    tooMany: {
      heading: 'Bitte warten Sie einen Moment',
      text: 'Aus diesem Netz antworten gerade viele Menschen. Bitte versuchen Sie es in einer Minute noch einmal. Was gespeichert war, ist noch da.',
    },
    busy: {
      heading: 'Bitte versuchen Sie es noch einmal',
      text: 'Wir konnten das gerade nicht speichern. Bitte gehen Sie zurück und versuchen Sie es in einer Minute noch einmal.',
    },
    unexpected: {
      heading: 'Bei uns ist etwas schiefgegangen',
      text: 'Es lag nicht an Ihnen. Bitte gehen Sie zurück und versuchen Sie es noch einmal.',
    },
  },

  plainPage: 'Stattdessen die einfache Seite benutzen',
  sending: 'Ihre Antworten werden gesendet …',
  notSent: 'Ihre Antworten sind noch nicht angekommen. Sie stehen noch auf dieser Seite.',
  tryAgain: 'Noch einmal versuchen',

  askedBy: (operator) => `Diese Fragen stellt: ${operator}.`,
  unnamedOperator: 'das Team hinter dieser Kopie',
  demonstration: 'Diese Kopie ist eine Vorführung.',
  privacyLine: 'Sie können Ihre Antworten nach dem Absenden ansehen und löschen.',
  privacy: 'Datenschutz',
  contact: 'Kontakt',
}
