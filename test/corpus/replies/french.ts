// What French servers say, and what French pages say that servers say.

import { type CorpusReply, from } from './reply.ts'

export const frenchReplies: readonly CorpusReply[] = [
  ...from('https://github.com/sisimai/p5-sisimai/issues/241 (La Poste)', [
    ['sender-unauthenticated', '550 5.5.0 SPF: 192.0.2.1 is not allowed to send mail. LPN004_401', 'sender'],
    ['mailbox-disabled', '550 5.1.1 Boite du destinataire archivee. Archived recipient. LPN004_420 [420]'],
    [
      'temporary-failure',
      '421 4.2.1 Service refuse. Veuillez essayer plus tard. Service refused, please try later. LPN104_424',
      'message',
    ],
    [
      'temporary-failure',
      '550 5.5.0 Service refuse. Veuillez essayer plus tard. service refused, please try later. LPN004_510',
      'message',
    ],
  ]),
  ...from('https://github.com/sisimai/p5-sisimai/issues/240 (Orange)', [
    ['content-rejected', '550 5.2.0 Mail rejete. Mail rejected. ofr_506 [506]', 'message'],
    [
      'message-too-large',
      '552 5.2.0 Taille limite du message atteinte. Maximum size of the message reached. OFR_514 [514]',
      'message',
    ],
  ]),
  ...from('https://github.com/thunderbird/thunderbird-android/issues/938 (La Poste)', [
    ['sender-refused', '550 5.5.0 Emetteur invalide. Invalid Sender. LPN104_415', 'sender'],
  ]),
  ...from('https://github.com/MieuxVoter/app.mieuxvoter.fr-front/issues/71 (Orange)', [
    ['sender-refused', '501 5.1.0 Emetteur invalide. Invalid Sender. OFR004_405 [405]', 'sender'],
  ]),
  ...from('https://github.com/JamBrain/JamBrain/issues/270 (Free)', [
    ['content-rejected', '550 spam detected', 'message'],
  ]),
  ...from('https://github.com/ovh/docs diagnostic_advanced/guide.fr-fr.md', [
    [
      'temporary-failure',
      '450 Action de messagerie demandée non effectuée : boîte mail indisponible (par exemple, boîte mail occupée ou temporairement bloquée pour des raisons de sécurité ou de blacklistage)',
    ],
    [
      'service-unavailable',
      '421 Service non disponible, canal de transmission en cours de fermeture',
      'greeting',
    ],
    ['server-error', '451 Action requise abandonnée : Erreur de traitement local'],
    ['server-error', '452 Action demandée non effectuée : système de stockage insuffisant'],
    ['protocol-error', '502 Commande non implémentée', 'sender'],
    ['protocol-error', '503 Le serveur a rencontré une mauvaise séquence de commandes', 'sender'],
    ['bad-credentials', "535 Échec lors de l'authentification", 'login'],
    ['mailbox-not-found', '550 Action demandée non effectuée : boîte aux lettres indisponible'],
    ['mailbox-full', '552 Action de messagerie demandée interrompue : espace de stockage dépassé', 'message'],
    ['invalid-address', '553 Action demandée non effectuée : adresse e-mail non autorisée'],
    ['service-unavailable', '554 Transaction échouée, "Aucun service SMTP ici"', 'greeting'],
    ['mailbox-not-found', '551 Utilisateur non local'],
  ]),
  ...from('http://www.arobase.org/sos/erreurs-codes.htm', [
    ['service-unavailable', '421 Service non disponible, canal en fermeture', 'greeting'],
    [
      'temporary-failure',
      '450 Action non effectuée : boîte-aux-lettres non disponible [Ex., bloquée par un autre utilisateur]',
    ],
    ['server-error', '451 Action arrêtée : erreur de traitement'],
    ['server-error', '452 Action non effectuée : manque de ressources système.'],
    [
      'protocol-error',
      '500 Erreur de syntaxe, commande non reconnue [y compris des erreurs de type "ligne de commande trop longue"]',
      'sender',
    ],
    ['protocol-error', '503 Mauvaise séquence de commandes', 'sender'],
    ['password-expired', '432 Mot de passe de transition nécessaire', 'login'],
  ]),
  ...from('http://support.microsoft.com/kb/290842/fr', [
    ['relay-denied', '550 <personne@example.com>... Relais refusé'],
  ]),
  ...from('public GitHub file, index id 11328316750 (SQL Server Reporting Services, French)', [
    [
      'sender-refused',
      "Boîte aux lettres non disponible. La réponse du serveur était : 5.7.1 Le client n'est pas autorisé à envoyer en tant que cet expéditeur",
      'message',
    ],
  ]),
  ...from('public GitHub file, index id 49701857289', [
    [
      'sender-refused',
      'Boîte aux lettres non disponible. La réponse du serveur était : 5.1.0 <me@example.com> expéditeur rejeté : domaine expéditeur non valide',
      'sender',
    ],
  ]),
  ...from('public GitHub file, index id 69452190724', [
    ['mailbox-not-found', "550 Le serveur refuse ce destinataire : l'adresse n'existe probablement pas."],
    ['message-too-large', '552 Le message est trop gros pour ce serveur', 'message'],
  ]),
  ...from('public GitHub file, index id 62490183939', [
    ['mailbox-full', 'La boîte du destinataire est pleine. Problème temporaire côté destinataire.'],
  ]),
  ...from('https://learn.microsoft.com/fr-fr/dotnet/api/system.net.mail.smtpstatuscode', [
    [
      'auth-required',
      "454 Le client n'est pas authentifié ou n'est pas autorisé à envoyer du courrier à l'aide de l'hôte SMTP spécifié.",
      'sender',
    ],
    ['protocol-error', "502 Le service SMTP n'implémente pas la commande spécifiée.", 'sender'],
    ['protocol-error', '500 Le service SMTP ne reconnaît pas la commande spécifiée.', 'sender'],
    [
      'message-too-large',
      '552 Le message est trop volumineux pour être stocké dans la boîte aux lettres de destination.',
      'message',
    ],
    ['protocol-error', "503 Les commandes ont été envoyées dans l'ordre incorrect.", 'sender'],
  ]),
  ...from(
    'https://learn.microsoft.com/fr-fr/exchange/troubleshoot/email-delivery/ndr/non-delivery-reports-in-exchange-online',
    [
      [
        'recipient-rate-limited',
        '432 4.3.2 La capacité de la boîte aux lettres du destinataire à accepter les messages est limitée, car elle reçoit trop rapidement un trop grand nombre de messages.',
        'message',
      ],
      ['recipient-unreachable', "550 4.4.7 Le message de la file d'attente a expiré.", 'message'],
    ],
  ),
  ...from('https://learn.microsoft.com/fr-ch/Exchange/dsns-and-ndrs-in-exchange-2013-exchange-2013-help', [
    ['server-error', "452 4.3.1 Une erreur de mémoire insuffisante s'est produite."],
    ['recipient-unreachable', '4.4.1 Le serveur de destination ne répond pas.', 'message'],
  ]),
  ...from('https://uitranslation.com/Images/?lang=fr-fr&term=04a5485eb88d (Exchange)', [
    [
      'mailbox-not-found',
      "550 5.1.6 l'adresse électronique du destinataire a changé. L'adresse à laquelle ce message a été envoyé n'accepte plus de messages.",
      'message',
    ],
  ]),
]
