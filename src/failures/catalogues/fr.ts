import type { Language } from './catalogue.ts'

// Les étapes de la documentation (smtp-configuration.fr.md), communes aux codes de leur groupe.
const checkPort = 'Vérifiez le port et le serveur.'
const firewall = "Assurez-vous que votre firewall n'est pas bloquant."
const anotherPort = 'Testez avec un autre port ({ports}).'
const encryption =
  "Assurez-vous d'utiliser le bon type de chiffrement : SSL pour le port 465 ou 993, TLS pour le port 587 ou 143."
const username = "Vérifiez le nom d'utilisateur (souvent l'email complet)."
const appPassword = 'Utilisez un App Password si 2FA est activé.'
const letterCase = 'Vérifiez les majuscules/minuscules du mot de passe.'
const limits = 'Vérifiez les limites de {provider}.'
const spaceOut = 'Espacez vos envois.'
const quotas = 'Contactez votre hébergeur pour augmenter les quotas.'
const resumes = "Vos envois programmés attendent et reprennent d'eux-mêmes[ après le {retryAt}]."

/** French. */
export const fr: Language = {
  groups: {
    'connection-refused': 'Connexion refusée',
    'authentication-failed': 'Authentification échouée',
    'invalid-certificate': 'Certificat invalide',
    'sending-limit-reached': "Limite d'envoi atteinte",
    recipient: 'Destinataire refusé',
    message: 'Message refusé',
    temporary: 'Problème temporaire',
    internal: 'Problème interne',
  },
  fields: {
    host: { smtp: 'Serveur SMTP', imap: 'Serveur IMAP' },
    port: { smtp: 'Port', imap: 'Port IMAP' },
    encryption: 'Chiffrement',
    username: "Nom d'utilisateur",
    password: 'Mot de passe',
    email: 'Email',
    limits: "Limites d'envoi",
    to: 'Destinataire',
    content: 'Contenu',
  },
  phrases: {
    yourProvider: 'votre fournisseur',
    otherPort: '{other} au lieu de {port}',
    alsoPossible: 'La même réponse peut avoir une autre cause : {title}. {remedy}',
    triedAgain:
      'Cette connexion fonctionnait auparavant ; un nouvel essai sera donc fait après le {triedAgainAt} avant de renoncer.',
    appPasswordSteps: 'Pour créer un App Password : {steps}',
    appPasswordUrl: "Page des mots de passe d'application : {url}",
  },
  failures: {
    'dns-not-found': {
      title: "Ce nom de serveur n'existe pas",
      remedy:
        "Aucun serveur n'est connu sous ce nom[ : {host}]. Vérifiez qu'il n'y a pas de faute de frappe dans le serveur et comparez-le avec les réglages indiqués par {provider}.",
    },
    'dns-failed': {
      title: "Le nom du serveur n'a pas pu être résolu",
      remedy:
        "Le service de noms n'a pas répondu[ pour {host}]. Cela passe généralement tout seul ; si le problème persiste, vérifiez le nom du serveur.",
    },
    'host-not-allowed': {
      title: "Cette adresse de serveur n'est pas autorisée",
      remedy:
        "Vérifiez le serveur : seuls les serveurs email accessibles sur l'internet public peuvent être utilisés. Un serveur sur votre propre machine ou réseau, comme Proton Mail Bridge, doit d'abord être autorisé par l'administrateur.",
    },
    'connection-refused': {
      title: 'Le serveur a refusé la connexion',
      remedy: `Aucun service email ne répond[ sur {host}][, port {port}]. ${checkPort} ${firewall} ${anotherPort}`,
    },
    'connection-timeout': {
      title: 'Le serveur ne répond pas',
      remedy: `Aucune réponse n'est arrivée[ de {host}][, port {port}]. ${checkPort} ${firewall} ${anotherPort}`,
    },
    'host-unreachable': {
      title: 'Le serveur est injoignable',
      remedy: `Le réseau ne trouve pas de chemin vers le serveur[ {host}]. ${checkPort} ${firewall}`,
    },
    'greeting-timeout': {
      title: 'Le serveur accepte la connexion mais reste muet',
      remedy: `Le port et le chiffrement ne correspondent probablement pas. ${encryption} ${anotherPort} ${firewall}`,
    },
    'tls-mode-mismatch': {
      title: 'Le port et le chiffrement ne correspondent pas',
      remedy: `Le serveur n'utilise pas ce type de chiffrement[ sur le port {port}]. ${encryption} ${anotherPort}`,
    },
    'encryption-required': {
      title: 'Le serveur exige le chiffrement',
      remedy: `Le serveur n'accepte une connexion qu'à travers une liaison chiffrée. ${encryption}`,
    },
    'starttls-unsupported': {
      title: 'Le serveur ne propose pas TLS sur ce port',
      remedy:
        "Votre mot de passe n'est pas envoyé sur une connexion en clair. Sélectionnez SSL et testez avec un autre port ({ports}). Si cela échoue aussi, demandez à {provider} quel port est chiffré.",
    },
    'not-a-mail-server': {
      title: "Ce n'est pas un serveur email",
      remedy: `Autre chose qu'un serveur email répond[ sur {host}][, port {port}]. ${checkPort}`,
    },
    'service-unavailable': {
      title: "Le serveur email n'est pas disponible pour le moment",
      remedy:
        "Le serveur a refusé de répondre. Une nouvelle tentative aura lieu automatiquement[ après le {retryAt}]. Si cela dure, consultez la page d'état de service de {provider}.",
    },
    'ip-blocked': {
      title: "Le serveur n'accepte pas les connexions depuis notre adresse",
      remedy:
        "L'adresse IP d'envoi figure sur une liste de blocage. Demandez à {provider} de la faire retirer, ou attendez la fin du blocage.",
    },
    'bad-credentials': {
      title: "Nom d'utilisateur ou mot de passe incorrect",
      remedy: `${username} ${appPassword} ${letterCase}`,
    },
    'app-password-required': {
      title: 'Un App Password est nécessaire',
      remedy:
        "{provider} n'accepte pas ici votre mot de passe principal. Connectez-vous à l'interface web, allez dans Paramètres > Sécurité, créez un App Password (« mot de passe d'application ») et saisissez-le comme mot de passe.",
    },
    'password-expired': {
      title: 'Le mot de passe a expiré',
      remedy: "Changez le mot de passe dans l'interface web de {provider}, puis saisissez le nouveau ici.",
    },
    'oauth-required': {
      title: "La connexion par mot de passe n'est plus acceptée",
      remedy:
        "Ce serveur n'accepte que la connexion OAuth. Connectez le compte via Gmail/Outlook plutôt que par SMTP.",
    },
    'smtp-auth-disabled': {
      title: "L'envoi par SMTP est désactivé pour ce compte",
      remedy:
        "Activez l'accès SMTP (SMTP AUTH) dans les paramètres de {provider}, ou demandez à votre administrateur de l'activer pour cette boîte.",
    },
    'imap-disabled': {
      title: "L'accès IMAP est désactivé pour ce compte",
      remedy:
        "Activez l'accès IMAP dans les paramètres web de {provider}, puis testez à nouveau. L'envoi fonctionne sans cela.",
    },
    'web-login-required': {
      title: "{provider} demande d'abord une connexion sur le web",
      remedy:
        "Connectez-vous à l'interface web de {provider}, confirmez que c'était bien vous, puis testez à nouveau. Un App Password évite cette vérification.",
    },
    'account-blocked': {
      title: 'Le compte est bloqué',
      remedy:
        "{provider} refuse la connexion car le compte est verrouillé ou désactivé. Connectez-vous à l'interface web pour en connaître la raison, changez le mot de passe si cela vous est demandé, ou contactez l'assistance de {provider}.",
    },
    'auth-mechanism-unsupported': {
      title: "Le serveur n'accepte pas ce type de connexion",
      remedy: `Le serveur ne propose pas ici de connexion par nom d'utilisateur et mot de passe. ${encryption} ${anotherPort}`,
    },
    'auth-required': {
      title: 'Le serveur exige une authentification',
      remedy: `Le serveur n'accepte les messages qu'après authentification. ${username} ${checkPort}`,
    },
    'certificate-expired': {
      title: 'Le certificat est expiré',
      remedy:
        'Le certificat du serveur a expiré[ le {date}]. Contactez {provider} pour le faire renouveler. Vérifiez aussi que vous utilisez le nom de serveur indiqué dans ses réglages.',
    },
    'certificate-not-yet-valid': {
      title: "Le certificat n'est pas encore valide",
      remedy:
        "Le certificat du serveur n'est pas encore valide[ : il le sera le {date}]. Contactez {provider}.",
    },
    'certificate-self-signed': {
      title: 'Le certificat est auto-signé',
      remedy:
        'Aucune autorité ne garantit le certificat du serveur[ {host}]. Contactez {provider} pour obtenir un certificat valide. Si le serveur est le vôtre, comme avec Proton Mail Bridge, comparez son empreinte SHA-256 et épinglez-la pour ce compte[ : {fingerprint}].',
    },
    'certificate-unknown-issuer': {
      title: "Le certificat provient d'un émetteur inconnu",
      remedy:
        'Le certificat du serveur[ {host}] ne remonte à aucune autorité connue[ (émetteur : {issuer})]. Contactez {provider} : il manque peut-être un certificat intermédiaire. Si le serveur est le vôtre ou celui de votre entreprise, comparez son empreinte SHA-256 et épinglez-la pour ce compte[ : {fingerprint}].',
    },
    'certificate-name-mismatch': {
      title: 'Le certificat est prévu pour un autre nom de serveur',
      remedy:
        'Le certificat ne couvre pas ce nom de serveur[ : {host}].[ Il est valable pour : {names}.] Utilisez le nom de serveur indiqué dans les réglages de {provider}.',
    },
    'certificate-changed': {
      title: "Le certificat n'est pas celui qui a été épinglé",
      remedy:
        "Le serveur[ {host}] présente un autre certificat que celui épinglé pour ce compte ; votre mot de passe n'a donc pas été envoyé.[ L'empreinte est désormais {fingerprint}.] Si vous ou {provider} avez remplacé le certificat, comparez la nouvelle empreinte et épinglez-la, ou retirez l'épinglage. Sinon, quelqu'un intercepte peut-être la connexion : ne l'épinglez pas.",
    },
    'certificate-revoked': {
      title: 'Le certificat a été révoqué',
      remedy: 'Le certificat du serveur[ {host}] a été retiré par son émetteur. Contactez {provider}.',
    },
    'tls-too-old': {
      title: 'Le chiffrement du serveur est trop ancien',
      remedy: `Le serveur ne propose qu'un chiffrement qui n'est plus sûr. ${anotherPort} Sinon, contactez {provider}.`,
    },
    'tls-failed': {
      title: "La connexion chiffrée n'a pas pu être établie",
      remedy: `${encryption} Contactez {provider} si le certificat est expiré.`,
    },
    'hourly-limit': {
      title: "Limite d'envoi horaire atteinte",
      remedy: `${resumes} ${limits} ${spaceOut} ${quotas}`,
    },
    'daily-limit': {
      title: "Limite d'envoi quotidienne atteinte",
      remedy: `${resumes} ${limits} ${spaceOut} ${quotas}`,
    },
    'sending-limit': {
      title: "Limite d'envoi atteinte",
      remedy: `${resumes} ${limits} ${spaceOut} ${quotas}`,
    },
    'domain-limit': {
      title: "Limite d'envoi de votre domaine atteinte",
      remedy: `Toutes les boîtes de votre domaine partagent cette limite. ${resumes} ${limits} ${spaceOut} ${quotas}`,
    },
    'rate-limited': {
      title: 'Trop de messages en peu de temps',
      remedy: `Le serveur demande de ralentir. ${resumes} ${spaceOut} ${limits}`,
    },
    'too-many-connections': {
      title: 'Trop de connexions simultanées',
      remedy: `Fermez les autres logiciels de messagerie qui utilisent cette boîte. Le mot de passe n'est pas en cause. ${resumes} ${limits}`,
    },
    'too-many-logins': {
      title: "Trop d'authentifications en peu de temps",
      remedy: `Le serveur refuse pour un moment toute nouvelle authentification ; le mot de passe est peut-être correct. Attendez avant de tester à nouveau[, jusqu'au {retryAt}]. ${limits}`,
    },
    'sender-blocked': {
      title: '{provider} a bloqué vos envois',
      remedy:
        "Rien n'est envoyé tant que vous n'avez pas agi, car de nouvelles tentatives peuvent prolonger le blocage. Connectez-vous à l'interface web de {provider} et suivez les étapes de déblocage, ou contactez son assistance. Ensuite, espacez vos envois.",
    },
    'bounce-rate': {
      title: 'Trop de vos messages sont revenus',
      remedy:
        "L'envoi est arrêté pour que {provider} ne bloque pas la boîte[ : {bounced} des {sent} derniers messages n'ont pas pu être remis]. Retirez les adresses en erreur de votre liste, vérifiez les autres avant de leur écrire, puis réactivez le compte.",
    },
    'mailbox-not-found': {
      title: "Le destinataire n'existe pas",
      remedy: "Vérifiez qu'il n'y a pas de faute de frappe dans l'adresse, ou supprimez ce contact.",
    },
    'recipient-domain-not-found': {
      title: "Le domaine du destinataire n'accepte pas d'emails",
      remedy:
        "Vérifiez qu'il n'y a pas de faute de frappe dans la partie de l'adresse après le @, ou supprimez ce contact.",
    },
    'mailbox-full': {
      title: 'La boîte du destinataire est pleine',
      remedy:
        'Une nouvelle tentative aura lieu plus tard. Si la boîte reste pleine, joignez ce contact autrement.',
    },
    'mailbox-disabled': {
      title: 'La boîte du destinataire est fermée',
      remedy:
        "La boîte existe mais n'accepte plus de messages. Supprimez ce contact ou trouvez une autre adresse.",
    },
    'recipient-rejected': {
      title: 'Le serveur du destinataire a refusé le message',
      remedy: 'Les règles du destinataire ne laissent pas passer ce message. Joignez ce contact autrement.',
    },
    'recipient-rate-limited': {
      title: 'Le destinataire reçoit trop de messages',
      remedy: "Une nouvelle tentative aura lieu plus tard[, après le {retryAt}]. Vous n'avez rien à faire.",
    },
    'recipient-unreachable': {
      title: 'Le serveur du destinataire est injoignable',
      remedy: "Le message n'a pas pu être remis. Si cela dure, vérifiez la partie de l'adresse après le @.",
    },
    'invalid-address': {
      title: "L'adresse n'est pas valide",
      remedy: "Corrigez l'adresse : nom@domaine, sans espace ni virgule.",
    },
    'relay-denied': {
      title: "Le serveur n'envoie pas pour vous vers d'autres domaines",
      remedy: `Le serveur ne vous reconnaît pas comme l'un de ses utilisateurs. ${username} Vérifiez que c'est bien le serveur sortant de {provider} pour votre adresse.`,
    },
    'smtputf8-unsupported': {
      title: "Le serveur n'accepte pas les lettres accentuées dans les adresses",
      remedy: "Utilisez pour ce contact une adresse sans accents, s'il en a une.",
    },
    'message-too-large': {
      title: 'Le message est trop volumineux',
      remedy: 'Réduisez les pièces jointes ou remplacez-les par des liens.',
    },
    'content-rejected': {
      title: 'Le contenu a été considéré comme du spam ou comme dangereux',
      remedy: 'Modifiez le texte, les liens ou la pièce jointe. Ne renvoyez pas le même message tel quel.',
    },
    'message-rejected': {
      title: 'Le message a été refusé',
      remedy:
        "Lisez la réponse du serveur ci-dessous ; elle indique ce qu'il n'accepte pas. Modifiez le message et renvoyez-le.",
    },
    'too-many-recipients': {
      title: 'Trop de destinataires dans un message',
      remedy: `Envoyez à moins de destinataires à la fois. ${limits}`,
    },
    'sender-refused': {
      title: "Vous n'avez pas le droit d'envoyer depuis cette adresse",
      remedy:
        "Utilisez comme email l'adresse du compte ou un alias connu de {provider}. Vérifiez que l'email et le nom d'utilisateur vont ensemble.",
    },
    'sender-unauthenticated': {
      title: 'Votre domaine ne prouve pas que le message vient de vous',
      remedy: 'Configurez SPF, DKIM et DMARC pour votre domaine comme {provider} le décrit, puis renvoyez.',
    },
    'temporary-failure': {
      title: 'Le serveur demande de réessayer plus tard',
      remedy:
        "Une nouvelle tentative aura lieu automatiquement[ après le {retryAt}]. Vous n'avez rien à faire.",
    },
    greylisted: {
      title: 'Le serveur fait patienter les nouveaux expéditeurs',
      remedy:
        "C'est la liste grise (greylisting), un filtre antispam. Une nouvelle tentative aura lieu automatiquement[ après le {retryAt}].",
    },
    'connection-lost': {
      title: 'La connexion a été perdue',
      remedy: 'Une nouvelle tentative aura lieu automatiquement. Cela ne dit rien de votre mot de passe.',
    },
    timeout: {
      title: 'Le serveur a mis trop de temps à répondre',
      remedy:
        "Une nouvelle tentative aura lieu automatiquement. Si cela dure, consultez la page d'état de service de {provider}.",
    },
    'session-limit': {
      title: 'Le serveur demande une nouvelle connexion',
      remedy: "Le message part automatiquement par une nouvelle connexion. Vous n'avez rien à faire.",
    },
    'server-error': {
      title: 'Le serveur email rencontre un problème',
      remedy:
        "Une nouvelle tentative aura lieu automatiquement[ après le {retryAt}]. Si cela dure, consultez la page d'état de service de {provider}.",
    },
    'test-mail-not-found': {
      title: "L'email de test n'a pas été retrouvé dans la boîte",
      remedy:
        "Le serveur a accepté l'email de test, mais il n'était ni dans la boîte de réception ni dans le dossier spam[ après {seconds}]. Certains fournisseurs sont lents, testez à nouveau dans quelques minutes. Vérifiez que SMTP et IMAP sont ceux de la même boîte.",
    },
    'login-pause': {
      title: "Pas d'autre connexion pour l'instant",
      remedy:
        "Pour que votre fournisseur ne bloque pas la boîte, nous nous connectons au plus 24 fois par heure. La prochaine connexion suivra d'elle-même[ après le {retryAt}]. Vos réglages ne sont pas en cause.",
    },
    'storage-full': {
      title: 'Votre propre boîte est pleine',
      remedy: "Supprimez d'anciens messages ou videz la corbeille, ou demandez plus d'espace à {provider}.",
    },
    'ehlo-refused': {
      title: "Le serveur n'accepte pas la façon dont nous nous présentons",
      remedy: "C'est un réglage du système d'envoi. Transmettez ceci à l'administrateur.",
    },
    'protocol-error': {
      title: 'Le serveur a répondu de façon inattendue',
      remedy:
        'Une nouvelle tentative aura lieu automatiquement. Si cela dure, vérifiez le port et le serveur.',
    },
    'folder-not-found': {
      title: 'Un dossier de messagerie est introuvable',
      remedy:
        "Le dossier a été renommé ou supprimé. Vérifiez les dossiers dans l'interface web, puis testez à nouveau.",
    },
    'credentials-unreadable': {
      title: 'Le mot de passe enregistré ne peut plus être lu',
      remedy:
        "Saisissez à nouveau le mot de passe. Transmettez ceci à l'administrateur : une clé est manquante.",
    },
    'internal-error': {
      title: 'Une erreur est survenue de notre côté',
      remedy: "Vous n'avez rien à faire. Si cela dure, signalez-le à l'assistance.",
    },
  },
}
