// Names of columns: the form's labels in its five languages, the names of the JSON document, and what exports of other
// tools write. Compared without case, accents, spaces and signs, and with SMTP or IMAP before or after the word.
import type { Lang } from '../../failures/explain.ts'

/** What a row can say of an account; named as in the JSON document that `account add` takes. */
export const columnNames = [
  'email',
  'displayName',
  'provider',
  'smtp.host',
  'smtp.port',
  'smtp.encryption',
  'smtp.username',
  'smtp.password',
  'imap.host',
  'imap.port',
  'imap.encryption',
  'imap.username',
  'imap.password',
  'limits.perHour',
  'limits.perDay',
  'limits.minGapSeconds',
] as const
export type ColumnName = (typeof columnNames)[number]

type Words = Record<Lang, string[]>

/** Words for what both servers have. Alone they mean the SMTP server's. */
export const serverWords = {
  host: {
    en: ['server', 'host', 'hostname', 'server address'],
    fr: ['serveur', 'hôte'],
    es: ['servidor'],
    pt: ['servidor'],
    hi: ['सर्वर'],
  },
  port: { en: ['port'], fr: ['port'], es: ['puerto'], pt: ['porta'], hi: ['पोर्ट'] },
  encryption: {
    en: ['encryption', 'security', 'tls', 'ssl'],
    fr: ['chiffrement', 'sécurité'],
    es: ['encriptación', 'cifrado', 'seguridad'],
    pt: ['criptografia', 'encriptação', 'segurança'],
    hi: ['एन्क्रिप्शन', 'सुरक्षा'],
  },
  username: {
    en: ['username', 'user', 'login'],
    fr: ["nom d'utilisateur", 'utilisateur', 'identifiant'],
    es: ['nombre de usuario', 'usuario'],
    pt: ['nome de usuário', 'usuário', 'utilizador'],
    hi: ['उपयोगकर्ता नाम', 'उपयोगकर्ता'],
  },
  password: {
    en: ['password', 'app password'],
    fr: ['mot de passe', "mot de passe d'application"],
    es: ['contraseña', 'contraseña de aplicación'],
    pt: ['senha', 'senha de app', 'palavra-passe'],
    hi: ['पासवर्ड', 'ऐप पासवर्ड'],
  },
} satisfies Record<string, Words>

/** Words for the rest. Limits are not in the form, so they have only the names of the JSON document. */
export const otherWords = {
  email: {
    en: ['email', 'email address', 'mail', 'from email'],
    fr: ['email', 'adresse email', 'courriel'],
    es: ['email', 'correo', 'correo electrónico', 'dirección de email'],
    pt: ['email', 'endereço de email'],
    hi: ['ईमेल', 'ईमेल पता'],
  },
  displayName: {
    en: ['display name', 'from name', 'sender name', 'name'],
    fr: ["nom d'affichage", "nom de l'expéditeur"],
    es: ['nombre visible', 'nombre para mostrar'],
    pt: ['nome de exibição', 'nome do remetente'],
    hi: ['प्रदर्शन नाम', 'प्रेषक का नाम'],
  },
  provider: {
    en: ['provider'],
    fr: ['fournisseur'],
    es: ['proveedor'],
    pt: ['provedor', 'fornecedor'],
    hi: ['प्रदाता'],
  },
  'limits.perHour': { en: ['per hour', 'hourly limit'], fr: [], es: [], pt: [], hi: [] },
  'limits.perDay': { en: ['per day', 'daily limit'], fr: [], es: [], pt: [], hi: [] },
  'limits.minGapSeconds': { en: ['min gap seconds'], fr: [], es: [], pt: [], hi: [] },
} satisfies Partial<Record<ColumnName, Words>>
