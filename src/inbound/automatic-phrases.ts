// What automatic answers say, in eight languages. Normalized: lower case, straight apostrophes.

import { listPhrases } from './normalize.ts'

/** Absence. Alone it says nothing: people write "I am out of the office" too. */
export const awayPhrases = listPhrases(
  'i am out of the office | i am out of office | i am currently out of | i will be out of the office | i will be out of office',
  "i'm out of the office | i'm out of office | i'm currently out of | i'll be out of the office | i'll be out of office",
  'out of the office until | out of office until | out of the office from | out of office from | on annual leave',
  'currently out of the office | currently out of office | currently away | currently on leave | currently on vacation',
  'away from my desk | away from the office | away until | i am on vacation | i am on holiday | i am on leave | i am away',
  "i'm on vacation | i'm on holiday | i'm on leave | i'm away | be on vacation | be on holiday | be on leave | maternity leave",
  'parental leave | paternity leave',
  'will respond upon my return | when i return | upon my return | on my return',
  'out sick | off sick | on sick leave | office is closed | offices are closed | office will be closed | we are closed | will be closed | i will be back | i will return | i will be returning | out of the country',
  'je suis absent | actuellement absent | je serai absent | absent du bureau | absente du bureau | absent jusqu | absente jusqu',
  'actuellement en congé | je suis en congé | serai en congé | de retour le | de retour au bureau | en vacances | en congés',
  'à mon retour | dès mon retour | je suis actuellement en déplacement | congé maternité | congé de maternité | bureaux sont fermés',
  'en arrêt maladie | je suis en arrêt | arrêt de travail | est fermé | sera fermé | sommes fermés | fermeture annuelle',
  'pendant mon absence | durant mon absence | en mon absence',
  'estoy fuera de la oficina | estaré fuera | me encuentro fuera | fuera de la oficina | de vacaciones | estoy ausente',
  'estaré ausente | me encuentro ausente | baja por maternidad | baja maternal | a mi regreso | a mi vuelta | durante mi ausencia | estoy de baja',
  'permanecerá cerrad | estamos cerrados | estaremos cerrados | cerrado por vacaciones',
  'estou fora do escritório | fora do escritório | estarei ausente | estou ausente | encontro-me ausente | de férias',
  'estarei de férias | licença maternidade | licença de maternidade | no meu regresso | ao meu retorno | meu retorno | estarei fora | estaremos fechados | férias coletivas',
  'nicht im büro | ich bin derzeit nicht | nicht erreichbar | bin ich wieder | wieder im büro | wieder für sie da',
  'nicht im haus | außer haus | ich bin abwesend | bin ich abwesend | im urlaub | in elternzeit | im mutterschutz | nach meiner rückkehr',
  'während meiner abwesenheit | meiner abwesenheit | nicht im dienst | wieder erreichbar | wieder zurück | betriebsferien | krankgeschrieben | bleibt geschlossen | ist geschlossen',
  'sono fuori ufficio | fuori ufficio | fuori sede | sono assente | sarò assente | in ferie | al mio rientro | sarò in ferie',
  'in maternità | durante la mia assenza | uffici sono chiusi | rientrerò | resterà chiuso | rimarrà chiuso | siamo chiusi | chiusura estiva',
  'ben afwezig | niet aanwezig | ben ik afwezig | niet op kantoor | met vakantie | op vakantie | met verlof | weer bereikbaar',
  'weer aanwezig | weer op kantoor | tijdens mijn afwezigheid | zwangerschapsverlof | bij mijn terugkomst | niet bereikbaar | wij zijn gesloten | is gesloten | ziekteverlof | afwezig',
  'मैं कार्यालय से बाहर | कार्यालय से बाहर | मैं छुट्टी पर | छुट्टी पर | मैं अवकाश पर | अवकाश पर | मैं अभी छुट्टी | कार्यालय में उपलब्ध नहीं | मेरी अनुपस्थिति',
  '不在にして | 休暇を | 休暇中 | 休假 | 不在办公室 | 外出中 | в отпуске | отсутствую | нет в офисе | вне офиса | в декретном',
  'på semester | inte på kontoret | föräldraledig | på ferie | ikke på kontoret | lomalla | na urlopie | poza biurem | nieobecn',
  'na dovolené | mimo kancelář | szabadságon | izindeyim | ofis dışında | în concediu',
)

/** What an absence asks everybody to do meanwhile: words for nobody in particular, which people rarely write to one. */
export const meanwhilePhrases = listPhrases(
  'for urgent | in urgent cases | if it is urgent | if this is urgent | if urgent | if your matter | if your request is urgent | in case of emergency',
  'for immediate assistance | in my absence | during my absence | for any urgent | urgent matters | limited access to e | limited access to my e | no access to e',
  "en cas d'urgence | pour toute urgence | pour toute demande urgente | si urgent | pendant cette période",
  'en caso de urgencia | para asuntos urgentes | si es urgente | para cualquier urgencia | acceso limitado',
  'em caso de urgência | assuntos urgentes | casos urgentes | acesso limitado | se for urgente',
  'in dringenden fällen | in dringenden angelegenheiten | wenden sie sich bitte an | nicht weitergeleitet | während dieser zeit',
  'per urgenze | in caso di urgenza | per questioni urgenti | per qualsiasi urgenza | bij spoed | voor dringende | in dringende gevallen',
  'unable to read your | your message will not be | your email will not be | will be read when | be read upon my',
  'je traiterai votre message | je répondrai à votre message | je lirai votre message | je prendrai connaissance | ne sera pas lu',
  'responderé a su mensaje | responderé su mensaje | responderé a su correo | su mensaje no será | responderei à sua | a sua mensagem não será',
  'nicht gelesen | nicht automatisch weiter | wird nicht bearbeitet | risponderò al suo messaggio | risponderò alla sua | non sarà letto | beantwoord ik uw | wordt niet gelezen',
  'तत्काल | अत्यावश्यक | आपातकालीन',
)

