import type { Language } from './catalogue.ts'

// Os passos da documentação (smtp-configuration.pt.md), comuns aos códigos de cada grupo.
const checkPort = 'Verifique a porta e o servidor.'
const firewall = 'Certifique-se de que seu firewall não está bloqueando.'
const anotherPort = 'Teste com outra porta ({ports}).'
const encryption =
  'Certifique-se de usar o tipo de criptografia correto: SSL para a porta 465 ou 993, TLS para a porta 587 ou 143.'
const username = 'Verifique o nome de usuário (frequentemente o email completo).'
const appPassword = 'Use uma Senha de App se 2FA estiver ativado.'
const letterCase = 'Verifique maiúsculas/minúsculas da senha.'
const limits = 'Verifique os limites de {provider}.'
const spaceOut = 'Espace seus envios.'
const quotas = 'Entre em contato com seu host para aumentar cotas.'
const resumes = 'Seus envios agendados aguardam e são retomados sozinhos[ depois de {retryAt}].'

/** Portuguese (Brazil). */
export const pt: Language = {
  groups: {
    'connection-refused': 'Conexão recusada',
    'authentication-failed': 'Autenticação falhou',
    'invalid-certificate': 'Certificado inválido',
    'sending-limit-reached': 'Limite de envio atingido',
    recipient: 'Destinatário recusado',
    message: 'Mensagem recusada',
    temporary: 'Problema temporário',
    internal: 'Problema interno',
  },
  fields: {
    host: { smtp: 'Servidor SMTP', imap: 'Servidor IMAP' },
    port: { smtp: 'Porta', imap: 'Porta IMAP' },
    encryption: 'Criptografia',
    username: 'Nome de usuário',
    password: 'Senha',
    email: 'Email',
    limits: 'Limites de envio',
    to: 'Destinatário',
    content: 'Conteúdo',
  },
  phrases: {
    yourProvider: 'seu provedor',
    otherPort: '{other} em vez de {port}',
    alsoPossible: 'A mesma resposta pode ter outra causa: {title}. {remedy}',
    triedAgain:
      'Este login funcionava antes, por isso será tentado mais uma vez depois de {triedAgainAt} antes de desistir.',
    appPasswordSteps: 'Para criar uma Senha de App: {steps}',
    appPasswordUrl: 'Página de senhas de aplicativo: {url}',
  },
  failures: {
    'dns-not-found': {
      title: 'O nome do servidor não existe',
      remedy:
        'Nenhum servidor é conhecido por esse nome[: {host}]. Veja se há erro de digitação no servidor e compare com as configurações indicadas por {provider}.',
    },
    'dns-failed': {
      title: 'Não foi possível resolver o nome do servidor',
      remedy:
        'O serviço de nomes não respondeu[ para {host}]. Isso costuma passar sozinho; se continuar, verifique o nome do servidor.',
    },
    'host-not-allowed': {
      title: 'Este endereço de servidor não é permitido',
      remedy:
        'Verifique o servidor: só podem ser usados servidores de email acessíveis na internet pública. Um servidor na sua própria máquina ou rede, como o Proton Mail Bridge, precisa antes ser autorizado pelo administrador.',
    },
    'connection-refused': {
      title: 'O servidor recusou a conexão',
      remedy: `Nenhum serviço de email responde[ em {host}][, porta {port}]. ${checkPort} ${firewall} ${anotherPort}`,
    },
    'connection-timeout': {
      title: 'O servidor não responde',
      remedy: `Nenhuma resposta chegou[ de {host}][, porta {port}]. ${checkPort} ${firewall} ${anotherPort}`,
    },
    'host-unreachable': {
      title: 'Não é possível alcançar o servidor',
      remedy: `A rede não encontra um caminho até o servidor[ {host}]. ${checkPort} ${firewall}`,
    },
    'greeting-timeout': {
      title: 'O servidor aceita a conexão, mas fica em silêncio',
      remedy: `Provavelmente a porta e a criptografia não combinam. ${encryption} ${anotherPort} ${firewall}`,
    },
    'tls-mode-mismatch': {
      title: 'A porta e a criptografia não combinam',
      remedy: `O servidor não usa esse tipo de criptografia[ na porta {port}]. ${encryption} ${anotherPort}`,
    },
    'encryption-required': {
      title: 'O servidor exige criptografia',
      remedy: `O servidor só aceita o login por uma conexão criptografada. ${encryption}`,
    },
    'starttls-unsupported': {
      title: 'O servidor não oferece TLS nesta porta',
      remedy:
        'Sua senha não é enviada por uma conexão aberta. Selecione SSL e teste com outra porta ({ports}). Se isso também falhar, pergunte a {provider} qual porta é criptografada.',
    },
    'not-a-mail-server': {
      title: 'Isto não é um servidor de email',
      remedy: `Quem responde não é um servidor de email[: {host}][, porta {port}]. ${checkPort}`,
    },
    'service-unavailable': {
      title: 'O servidor de email não está disponível no momento',
      remedy:
        'O servidor não quis atender a conexão. Uma nova tentativa será feita automaticamente[ depois de {retryAt}]. Se continuar, consulte a página de status de {provider}.',
    },
    'ip-blocked': {
      title: 'O servidor não aceita conexões do nosso endereço',
      remedy:
        'O endereço IP de envio está em uma lista de bloqueio. Peça a {provider} para removê-lo ou aguarde o fim do bloqueio.',
    },
    'bad-credentials': {
      title: 'Nome de usuário ou senha incorretos',
      remedy: `${username} ${appPassword} ${letterCase}`,
    },
    'app-password-required': {
      title: 'É necessária uma Senha de App',
      remedy:
        '{provider} não aceita aqui a sua senha principal. Faça login na interface web, vá em Configurações > Segurança, crie uma Senha de App e digite-a como senha.',
    },
    'password-expired': {
      title: 'A senha expirou',
      remedy: 'Altere a senha na interface web de {provider} e digite a nova aqui.',
    },
    'oauth-required': {
      title: 'O login com senha não é mais aceito',
      remedy: 'Este servidor só aceita o login OAuth. Conecte a conta pelo Gmail/Outlook em vez de SMTP.',
    },
    'smtp-auth-disabled': {
      title: 'O envio por SMTP está desativado nesta conta',
      remedy:
        'Ative o acesso SMTP (SMTP AUTH) nas configurações de {provider} ou peça ao seu administrador para ativá-lo nesta caixa.',
    },
    'imap-disabled': {
      title: 'O acesso IMAP está desativado nesta conta',
      remedy:
        'Ative o acesso IMAP nas configurações web de {provider} e teste de novo. O envio funciona sem ele.',
    },
    'web-login-required': {
      title: '{provider} pede que você faça login primeiro na web',
      remedy:
        'Faça login na interface web de {provider}, confirme que foi você e teste de novo. Uma Senha de App evita essa verificação.',
    },
    'account-blocked': {
      title: 'A conta está bloqueada',
      remedy:
        '{provider} recusa o login porque a conta está bloqueada ou desativada. Faça login na interface web para ver o motivo, troque a senha se for pedido ou entre em contato com o suporte de {provider}.',
    },
    'auth-mechanism-unsupported': {
      title: 'O servidor não aceita este tipo de login',
      remedy: `O servidor não oferece aqui login com nome de usuário e senha. ${encryption} ${anotherPort}`,
    },
    'auth-required': {
      title: 'O servidor exige login',
      remedy: `O servidor só aceita mensagens depois do login. ${username} ${checkPort}`,
    },
    'certificate-expired': {
      title: 'O certificado está expirado',
      remedy:
        'O certificado do servidor expirou[ em {date}]. Entre em contato com {provider} para que seja renovado. Veja também se você usa o nome de servidor indicado nas configurações.',
    },
    'certificate-not-yet-valid': {
      title: 'O certificado ainda não é válido',
      remedy:
        'O certificado do servidor ainda não é válido[: será a partir de {date}]. Entre em contato com {provider}.',
    },
    'certificate-self-signed': {
      title: 'O certificado é autoassinado',
      remedy:
        'Nenhuma autoridade garante o certificado do servidor[ {host}]. Entre em contato com {provider} para obter um válido. Se o servidor for seu, como no Proton Mail Bridge, compare a impressão digital SHA-256 e fixe-a para esta conta[: {fingerprint}].',
    },
    'certificate-unknown-issuer': {
      title: 'O certificado vem de um emissor desconhecido',
      remedy:
        'O certificado do servidor[ {host}] não vem de nenhuma autoridade conhecida[ (emissor: {issuer})]. Entre em contato com {provider}: pode faltar um certificado intermediário. Se o servidor for seu ou da sua empresa, compare a impressão digital SHA-256 e fixe-a para esta conta[: {fingerprint}].',
    },
    'certificate-name-mismatch': {
      title: 'O certificado é de outro nome de servidor',
      remedy:
        'O certificado não cobre este nome de servidor[: {host}].[ Ele é válido para: {names}.] Use o nome de servidor indicado nas configurações de {provider}.',
    },
    'certificate-changed': {
      title: 'O certificado não é o que foi fixado',
      remedy:
        'O servidor[ {host}] apresenta um certificado diferente do que foi fixado para esta conta; por isso sua senha não foi enviada.[ A impressão digital agora é {fingerprint}.] Se o certificado foi trocado por você ou por {provider}, compare a nova impressão digital e fixe-a, ou remova a fixação. Se ninguém o trocou, alguém pode estar interceptando a conexão: não a fixe.',
    },
    'certificate-revoked': {
      title: 'O certificado foi revogado',
      remedy:
        'O certificado do servidor[ {host}] foi retirado pelo emissor. Entre em contato com {provider}.',
    },
    'tls-too-old': {
      title: 'A criptografia do servidor é antiga demais',
      remedy: `O servidor só oferece uma criptografia que não é mais segura. ${anotherPort} Caso contrário, entre em contato com {provider}.`,
    },
    'tls-failed': {
      title: 'Não foi possível estabelecer a conexão criptografada',
      remedy: `${encryption} Entre em contato com {provider} se o certificado estiver expirado.`,
    },
    'hourly-limit': {
      title: 'Limite de envio por hora atingido',
      remedy: `${resumes} ${limits} ${spaceOut} ${quotas}`,
    },
    'daily-limit': {
      title: 'Limite de envio diário atingido',
      remedy: `${resumes} ${limits} ${spaceOut} ${quotas}`,
    },
    'sending-limit': {
      title: 'Limite de envio atingido',
      remedy: `${resumes} ${limits} ${spaceOut} ${quotas}`,
    },
    'domain-limit': {
      title: 'Limite de envio do seu domínio atingido',
      remedy: `Todas as caixas do seu domínio compartilham este limite. ${resumes} ${limits} ${spaceOut} ${quotas}`,
    },
    'rate-limited': {
      title: 'Mensagens demais em pouco tempo',
      remedy: `O servidor pede para ir mais devagar. ${resumes} ${spaceOut} ${limits}`,
    },
    'too-many-connections': {
      title: 'Conexões demais ao mesmo tempo',
      remedy: `Feche outros programas de email que usam esta caixa. A senha não é o problema. ${resumes} ${limits}`,
    },
    'too-many-logins': {
      title: 'Logins demais em pouco tempo',
      remedy: `O servidor recusa novos logins por algum tempo; a senha pode estar certa. Aguarde antes de testar de novo[, até {retryAt}]. ${limits}`,
    },
    'sender-blocked': {
      title: '{provider} bloqueou seus envios',
      remedy:
        'Nada é enviado até você agir, porque novas tentativas podem prolongar o bloqueio. Faça login na interface web de {provider} e siga os passos de desbloqueio ou entre em contato com o suporte. Depois, espace seus envios.',
    },
    'bounce-rate': {
      title: 'Muitas das suas mensagens voltaram',
      remedy:
        'O envio foi interrompido para que {provider} não bloqueie a caixa de email[: {bounced} das últimas {sent} mensagens não puderam ser entregues]. Remova da lista os endereços que retornaram erro, verifique os demais antes de escrever para eles e depois retome a conta.',
    },
    'mailbox-not-found': {
      title: 'O destinatário não existe',
      remedy: 'Veja se há erro de digitação no endereço ou remova este contato.',
    },
    'recipient-domain-not-found': {
      title: 'O domínio do destinatário não aceita emails',
      remedy: 'Veja se há erro de digitação na parte do endereço depois do @ ou remova este contato.',
    },
    'mailbox-full': {
      title: 'A caixa do destinatário está cheia',
      remedy:
        'Uma nova tentativa será feita mais tarde. Se continuar cheia, fale com este contato de outra forma.',
    },
    'mailbox-disabled': {
      title: 'A caixa do destinatário está fechada',
      remedy: 'A caixa existe, mas não aceita mensagens. Remova este contato ou encontre outro endereço.',
    },
    'recipient-rejected': {
      title: 'O servidor do destinatário recusou a mensagem',
      remedy:
        'As regras do destinatário não deixam esta mensagem passar. Fale com este contato de outra forma.',
    },
    'recipient-rate-limited': {
      title: 'O destinatário está recebendo mensagens demais',
      remedy: 'Uma nova tentativa será feita mais tarde[, depois de {retryAt}]. Você não precisa fazer nada.',
    },
    'recipient-unreachable': {
      title: 'Não é possível alcançar o servidor do destinatário',
      remedy: 'A mensagem não pôde ser entregue. Se continuar, verifique a parte do endereço depois do @.',
    },
    'invalid-address': {
      title: 'O endereço não é válido',
      remedy: 'Corrija o endereço: nome@domínio, sem espaços nem vírgulas.',
    },
    'relay-denied': {
      title: 'O servidor não envia por você para outros domínios',
      remedy: `O servidor não reconhece você como um de seus usuários. ${username} Veja se este é o servidor de saída de {provider} para o seu endereço.`,
    },
    'smtputf8-unsupported': {
      title: 'O servidor não aceita letras acentuadas em endereços',
      remedy: 'Use para este contato um endereço sem acentos, se houver.',
    },
    'message-too-large': {
      title: 'A mensagem é grande demais',
      remedy: 'Reduza os anexos ou substitua-os por links.',
    },
    'content-rejected': {
      title: 'O conteúdo foi considerado spam ou perigoso',
      remedy: 'Mude o texto, os links ou o anexo. Não envie a mesma mensagem de novo sem alterações.',
    },
    'message-rejected': {
      title: 'A mensagem foi recusada',
      remedy:
        'Leia a resposta do servidor abaixo; ela diz o que não é aceito. Altere a mensagem e envie de novo.',
    },
    'too-many-recipients': {
      title: 'Destinatários demais em uma mensagem',
      remedy: `Envie para menos destinatários de cada vez. ${limits}`,
    },
    'sender-refused': {
      title: 'Você não pode enviar a partir deste endereço',
      remedy:
        'Use como email o endereço da conta ou um alias que {provider} conheça. Veja se o email e o nome de usuário correspondem.',
    },
    'sender-unauthenticated': {
      title: 'Seu domínio não comprova que a mensagem é sua',
      remedy: 'Configure SPF, DKIM e DMARC para o seu domínio como {provider} descreve e envie de novo.',
    },
    'temporary-failure': {
      title: 'O servidor pede para tentar mais tarde',
      remedy:
        'Uma nova tentativa será feita automaticamente[ depois de {retryAt}]. Você não precisa fazer nada.',
    },
    greylisted: {
      title: 'O servidor faz remetentes novos esperarem',
      remedy:
        'É a lista cinza (greylisting), um filtro antispam. Uma nova tentativa será feita automaticamente[ depois de {retryAt}].',
    },
    'connection-lost': {
      title: 'A conexão foi perdida',
      remedy: 'Uma nova tentativa será feita automaticamente. Isso não diz nada sobre a sua senha.',
    },
    timeout: {
      title: 'O servidor demorou demais para responder',
      remedy:
        'Uma nova tentativa será feita automaticamente. Se continuar, consulte a página de status de {provider}.',
    },
    'session-limit': {
      title: 'O servidor pede uma nova conexão',
      remedy: 'A mensagem segue automaticamente por uma nova conexão. Você não precisa fazer nada.',
    },
    'server-error': {
      title: 'O servidor de email está com um problema próprio',
      remedy:
        'Uma nova tentativa será feita automaticamente[ depois de {retryAt}]. Se continuar, consulte a página de status de {provider}.',
    },
    'test-mail-not-found': {
      title: 'O email de teste não foi encontrado na caixa',
      remedy:
        'O servidor aceitou o email de teste, mas ele não estava nem na caixa de entrada nem na pasta de spam[ após {seconds}]. Alguns provedores são lentos, teste de novo em alguns minutos. Verifique se SMTP e IMAP são da mesma caixa.',
    },
    'login-pause': {
      title: 'Sem mais logins por enquanto',
      remedy:
        'Para que seu provedor não bloqueie a caixa, fazemos login no máximo 24 vezes por hora. O próximo login virá sozinho[ depois de {retryAt}]. Não há nada de errado com suas configurações.',
    },
    'storage-full': {
      title: 'Sua própria caixa está cheia',
      remedy: 'Apague mensagens antigas ou esvazie a lixeira, ou peça mais espaço a {provider}.',
    },
    'ehlo-refused': {
      title: 'O servidor não aceita a forma como nos apresentamos',
      remedy: 'É uma configuração do sistema de envio. Avise o administrador.',
    },
    'protocol-error': {
      title: 'O servidor respondeu de forma inesperada',
      remedy: 'Uma nova tentativa será feita automaticamente. Se continuar, verifique a porta e o servidor.',
    },
    'folder-not-found': {
      title: 'Falta uma pasta de email',
      remedy: 'A pasta foi renomeada ou excluída. Confira as pastas na interface web e teste de novo.',
    },
    'credentials-unreadable': {
      title: 'A senha armazenada não pode mais ser lida',
      remedy: 'Digite a senha novamente. Avise o administrador: falta uma chave.',
    },
    'internal-error': {
      title: 'Algo deu errado do nosso lado',
      remedy: 'Você não precisa fazer nada. Se continuar, avise o suporte.',
    },
  },
}
