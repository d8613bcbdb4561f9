import { countedIn } from '#app/core/language/plural.ts'
import { PROBLEMS_ES } from '#app/core/response/problem-sentences.es.ts'
import { keptForIn } from './kept-for.ts'
import { FIELDS_ES } from './field-words.es.ts'
import type { Messages } from './messages.ts'

const counted = countedIn('es')

const RESUME = {
  text: 'Alguien empezó esta encuesta en este dispositivo y todavía no ha enviado las respuestas.',
  goOn: 'Seguir donde lo dejé',
}

export const ES: Messages = {
  skipToMain: 'Ir al contenido',
  language: 'Idioma',
  progress: (page, pages) => `Página ${page} de ${pages}`,
  progressAbout: (page, pages) => `Página ${page} de unas ${pages}`,
  contents: { heading: 'Páginas de esta encuesta', hasProblem: 'conviene revisarla' },
  care: {
    minutes: (minutes) =>
      counted(minutes, {
        one: 'Responder lleva más o menos un minuto.',
        other: 'Responder lleva más o menos # minutos.',
      }),
    leaveOutAny: 'Puede dejar cualquier pregunta sin responder.',
    leaveOutMost: 'Puede dejar sin responder toda pregunta que no diga «hace falta una respuesta».',
    stopAndComeBack: 'Puede parar cuando quiera.',
  },
  time: {
    limit: (minutes) =>
      counted(minutes, {
        one: 'Tiene # minuto y puede pedir más.',
        other: 'Tiene # minutos y puede pedir más.',
      }),
    left: (minutes) =>
      counted(minutes, {
        one: 'Queda más o menos un minuto. Cuando acabe, puede pedir más tiempo.',
        other: 'Quedan más o menos # minutos. Cuando acaben, puede pedir más tiempo.',
      }),
    upHeading: 'Se ha acabado el tiempo previsto',
    upText:
      'Lo que ha respondido está guardado. Puede tomar más tiempo o enviar lo que ha respondido.',
    more: 'Necesito más tiempo',
    sendNow: 'Enviar lo que he respondido',
  },

  errorTitle: (title) => `Error: ${title}`,
  thereIsAProblem: 'Hay algo que revisar',
  errorPrefix: 'Error:',
  problems: PROBLEMS_ES,
  fields: FIELDS_ES,

  required: 'hace falta una respuesta',
  noAnswer: 'Sin respuesta',
  pleaseChoose: 'Elija una opción',
  otherWords: 'Si quiere, cuéntenos más',
  otherWordsFor: (choice) => `Si elige «${choice}»: cuéntenos más, si quiere`,

  files: {
    choose: (most) => (most === 1 ? 'Elegir un archivo' : 'Elegir archivos'),
    upload: 'Subir',
    limits: (megabytes) => `El archivo puede tener hasta ${megabytes} MB.`,
    limitsMany: (most, megabytes) => `Hasta ${most} archivos, cada uno de hasta ${megabytes} MB.`,
    kinds: (list) => `Tipos de archivo: ${list}.`,
    kept: 'Archivo recibido',
    remove: 'Quitar',
  },
  signature: {
    typeName: 'Escriba su nombre para firmar',
    draw: 'Dibuje su firma',
    drawHint:
      'Dibuje con el dedo, un lápiz o el ratón. Si lo prefiere, escriba su nombre más abajo.',
    clear: 'Borrar el dibujo',
    kept: 'Su firma',
    remove: 'Quitar la firma',
  },
  entry: (number) => `Entrada ${number}`,
  addEntry: (entry) => `Añadir ${entry}`,
  remove: 'Quitar',
  removeEntry: (entry) => `Quitar ${entry}`,
  entryRemoved: (entry) => `Se ha quitado: ${entry}.`,
  undo: 'Deshacer',
  undoRemoval: (entry) => `recuperar ${entry}`,
  entriesAtMost: (most) => `Puede añadir hasta ${most}.`,
  entriesAtLeast: (least) => `Necesitamos al menos ${least}.`,
  entriesFull: (most) => `No hay sitio para más de ${most}.`,
  noEntries: 'Todavía no se ha añadido nada.',
  wideTable: 'Esta tabla puede ser más ancha que la pantalla. Puede moverla de lado.',

  continue: 'Continuar',
  back: 'Atrás',
  send: 'Enviar mis respuestas',
  reviewFirst: 'Revisar antes',
  saveNotice: (keptFor) =>
    `Sus respuestas se guardan a medida que avanza. Puede volver a ellas en este dispositivo durante ${keptFor}.`,
  keptFor: keptForIn('es', { one: '# día', other: '# días' }, { one: '# hora', other: '# horas' }),
  leaveBlank: 'Deje este campo vacío, por favor',
  finishLater: 'Terminar más tarde',
  filledIn: 'Su respuesta ha cambiado otras respuestas de esta página. Mírelas antes de seguir.',
  atLeastOne: 'responda al menos a una',
  notChangeable: 'no se puede cambiar aquí',
  moreQuestions: 'Gracias. Su respuesta nos lleva a preguntarle aquí una cosa más.',
  goToQuestion: 'Ir a la pregunta',

  laterHeading: 'Terminar más tarde',
  laterText:
    'Lo que ha respondido está guardado. Abra este enlace para seguir donde lo dejó, en este dispositivo o en otro.',
  laterLink: 'Su enlace privado',
  laterCopy: 'Copiar el enlace',
  laterCode: 'Su enlace privado como código para fotografiar',
  laterKept: (keptFor) =>
    `Sus respuestas se guardan durante ${keptFor} a partir de ahora. El plazo se alarga cada vez que continúa. Después se borran.`,
  laterPrivate:
    'Quien tenga este enlace puede ver sus respuestas y seguir con ellas. No lo comparta con nadie.',
  laterGoOn: 'Seguir ahora',

  device: {
    savedHere: 'Guardado en este dispositivo.',
    restored: 'Lo que había escrito aquí se guardó en este dispositivo. Aquí lo tiene de nuevo.',
    sending: 'Enviando…',
    sendingFiles: 'Subiendo los archivos. Puede tardar un poco…',
    filesNotSent: 'Los archivos no han llegado. Siguen elegidos. Inténtelo otra vez, por favor.',
    offline:
      'Sin conexión. Sus respuestas están guardadas en este dispositivo y se enviarán cuando vuelva.',
    busy: 'Ahora mismo no podemos recibir sus respuestas. Están guardadas en este dispositivo y se enviarán en cuanto sea posible.',
    notKept:
      'Este navegador no nos deja guardar sus respuestas. Quédese en esta página hasta que se envíen, por favor.',
    waiting: 'En este dispositivo hay respuestas de una visita anterior. Se van a enviar.',
    sent: 'Las respuestas guardadas en este dispositivo se han enviado.',
    seeOrDelete: 'Ver o borrar estas respuestas',
    saved:
      'Las respuestas de este dispositivo ya están guardadas con nosotros, pero aún no se han enviado.',
    goOn: 'Seguir con ellas',
    begun: RESUME.text,
    goOnHere: RESUME.goOn,
    leftHeading: 'Respuestas que no se pudieron enviar',
    left: {
      closed: 'La encuesta ya no admite más respuestas. Lo que escribió sigue en este dispositivo.',
      gone: 'Llegaron tarde: el comienzo de sus respuestas ya no se guarda. Lo que escribió sigue en este dispositivo.',
      unfit: 'No encajan con la encuesta. Lo que escribió sigue en este dispositivo.',
    },
    leftText: 'Lo que escribió',
    copy: 'Copiar el texto',
    copied: 'Copiado.',
    save: 'Guardar en un archivo',
    fileName: 'mis-respuestas.txt',
    remove: 'Borrar de este dispositivo',
    removed: 'Borrado de este dispositivo.',
  },

  reviewHeading: 'Revise sus respuestas',
  reviewHint: 'No se envía nada hasta que elija «Enviar mis respuestas».',
  reviewPage: (page) => `Página ${page}`,
  change: 'Cambiar',
  noQuestionsYet: 'Aquí no hay respuestas.',

  thankYou: 'Gracias',
  arrived: 'Sus respuestas han llegado.',
  seeOrDelete: 'Ver o borrar mis respuestas',
  keepThisLink:
    'Guarde este enlace por si más tarde quiere borrar sus respuestas. Solo usted lo tiene.',
  seeResults: 'Ver los resultados hasta ahora',
  changeMyAnswer: 'Cambiar mi respuesta',
  goBack: 'Volver al sitio desde el que llegó',
  leavingNow: 'Vamos a llevarle de vuelta al sitio desde el que llegó.',

  begin: 'Empezar',
  resumeHeading: 'Hola de nuevo',
  resumeText: RESUME.text,
  resumeContinue: RESUME.goOn,
  startAgain: 'Empezar de nuevo',
  startAgainHint: '«Empezar de nuevo» borra las respuestas que no se enviaron.',

  receiptHeading: 'Sus respuestas',
  receiptText: 'Esto es lo que envió. Solo quien tenga este enlace puede ver esta página.',
  receivedOn: (date) => `Lo recibimos el ${date}.`,
  deleteAnswers: 'Borrar mis respuestas',
  deleteHeading: '¿Borrar sus respuestas?',
  deleteMeaning: [
    'Sus respuestas se borran para siempre. Ni usted ni nosotros podremos recuperarlas.',
    'Los resultados que se publiquen más tarde ya no las cuentan.',
    'No tiene que dar ningún motivo.',
  ],
  deleteConfirm: 'Sí, borrar mis respuestas',
  deleteKeep: 'No, conservarlas',
  deletedHeading: 'Sus respuestas se han borrado',
  deletedText: 'No se guarda nada de lo que respondió. Gracias por el tiempo que nos dio.',

  pages: {
    closed: {
      heading: 'Esta encuesta está cerrada',
      text: 'Gracias por querer participar. Ya no admite más respuestas.',
    },
    notOpenYet: {
      heading: 'Esta encuesta todavía no está abierta',
      text: 'Gracias por querer participar. Vuelva un poco más tarde, por favor.',
    },
    paused: {
      heading: 'Esta encuesta está en pausa',
      text: 'Ahora mismo no admite respuestas. Lo que ha respondido hasta aquí queda guardado. Vuelva más tarde, por favor.',
    },
    quotaFull: {
      heading: 'Gracias por su tiempo',
      text: 'Ya han respondido bastantes personas en una situación como la suya. Por eso no tenemos más preguntas para usted. Sus respuestas no se han guardado.',
    },
    full: {
      heading: 'Gracias por querer participar',
      text: 'Ya han respondido bastantes personas. La encuesta no admite más respuestas y no se ha guardado nada suyo.',
    },
    invitationUsed: {
      heading: 'Esta invitación ya se usó',
      text: 'Cada invitación permite que una persona responda una vez. Si fue usted, no tiene que hacer nada más.',
    },
    invitationRevoked: {
      heading: 'Esta invitación ya no sirve',
      text: 'La han retirado quienes la dieron. Pídales otra, por favor.',
    },
    invitationNotFound: {
      heading: 'A esta encuesta se entra por invitación',
      text: 'Ábrala con el enlace de su invitación, por favor, y compruebe que no le falte ninguna letra.',
    },
    alreadySent: {
      heading: 'Sus respuestas ya se enviaron',
      text: 'Llegaron bien. No tiene que hacer nada más.',
    },
    notFound: {
      heading: 'No hay ninguna encuesta en esta dirección',
      text: 'Compruebe si falta alguna letra en la dirección, o pregunte a quien se la dio.',
    },
    withdrawn: {
      heading: 'Estas respuestas se borraron',
      text: 'Como ya se borraron, no se pueden enviar ni mostrar otra vez.',
    },
    expired: {
      heading: 'Esta página ya no se usa',
      text: 'Lo que se respondió aquí se guardó un tiempo y luego se borró, o alguien empezó de nuevo. No se envió nada de ello.',
    },
    tooMany: {
      heading: 'Espere un momento, por favor',
      text: 'Muchas personas responden desde esta red. Vuelva a intentarlo dentro de un minuto, por favor. Lo que guardó sigue aquí.',
    },
    busy: {
      heading: 'Inténtelo otra vez, por favor',
      text: 'No hemos podido guardar esto ahora. Vuelva atrás e inténtelo dentro de un minuto, por favor.',
    },
    unexpected: {
      heading: 'Algo ha fallado por nuestra parte',
      text: 'No ha sido por nada que usted hiciera. Vuelva atrás e inténtelo otra vez, por favor.',
    },
  },

  plainPage: 'Usar la página sencilla',
  sending: 'Sus respuestas se están enviando…',
  notSent: 'Sus respuestas todavía no han llegado. Siguen aquí, en esta página.',
  tryAgain: 'Intentar otra vez',

  askedBy: (operator) => `Estas preguntas las hace ${operator}.`,
  unnamedOperator: 'el equipo a cargo de esta copia',
  demonstration: 'Esta copia es una demostración.',
  privacyLine: 'Puede ver y borrar sus respuestas después de enviarlas.',
  privacy: 'Privacidad',
  contact: 'Contacto',
}
