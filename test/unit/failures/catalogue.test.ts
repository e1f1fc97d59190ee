import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  classifySmtp,
  explain,
  type Failure,
  type FailureCode,
  failureCodes,
  failureGroups,
  fieldLabel,
  groupTitle,
  isLang,
  isRetryable,
  languages,
  policy,
  policyOf,
  withOtherCause,
} from '../../../src/failures/index.ts'
import { failureTable } from '../../../src/failures/table.ts'

const now = new Date('2025-03-04T10:00:00Z')
const bare = (code: FailureCode): Failure => ({ code, stage: 'connect', rule: 'test' })
const full = (code: FailureCode): Failure => ({
  ...bare(code),
  endpoint: 'imap',
  retryAt: '2025-03-04T12:00:00.000Z',
  params: {
    host: 'imap.example.com',
    port: 993,
    provider: 'ovh',
    date: '2025-03-01T10:15:00.000Z',
    names: '*.example.net',
    issuer: 'Test CA',
  },
})

describe.each(languages)('catalogue %s', (lang) => {
  it.each(failureCodes)('%s reads well with and without parameters', (code) => {
    for (const failure of [bare(code), full(code)]) {
      for (const providerName of [undefined, 'OVH Mail']) {
        const { title, remedy } = explain(failure, { lang, providerName })
        for (const text of [title, remedy]) {
          expect(text).not.toMatch(/[{}[\]]|undefined|NaN| {2}| [.,।]|\.\.|:\./)
          expect(text.length).toBeGreaterThan(5)
        }
        expect(remedy).toMatch(/[.।)]$/)
      }
    }
  })

  it('has a title for every group and a label for every field', () => {
    for (const group of failureGroups) expect(groupTitle(group, lang)).not.toBe('')
    for (const code of failureCodes) {
      const { field } = policyOf(code)
      if (field !== null) expect(fieldLabel(field, lang)).not.toBe('')
    }
  })

  it("says what the documents' troubleshooting sections say", () => {
    const seed = seeds[lang]
    for (const group of failureGroups.slice(0, 4)) expect(seed.headings).toContain(groupTitle(group, lang))
    const said = [
      bare('connection-refused'),
      bare('bad-credentials'),
      bare('tls-failed'),
      bare('daily-limit'),
    ]
      .map((f) => explain(f, { lang }).remedy)
      .join(' ')
    for (const step of seed.steps) expect(said).toContain(step)
  })
})

describe('explain', () => {
  it('names dates in the language, and the provider if its name is known', () => {
    expect(explain(full('certificate-expired'), { lang: 'fr' }).remedy).toContain('le 1er mars 2025')
    expect(explain(full('daily-limit'), { providerName: 'OVH Mail' }).remedy).toContain("OVH Mail's limits")
    expect(explain(bare('sender-blocked')).title).toBe('Your provider has blocked your outgoing mail')
  })

  it("adds the provider's own steps to an app password", () => {
    const { remedy } = explain(bare('app-password-required'), {
      appPassword: { steps: 'My Account > Security', url: 'https://accounts.zoho.com' },
    })
    expect(remedy).toMatch(/My Account > Security\. App Passwords page: https:\/\/accounts\.zoho\.com$/)
  })

  it('names both causes of an answer that has two', () => {
    const failure = classifySmtp(
      { text: '535 authentication failed' },
      { stage: 'login', provider: 'ovh', now },
    )
    expect(explain(failure).remedy).toContain('The account is blocked')
    expect(explain(withOtherCause(bare('bad-credentials'), 'too-many-logins')).remedy).toContain(
      'Too many logins',
    )
  })

  it('turns the advice about ports to the port that was tried', () => {
    expect(explain({ ...bare('connection-refused'), params: { port: 465 } }).remedy).toContain(
      '587 instead of 465',
    )
    expect(explain(full('connection-refused')).remedy).toContain('143 instead of 993')
  })

  it('never lets a server write placeholders', () => {
    const failure = {
      ...bare('certificate-name-mismatch'),
      params: { host: '{provider}[x]', names: '{host}' },
    }
    expect(explain(failure).remedy).not.toMatch(/[{}[\]]/)
  })
})

