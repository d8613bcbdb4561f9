import { countedIn } from '#app/core/language/plural.ts'
import { PROBLEMS_FR } from '#app/core/response/problem-sentences.fr.ts'
import { keptForIn } from './kept-for.ts'
import { FIELDS_FR } from './field-words.fr.ts'
import type { Messages } from './messages.ts'

const counted = countedIn('fr')

const RESUME = {
  text: 'Quelqu’un a commencé ce questionnaire sur cet appareil. Les réponses ne sont pas encore envoyées.',
  goOn: 'Reprendre où j’en étais',
}

export const FR: Messages = {
  skipToMain: 'Aller au contenu',
  language: 'Langue',
  progress: (page, pages) => `Page ${page} sur ${pages}`,
  progressAbout: (page, pages) => `Page ${page} sur ${pages} environ`,
  contents: { heading: 'Pages de ce questionnaire', hasProblem: 'à revoir' },
  care: {
    minutes: (minutes) =>
      counted(minutes, {
        one: 'Répondre prend environ une minute.',
        other: 'Répondre prend environ # minutes.',
      }),
    leaveOutAny: 'Vous pouvez passer toute question.',
    leaveOutMost:
      'Vous pouvez passer toute question sans la mention «\u00a0réponse nécessaire\u00a0».',
    stopAndComeBack: 'Vous pouvez vous arrêter à tout moment.',
  },
  time: {
    limit: (minutes) =>
      counted(minutes, {
        one: 'Vous avez # minute et vous pouvez demander plus de temps.',
        other: 'Vous avez # minutes et vous pouvez demander plus de temps.',
      }),
    left: (minutes) =>
      counted(minutes, {
        one: 'Il reste environ une minute. Ensuite, vous pourrez demander plus de temps.',
        other: 'Il reste environ # minutes. Ensuite, vous pourrez demander plus de temps.',
      }),
    upHeading: 'Le temps prévu est écoulé',
    upText:
      'Vos réponses sont enregistrées. Vous pouvez prendre plus de temps, ou envoyer ce que vous avez répondu.',
    more: 'J’ai besoin de plus de temps',
    sendNow: 'Envoyer ce que j’ai répondu',
  },

  errorTitle: (title) => `Erreur\u00a0: ${title}`,
  thereIsAProblem: 'Il reste un point à revoir',
  errorPrefix: 'Erreur\u00a0:',
  problems: PROBLEMS_FR,
  fields: FIELDS_FR,

  required: 'réponse nécessaire',
  noAnswer: 'Sans réponse',
  pleaseChoose: 'Choisissez',
  otherWords: 'Dites-nous en plus si vous le souhaitez',
  otherWordsFor: (choice) =>
    `Si «\u00a0${choice}\u00a0»\u00a0: dites-nous en plus si vous le souhaitez`,

  files: {
    choose: (most) => (most === 1 ? 'Choisir un fichier' : 'Choisir des fichiers'),
    upload: 'Envoyer le fichier',
    limits: (megabytes) => `Le fichier peut avoir jusqu’à ${megabytes}\u00a0Mo.`,
    limitsMany: (most, megabytes) =>
      `${most} fichiers au plus, de ${megabytes}\u00a0Mo au plus chacun.`,
    kinds: (list) => `Types de fichiers\u00a0: ${list}.`,
    kept: 'Fichier reçu',
    remove: 'Retirer',
  },
  signature: {
    typeName: 'Écrivez votre nom pour signer',
    draw: 'Dessinez votre signature',
    drawHint:
      'Dessinez avec le doigt, un stylet ou la souris. Vous pouvez aussi écrire votre nom plus bas.',
    clear: 'Effacer le dessin',
    kept: 'Votre signature',
    remove: 'Retirer la signature',
  },
  entry: (number) => `Élément ${number}`,
  addEntry: (entry) => `Ajouter ${entry}`,
  remove: 'Retirer',
  removeEntry: (entry) => `Retirer ${entry}`,
  entryRemoved: (entry) => `${entry} a été retiré.`,
  undo: 'Annuler',
  undoRemoval: (entry) => `remettre ${entry}`,
  entriesAtMost: (most) => `Vous pouvez en ajouter ${most} au plus.`,
  entriesAtLeast: (least) => `Il nous en faut au moins ${least}.`,
  entriesFull: (most) => `Il n’y a pas de place pour plus de ${most}.`,
  noEntries: 'Rien n’a encore été ajouté.',
  wideTable: 'Ce tableau peut dépasser l’écran. Vous pouvez le faire défiler de côté.',

  continue: 'Continuer',
  back: 'Retour',
  send: 'Envoyer mes réponses',
  reviewFirst: 'Relire d’abord',
  saveNotice: (keptFor) =>
    `Vos réponses sont enregistrées au fur et à mesure. Vous pouvez y revenir sur cet appareil pendant ${keptFor}.`,
  keptFor: keptForIn(
    'fr',
    { one: '# jour', other: '# jours' },
    { one: '# heure', other: '# heures' },
  ),
  leaveBlank: 'Merci de laisser ce champ vide',
  finishLater: 'Finir plus tard',
  filledIn:
    'Votre réponse a changé d’autres réponses sur cette page. Regardez-les avant de continuer.',
  atLeastOne: 'répondez à au moins une',
  notChangeable: 'ne peut pas être changé ici',
  moreQuestions: 'Merci. Votre réponse nous amène à vous demander encore une chose ici.',
  goToQuestion: 'Aller à la question',

  laterHeading: 'Finir plus tard',
  laterText:
    'Vos réponses sont enregistrées. Ouvrez ce lien pour reprendre où vous en étiez, sur cet appareil ou sur un autre.',
  laterLink: 'Votre lien personnel',
  laterCopy: 'Copier le lien',
  laterCode: 'Votre lien personnel sous forme de code à photographier',
  laterKept: (keptFor) =>
    `Vos réponses sont gardées pendant ${keptFor} à partir de maintenant. Ce délai repart chaque fois que vous continuez. Ensuite, elles sont effacées.`,
  laterPrivate:
    'Toute personne qui a ce lien peut voir vos réponses et les continuer. Gardez-le pour vous.',
  laterGoOn: 'Continuer maintenant',

  device: {
    savedHere: 'Enregistré sur cet appareil.',
    restored: 'Ce que vous aviez écrit ici a été gardé sur cet appareil. Le voici.',
    sending: 'Envoi en cours…',
    sendingFiles: 'Envoi des fichiers. Cela peut prendre un moment…',
    filesNotSent:
      'Les fichiers ne sont pas arrivés. Ils sont toujours choisis. Réessayez, s’il vous plaît.',
    offline:
      'Pas de connexion. Vos réponses sont gardées sur cet appareil et partiront dès son retour.',
    busy: 'Nous ne pouvons pas prendre vos réponses pour l’instant. Elles sont gardées sur cet appareil et partiront dès que possible.',
    notKept:
      'Ce navigateur ne nous permet pas de garder vos réponses. Merci de rester sur cette page jusqu’à leur envoi.',
    waiting:
      'Des réponses d’une visite précédente sont gardées sur cet appareil. Elles vont partir.',
    sent: 'Les réponses gardées sur cet appareil ont été envoyées.',
    seeOrDelete: 'Voir ou effacer ces réponses',
    saved:
      'Les réponses gardées sur cet appareil ont été enregistrées, mais ne sont pas encore envoyées.',
    goOn: 'Les continuer',
    begun: RESUME.text,
    goOnHere: RESUME.goOn,
    leftHeading: 'Des réponses n’ont pas pu être envoyées',
    left: {
      closed:
        'Ce questionnaire ne prend plus de réponses. Ce que vous avez écrit est encore sur cet appareil.',
      gone: 'Elles sont arrivées trop tard\u00a0: le début de vos réponses n’est plus gardé. Ce que vous avez écrit est encore sur cet appareil.',
      unfit:
        'Elles ne correspondent pas au questionnaire. Ce que vous avez écrit est encore sur cet appareil.',
    },
    leftText: 'Ce que vous avez écrit',
    copy: 'Copier le texte',
    copied: 'Copié.',
    save: 'Enregistrer dans un fichier',
    fileName: 'mes-reponses.txt',
    remove: 'Effacer de cet appareil',
    removed: 'Effacé de cet appareil.',
  },

  reviewHeading: 'Relisez vos réponses',
  reviewHint:
    'Rien n’est envoyé tant que vous ne choisissez pas «\u00a0Envoyer mes réponses\u00a0».',
  reviewPage: (page) => `Page ${page}`,
  change: 'Modifier',
  noQuestionsYet: 'Il n’y a pas de réponses ici.',

  thankYou: 'Merci',
  arrived: 'Vos réponses sont bien arrivées.',
  seeOrDelete: 'Voir ou effacer mes réponses',
  keepThisLink:
    'Gardez ce lien si vous pensez vouloir effacer vos réponses plus tard. Personne d’autre ne l’a.',
  seeResults: 'Voir les résultats à ce jour',
  changeMyAnswer: 'Modifier ma réponse',
  goBack: 'Retour au site d’où vous venez',
  leavingNow: 'Vous allez revenir au site d’où vous venez.',

  begin: 'Commencer',
  resumeHeading: 'Bon retour parmi nous',
  resumeText: RESUME.text,
  resumeContinue: RESUME.goOn,
  startAgain: 'Recommencer',
  startAgainHint: '«\u00a0Recommencer\u00a0» efface les réponses qui n’ont pas été envoyées.',

  receiptHeading: 'Vos réponses',
  receiptText:
    'Voici ce que vous avez envoyé. Seules les personnes qui ont ce lien peuvent voir cette page.',
  receivedOn: (date) => `Reçu le ${date}.`,
  deleteAnswers: 'Effacer mes réponses',
  deleteHeading: 'Effacer vos réponses\u202f?',
  deleteMeaning: [
    'Vos réponses sont effacées pour de bon. Ni vous ni nous ne pourrons les retrouver.',
    'Les résultats publiés plus tard ne les comptent plus.',
    'Vous n’avez pas à donner de raison.',
  ],
  deleteConfirm: 'Oui, effacer mes réponses',
  deleteKeep: 'Non, les garder',
  deletedHeading: 'Vos réponses sont effacées',
  deletedText: 'Rien de ce que vous avez répondu n’est gardé. Merci pour le temps donné.',

  pages: {
    closed: {
      heading: 'Ce questionnaire est fermé',
      text: 'Merci d’avoir voulu y participer. Il ne prend plus de réponses.',
    },
    notOpenYet: {
      heading: 'Ce questionnaire n’est pas encore ouvert',
      text: 'Merci de vouloir y participer. Revenez un peu plus tard, s’il vous plaît.',
    },
    paused: {
      heading: 'Ce questionnaire fait une pause',
      text: 'Il ne prend pas de réponses pour l’instant. Ce que vous avez déjà répondu est gardé. Revenez plus tard, s’il vous plaît.',
    },
    quotaFull: {
      heading: 'Merci pour votre temps',
      text: 'Assez de personnes dans une situation comme la vôtre ont déjà répondu. Nous n’avons donc plus de questions pour vous. Vos réponses n’ont pas été gardées.',
    },
    full: {
      heading: 'Merci d’avoir voulu participer',
      text: 'Assez de personnes ont déjà répondu. Ce questionnaire ne prend plus de réponses et rien de vous n’a été gardé.',
    },
    invitationUsed: {
      heading: 'Cette invitation a déjà servi',
      text: 'Chaque invitation permet à une personne de répondre une fois. Si c’était vous, il n’y a plus rien à faire.',
    },
    invitationRevoked: {
      heading: 'Cette invitation n’est plus valable',
      text: 'Elle a été retirée par ceux qui l’ont donnée. Merci de leur en demander une autre.',
    },
    invitationNotFound: {
      heading: 'Ce questionnaire se fait sur invitation',
      text: 'Merci de l’ouvrir par le lien de votre invitation. Vérifiez qu’il n’y manque aucune lettre.',
    },
    alreadySent: {
      heading: 'Vos réponses sont déjà envoyées',
      text: 'Elles sont bien arrivées. Il n’y a plus rien à faire.',
    },
    notFound: {
      heading: 'Il n’y a pas de questionnaire à cette adresse',
      text: 'Vérifiez s’il manque une lettre à l’adresse, ou demandez à la personne qui vous l’a donnée.',
    },
    withdrawn: {
      heading: 'Ces réponses ont été effacées',
      text: 'Comme elles sont effacées, elles ne peuvent plus être envoyées ni montrées.',
    },
    expired: {
      heading: 'Cette page ne sert plus',
      text: 'Ce qui a été répondu ici a été gardé un temps puis effacé, ou quelqu’un a recommencé. Rien n’en a été envoyé.',
    },
    tooMany: {
      heading: 'Un instant, s’il vous plaît',
      text: 'Beaucoup de personnes répondent depuis ce réseau. Merci de réessayer dans une minute. Ce que vous avez enregistré est encore là.',
    },
    busy: {
      heading: 'Merci de réessayer',
      text: 'Nous n’avons pas pu enregistrer ceci. Revenez en arrière et réessayez dans une minute, s’il vous plaît.',
    },
    unexpected: {
      heading: 'Un problème est survenu chez nous',
      text: 'Vous n’y êtes pour rien. Revenez en arrière et réessayez, s’il vous plaît.',
    },
  },

  plainPage: 'Passer à la page simple',
  sending: 'Vos réponses partent…',
  notSent: 'Vos réponses ne sont pas encore arrivées. Elles sont toujours ici, sur cette page.',
  tryAgain: 'Réessayer',

  askedBy: (operator) => `Ces questions sont posées par ${operator}.`,
  unnamedOperator: 'l’équipe derrière cette copie',
  demonstration: 'Cette copie est une démonstration.',
  privacyLine: 'Vous pouvez voir et effacer vos réponses après l’envoi.',
  privacy: 'Vie privée',
  contact: 'Contact',
}
