// Asking for nothing but to get no more mail, in eight languages. Normalized: lower case, straight apostrophes.

import { listPhrases } from './normalize.ts'

/** Alone, these are a request. `stop` and `baja` inside a sentence are none. */
export const wholeRequests = listPhrases(
  'unsubscribe | unsubscribe me | stop | stop it | stop mailing | stop emailing | stop emails | stop all | opt out | opt-out',
  'optout | remove | remove me | delete me | take me off | no more emails | no more mails | leave me alone',
  'désinscription | desinscription | désinscrire | désabonnement | désabonner | se désinscrire | me désinscrire | désinscrivez-moi',
  'retirez-moi | supprimez-moi | stop pub | stop mail | stop mails | desabonnement | désinscrit | plus de mails',
  'baja | darme de baja | darse de baja | dar de baja | deme de baja | dame de baja | cancelar suscripción | cancelar suscripcion',
  'desuscribir | desuscribirme | eliminar | no más correos | no mas correos | quítenme | borrarme | anular suscripción',
  'remover | remova | remova-me | me remova | descadastrar | descadastre | descadastro | cancelar inscrição | cancelar inscricao',
  'sair | sair da lista | retirar | excluir | cancelar envio | desinscrever',
  'abmelden | abmeldung | abbestellen | austragen | bitte austragen | bitte abmelden | löschen | newsletter abbestellen | stopp',
  'cancellami | cancellarmi | cancellatemi | disiscrivimi | disiscrivetemi | disiscrizione | cancellazione | rimuovimi | rimuovetemi',
  'cancella iscrizione | disiscriviti | disiscrivere',
  'afmelden | uitschrijven | afmelding | schrijf me uit | meld me af | graag afmelden | graag uitschrijven | verwijder mij | verwijderen',
  'सदस्यता समाप्त करें | सदस्यता समाप्त | सदस्यता रद्द करें | हटाएं | हटाएँ | मुझे हटाएं | मुझे हटा दें | बंद करें | अनसब्सक्राइब | रोकें',
)

/** Sentences that hold one of these ask for it. */
export const requestPhrases = listPhrases(
  'unsubscribe me | please unsubscribe | want to unsubscribe | like to unsubscribe | how do i unsubscribe | unsubscribe my | unsubscribe please',
  'unsubscribe from | unsubscribe this | unsubscribe us | i unsubscribe',
  'remove me | remove my | remove us | remove this address | remove this email | remove from your | removed from your | removed from this | removed from the list',
  'take me off | take us off | take my name off | take my email off | take my address off | delete me from | delete my | delete us from | off your list | off your mailing | opt me out | opt out of your | opt out of this list | opt out of these | opt out of all | opt out of further',
  'stop emailing | stop e-mailing | stop sending | stop contacting | stop mailing | stop spamming | stop writing',
  "do not contact me | don't contact me | do not email me | don't email me | do not contact us | do not send me | don't send me | cease all",
  'no longer wish to receive | no longer want to receive | not want to receive | not wish to receive | no more emails | never contact me',
  'désinscrire | désinscrivez | désinscription | désabonner | désabonnez | désabonnement | desinscrire | desabonner | desinscription',
  'me retirer de | nous retirer de | retirez-moi | retirez moi | retirer mon | retirez mon | supprimez-moi | supprimez mon | supprimer mon',
  'me supprimer de | supprimez moi | ne plus recevoir | plus recevoir vos | plus recevoir de | plus me contacter | plus nous contacter',
  "ne m'envoyez plus | arrêtez de m'envoyer | cessez de m' | cessez de nous | merci de ne plus | ne plus m'écrire | ne plus m'envoyer | arrêter de m'envoyer",
  'darme de baja | darse de baja | darnos de baja | dar de baja | deme de baja | dame de baja | denme de baja | de baja de',
  'no deseo recibir | no quiero recibir | no recibir más | eliminar mi | eliminarme de | elimíneme | eliminen mi | borren mi | bórreme | bórrenme',
  'quítenme de | quíteme de | sáquenme de | dejen de enviar | deje de enviar | dejar de recibir | no me envíen | no me envíe | cancelar mi suscripción',
  'remover meu | remover o meu | remova meu | remova o meu | remova-me | me remova | me remover | me retire | me retirem | retirar meu | retire meu',
  'descadastrar | descadastre | descadastrem | cancelar minha inscrição | não quero receber | não desejo receber | não quero mais receber | não desejo mais receber',
  'parem de | pare de | parar de receber | deixar de receber | excluir meu | exclua meu | tirar meu | tire meu | não me envie | não enviar mais | retirado da lista',
  'möchte mich abmelden | newsletter abmelden | verteiler abmelden | vom newsletter | abbestellen | austragen | tragen sie mich aus | aus ihrem verteiler | aus dem verteiler | mich aus ihrer liste | mich bitte aus',
  'aus eurem verteiler | keine weiteren mails | keine weiteren e-mails | keine e-mails mehr | keine mails mehr | keine werbung mehr | keine newsletter mehr',
  'nicht mehr anschreiben | nicht mehr kontaktieren | nicht mehr zusenden | keine weiteren nachrichten | melden sie mich ab | löschen sie meine | von ihrer liste',
  'cancellarmi | cancellatemi | cancellami | cancellare il mio | cancellate il mio | rimuovermi | rimuovetemi | rimuovere il mio | rimuovete il mio | cancellami dalla',
  'disiscrivermi | disiscrivetemi | disiscrivere | disiscrizione | non desidero più ricevere | non voglio più ricevere | non inviatemi più | non mandatemi più | dalla mailing list | smettete di',
  'uitschrijven voor | uitschrijven van | mij uitschrijven | me uitschrijven | afmelden voor deze | afmelden van | afmelden voor uw mail | nieuwsbrief afmelden | meld mij af | meld me af | schrijf mij uit | schrijf me uit | verwijder mij | verwijder me | verwijder mijn | verwijder ons',
  'mij van uw | me van uw | ons van uw | mij van je | me van je | uit uw bestand | uit je bestand | geen mails meer | geen e-mails meer | niet meer mailen | niet langer ontvangen | niet meer ontvangen',
  'सूची से हटा | मेल सूची से | मुझे हटा | ईमेल भेजना बंद | मेल भेजना बंद | ईमेल न भेजें | मेल न भेजें | सदस्यता समाप्त | सदस्यता रद्द | अनसब्सक्राइब',
)