describe('policy', () => {
  it('retries a temporary reply about one recipient, whatever its words', () => {
    const refuse = (text: string) => classifySmtp({ text }, { stage: 'recipient', now })
    expect(isRetryable(refuse('450 4.1.1 User unknown'))).toBe(true)
    expect(isRetryable(refuse('550 5.1.1 User unknown'))).toBe(false)
    expect(isRetryable(refuse('554 5.1.8 Sender Address Blocked'))).toBe(false)
  })

  it('lets no fault of the account end a contact', () => {
    for (const [code, { group, scope }] of Object.entries(policy)) {
      if (!['recipient', 'message', 'temporary', 'internal'].includes(group))
        expect([code, scope]).not.toEqual([code, 'recipient'])
    }
  })

  it('knows its languages', () =>
    expect(['en', 'xx', 'toString', 1].map(isLang)).toEqual([true, false, false, false]))

  it('is what docs/failures.md says', () => {
    const docs = readFileSync(new URL('../../../docs/failures.md', import.meta.url), 'utf8')
    expect(docs).toContain(failureTable())
  })
})

const seeds = {
  en: {
    headings: ['Connection refused', 'Authentication failed', 'Invalid certificate', 'Sending limit reached'],
    steps: [
      'Check the port and server',
      'Make sure your firewall is not blocking',
      '465 instead of 587',
      'Check the username (often the complete email)',
      'Use an App Password if 2FA is enabled',
      'Check the case of the password',
      "Make sure you're using the correct encryption type",
      'Contact your provider if the certificate has expired',
      "Check your provider's limits",
      'Space out your sends',
      'Contact your host to increase quotas',
    ],
  },
  fr: {
    headings: [
      'Connexion refusée',
      'Authentification échouée',
      'Certificat invalide',
      "Limite d'envoi atteinte",
    ],
    steps: [
      'Vérifiez le port et le serveur',
      "Assurez-vous que votre firewall n'est pas bloquant",
      '465 au lieu de 587',
      "Vérifiez le nom d'utilisateur (souvent l'email complet)",
      'Utilisez un App Password si 2FA est activé',
      'Vérifiez les majuscules/minuscules du mot de passe',
      "Assurez-vous d'utiliser le bon type de chiffrement",
      'Contactez votre fournisseur si le certificat est expiré',
      'Vérifiez les limites de votre fournisseur',
      'Espacez vos envois',
      'Contactez votre hébergeur pour augmenter les quotas',
    ],
  },
  es: {
    headings: [
      'Conexión rechazada',
      'Autenticación fallida',
      'Certificado inválido',
      'Límite de envío alcanzado',
    ],
    steps: [
      'Verifica el puerto y el servidor',
      'Asegúrate de que tu firewall no esté bloqueando',
      '465 en lugar de 587',
      'Verifica el nombre de usuario (a menudo el email completo)',
      'Usa un App Password si 2FA está activado',
      'Verifica las mayúsculas/minúsculas de la contraseña',
      'Asegúrate de usar el tipo correcto de encriptación',
      'Contacta a tu proveedor si el certificado ha expirado',
      'Verifica los límites de tu proveedor',
      'Espacía tus envíos',
      'Contacta a tu host para aumentar las cuotas',
    ],
  },
  pt: {
    headings: ['Conexão recusada', 'Autenticação falhou', 'Certificado inválido', 'Limite de envio atingido'],
    steps: [
      'Verifique a porta e o servidor',
      'Certifique-se de que seu firewall não está bloqueando',
      '465 em vez de 587',
      'Verifique o nome de usuário (frequentemente o email completo)',
      'Use uma Senha de App se 2FA estiver ativado',
      'Verifique maiúsculas/minúsculas da senha',
      'Certifique-se de usar o tipo de criptografia correto',
      'Entre em contato com seu provedor se o certificado estiver expirado',
      'Verifique os limites do seu provedor',
      'Entre em contato com seu host para aumentar cotas',
    ],
  },
  hi: {
    headings: ['कनेक्शन अस्वीकृत', 'प्रमाणीकरण विफल', 'अमान्य प्रमाणपत्र', 'भेजने की सीमा पहुंच गई'],
    steps: [
      'पोर्ट और सर्वर की जांच करें',
      'सुनिश्चित करें कि आपका फ़ायरवॉल ब्लॉक नहीं कर रहा है',
      '587 के बजाय 465',
      'उपयोगकर्ता नाम की जांच करें (अक्सर पूरा ईमेल)',
      'यदि 2FA सक्षम है तो ऐप पासवर्ड का उपयोग करें',
      'पासवर्ड के केस की जांच करें',
      'सुनिश्चित करें कि आप सही एन्क्रिप्शन प्रकार का उपयोग कर रहे हैं',
      'अपने प्रदाता की सीमाओं की जांच करें',
      'यदि प्रमाणपत्र की समय सीमा समाप्त हो गई है तो अपने प्रदाता से संपर्क करें',
      'अपने भेजने में अंतर रखें',
      'कोटा बढ़ाने के लिए अपने होस्ट से संपर्क करें',
    ],
  },
}