/** A machine speaking of itself. People quote such words, so they are weak as well. */
export const machinePhrases = listPhrases(
  'this is an automatic | this is an automated | this is an auto- | this is an autoreply | automatically generated | automated response',
  'automatic response | automatic reply | automated message | automated reply | auto-generated | system-generated | system generated',
  'do not reply to this | please do not respond to this | this mailbox is not monitored | this inbox is not monitored | not monitored',
  'please type your reply above this line | reply above this line',
  'this email address is no longer | this address is no longer',
  'réponse automatique | message automatique | ne pas répondre à ce | réponse est automatique | envoyé automatiquement | généré automatiquement',
  "merci de ne pas y répondre | n'est plus utilisée | n'est plus relevée | n'est pas relevée",
  'respuesta automática | mensaje automático | no responda a este | no responder a este | correo automático | generado automáticamente',
  'resposta automática | mensagem automática | não responda a est | não responder a est | gerada automaticamente',
  'automatische antwort | automatisch generiert | automatisch erstellt | automatisch erzeugt | antworten sie nicht auf diese | automatische nachricht',
  'automatische eingangsbestätigung | automatische bestätigung',
  'risposta automatica | messaggio automatico | non rispondere a quest | generato automaticamente | generata automaticamente',
  'automatisch antwoord | automatisch gegenereerd | automatisch bericht | automatische ontvangstbevestiging | automatisch verstuurd',
  'यह एक स्वचालित | स्वचालित उत्तर | स्वचालित संदेश | स्वतः उत्पन्न | इस ईमेल का उत्तर न दें | इस मेल का उत्तर न दें',
)

/** Receipt of a message, as desks and machines confirm it; people do too. */
export const receiptPhrases = listPhrases(
  'we have received your | we received your | your request has been received | your email has been received | your message has been received',
  'thank you for your e-mail | thank you for you e-mail | thank you for your email | thank you for contacting | thanks for contacting',
  'thank you for your message | thank you for your enquiry | thank you for your inquiry | thank you for reaching out | acknowledge receipt',
  'thanks for your email | thanks for reaching out | as soon as possible | we aim to respond | acknowledge that we have received',
  'nous avons bien reçu votre | avons bien reçu | accusons réception | accuse réception | accusé de réception | dans les meilleurs délais | dans les plus brefs délais',
  'votre demande a été | votre message a bien été | nous vous remercions de votre message',
  'hemos recibido su | hemos recibido tu | acuse de recibo | gracias por contactar | gracias por su mensaje | a la mayor brevedad | lo antes posible',
  'recebemos a sua | recebemos o seu | recebemos sua | recebemos seu | agradecemos o seu contato | agradecemos o contato | obrigado por entrar em contato | assim que possível',
  'wir haben ihre e-mail erhalten | haben ihre anfrage erhalten | haben ihre nachricht erhalten | ihre nachricht ist bei uns | eingangsbestätigung | so schnell wie möglich | schnellstmöglich',
  'vielen dank für ihre nachricht | vielen dank für ihre anfrage | vielen dank für ihre e-mail | ihre anfrage wurde',
  'abbiamo ricevuto la sua | abbiamo ricevuto la tua | abbiamo ricevuto il suo | grazie per averci contattato | il prima possibile | conferma di ricezione',
  'wij hebben uw | we hebben uw | we hebben je | uw bericht is ontvangen | uw aanvraag is ontvangen | zo spoedig mogelijk | zo snel mogelijk | ontvangstbevestiging',
  'आपका संदेश प्राप्त | आपका ईमेल प्राप्त | आपका अनुरोध प्राप्त | हमें आपका | आपका अनुरोध दर्ज | जल्द से जल्द',
)

/** What a desk's receipt speaks of: a number under which the matter runs. */
export const ticketPhrases = listPhrases(
  'under number | under the number | with the number | sous le numéro | bajo el número | sob o número | unter der nummer | onder nummer | con il numero',
  'ticket | case number | case # | case id | request number | request id | reference number | your reference | incident',
  'your request has been received | [request received] | your request (| we have received your request | support request | helpdesk | help desk',
  'numéro de demande | votre demande a été enregistrée | numéro de dossier | numéro de ticket | votre demande a bien été',
  'número de caso | número de ticket | número de solicitud | su solicitud | número de incidencia | número de referencia',
  'chamado | protocolo | número de atendimento | sua solicitação | seu pedido foi registrado | número do pedido',
  'ticketnummer | vorgangsnummer | fallnummer | anfragenummer | vorgang | bearbeitungsnummer | referenznummer',
  'numero di ticket | numero pratica | numero di riferimento | sua richiesta | richiesta n',
  'zaaknummer | referentienummer | uw aanvraag | meldingsnummer | dossiernummer',
  'टिकट | अनुरोध संख्या | केस संख्या | संदर्भ संख्या | शिकायत संख्या',
)