/** What is done, and to what: both in one sentence ask for it, in whatever form the verb stands. */
export const requestPairs: { verb: RegExp; object: RegExp }[] = [
  {
    verb: /\b(?:retir|supprim|enlev|effac|ôt|radi(?:er|ez|é)|ray(?:er|ez|é))\w*/u,
    object:
      /\b(?:vos fichiers|votre (?:liste|base|fichier)|mon (?:adresse|e-?mail|mail|nom)|mes (?:données|coordonnées)|liste de diffusion)/u,
  },
  {
    verb: /(?:elim[ií]n|borr|bórr|quit|quít|sac|sáqu|suprim|retir)\w*/u,
    object:
      /(?:\bsu (?:lista|base)|lista de (?:correo|distribución|envío)|mi (?:correo|dirección|e-?mail)|mis datos)/u,
  },
  {
    verb: /(?:remov|exclu|retir|\btir|descadastr|apag|delet)\w*/u,
    object:
      /(?:sua lista|vossa lista|lista de (?:e-?mails|contatos|envio)|mailing|cadastro|\bmeu e-?mail|\bmeus dados|meu contato|meu endereço|base de dados)/u,
  },
  {
    verb: /(?:rimuov|cancell|elimin|togli)\w*/u,
    object:
      /(?:vostra lista|mailing list|mio (?:indirizzo|contatto|nominativo)|miei dati|mia (?:mail|e-?mail)|vostri contatti|vostro database)/u,
  },
  {
    verb: /(?:lösch|entfern|streich)\w*|nehm\w*\s.{0,20}\b(?:mich|uns)\b/u,
    object:
      /(?:verteiler|mailingliste|ihrer liste|meine (?:daten|adresse|mailadresse|e-mail)|ihrer datenbank|newsletter)/u,
  },
  {
    verb: /(?:verwijder|schrap|\bhaal|\bhalen)\w*/u,
    object:
      /(?:maillijst|mailinglijst|verzendlijst|mijn (?:gegevens|adres|e-?mail|mailadres|naam)|uw (?:bestand|lijst|database)|nieuwsbrief)/u,
  },
  {
    verb: /(?:non (?:scriv|contatt|mand|invi)\w*|no (?:me|nos) (?:env|escrib|contact|mand|molest)\w*|não me (?:env|mand|contat|escrev)\w*)/u,
    object: /(?:più|\bmás\b|\bmais\b|correos|mails|e-mails)/u,
  },
  { verb: /\bsair\b/u, object: /lista/u },
  { verb: /(?:मत|न) भेज|भेजना बंद/u, object: /ईमेल|मेल|संदेश/u },
  {
    verb: /\b(?:geen|niet)\b/u,
    object: /(?:mails? meer|meer (?:mailen|benaderen|contacteren|schrijven|ontvangen))/u,
  },
]

/** A request beside these is part of a conversation: another address, another person. */
export const conversation = listPhrases(
  "instead | colleague | my new address | old address | and add | but please | however | i'll | we'll | let me know",
  'à la place | plutôt | collègue | ma nouvelle adresse | en su lugar | compañer | mi nueva | em vez | colega | meu novo',
  'stattdessen | kolleg | meine neue | invece | il mio nuovo | in plaats | mijn nieuwe',
)
