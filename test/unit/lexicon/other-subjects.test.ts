import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../lib/lexicon/concept.ts';
import { read } from '../../../lib/lexicon/read.ts';

/** What pages say that are about an API and yet no key's list of IPs, written down without a look at the word files. */
const SAID: Readonly<Record<string, Readonly<Partial<Record<Concept, readonly string[]>>>>> = {
  en: {
    feature: ['Market data allow-list', 'Broker programme', 'API rate limits and quotas', 'Firewall rules'],
    outgoing: ['Callback addresses', 'Copy our IPs into your firewall'],
    login: ['Sign-in protection', 'IP addresses allowed to log in'],
    alert: ['Notification senders', 'API alerts'],
    prose: ['Reason for the higher limit', 'Describe the problem', 'What is your use case?'],
    'asks-us': ['Submit request', 'Send application', 'Open a ticket', 'Report a blocked IP'],
  },
  de: {
    feature: ['Marktdaten: zugelassene IPs', 'Anfrageprotokoll der API', 'Verbundene Apps', 'API-Konsole'],
    outgoing: ['Webhook-Absender', 'Rückruf-Adressen'],
    login: ['Schutz der Anmeldung', 'Login nur von diesen IPs'],
    prose: ['Begründung', 'Verwendungszweck', 'Beschreiben Sie das Problem', 'Grund des Antrags'],
    'asks-us': ['Antrag absenden', 'Höheres Limit beantragen', 'Problem melden', 'Ticket eröffnen'],
  },
  fr: {
    feature: ['Données de marché', 'Bac à sable de l’API', 'Applications connectées', 'Règles du pare-feu'],
    outgoing: ['Expéditeurs des webhooks', 'Adresses de callback'],
    login: ['Protection de la connexion', 'IP de connexion autorisées'],
    prose: ['Motif de la demande', 'Décrivez le problème', 'Cas d’usage', 'Explications'],
    'asks-us': ['Envoyer la demande', 'Demander une augmentation', 'Signaler un blocage', 'Créer un ticket'],
  },
  es: {
    feature: ['Datos de mercado', 'Registro de llamadas a la API', 'Aplicaciones conectadas', 'Cortafuegos'],
    outgoing: ['Remitentes de webhooks', 'Direcciones de callback'],
    login: ['Protección del inicio de sesión', 'Acceso a la cuenta por IP'],
    prose: ['Motivo de la solicitud', 'Describe el problema', 'Caso de uso', 'Más detalles'],
    'asks-us': ['Enviar solicitud', 'Solicitar aumento', 'Reportar un problema', 'Abrir un ticket'],
  },
  pt: {
    feature: ['Dados de mercado', 'Registro de chamadas da API', 'Aplicativos conectados', 'Linha dedicada'],
    outgoing: ['Remetentes de webhook', 'Endereços de callback'],
    login: ['Proteção de login', 'IPs que podem acessar a conta'],
    prose: ['Motivo do pedido', 'Descreva o problema', 'Justificativa', 'Detalhes'],
    'asks-us': ['Enviar solicitação', 'Solicitar aumento', 'Denunciar bloqueio', 'Abrir chamado'],
  },
  it: {
    feature: ['Dati di mercato', 'Registro delle chiamate API', 'App collegate', 'Linea dedicata'],
    outgoing: ['Mittenti dei webhook', 'Indirizzi di callback'],
    login: ['Protezione dell’accesso', 'Login solo da questi IP'],
    prose: ['Motivo della richiesta', 'Descrivi il problema', 'Scopo', 'Spiegazione'],
    'asks-us': ['Invia richiesta', 'Richiedi un aumento', 'Segnala un problema', 'Apri un ticket'],
  },
  nl: {
    feature: ['Marktgegevens', 'Logboek van API-aanroepen', 'Gekoppelde apps', 'Firewallregels'],
    outgoing: ['Afzenders van webhooks', 'Callback-adressen'],
    login: ['Inloggen beveiligen', 'Aanmelden vanaf vaste IP’s'],
    prose: ['Reden van de aanvraag', 'Beschrijf het probleem', 'Toelichting'],
    'asks-us': ['Aanvraag versturen', 'Verzoek indienen', 'Probleem melden', 'Bezwaar maken'],
  },
  pl: {
    feature: ['Dane rynkowe', 'Limity zapytań API', 'Połączone aplikacje', 'Zapora sieciowa'],
    outgoing: ['Nadawcy webhooków', 'Wywołania zwrotne'],
    login: ['Ochrona logowania', 'Zaloguj się tylko z tych IP'],
    prose: ['Powód wniosku', 'Opisz problem', 'Uzasadnienie', 'Szczegóły'],
    'asks-us': ['Złóż wniosek', 'Wyślij prośbę', 'Zgłoś problem', 'Odwołanie od blokady'],
  },
  ru: {
    feature: ['Рыночные данные', 'Журнал запросов API', 'Подключённые приложения', 'Песочница API'],
    outgoing: ['Отправители вебхуков', 'Адреса обратных вызовов'],
    login: ['Защита входа', 'Вход в аккаунт по IP'],
    prose: ['Причина обращения', 'Опишите проблему', 'Обоснование', 'Подробности'],
    'asks-us': ['Подать заявку', 'Отправить запрос', 'Подать апелляцию', 'Сообщить о блокировке'],
  },
  tr: {
    feature: [
      'Piyasa verileri',
      'API kotası ve hız sınırı',
      'Bağlı uygulamalar',
      'Güvenlik duvarı kuralları',
    ],
    outgoing: ['Webhook gönderenleri', 'Geri çağırma adresleri'],
    login: ['Giriş koruması', 'Oturum açma IP’leri'],
    prose: ['Başvuru nedeni', 'Kullanım amacı', 'Sorunu açıklayın', 'Ayrıntılar', 'Gerekçe'],
    'asks-us': ['Başvuruyu gönder', 'Talep gönder', 'İtiraz et', 'Sorun bildir'],
  },
  vi: {
    feature: ['Dữ liệu thị trường', 'Hạn mức API', 'Ứng dụng đã kết nối', 'Tường lửa', 'Nhật ký yêu cầu'],
    outgoing: ['Nguồn gửi webhook', 'Địa chỉ callback'],
    login: ['Bảo vệ đăng nhập', 'IP được phép đăng nhập'],
    prose: ['Lý do', 'Mục đích sử dụng', 'Mô tả vấn đề', 'Giải thích'],
    'asks-us': ['Gửi yêu cầu', 'Yêu cầu tăng hạn mức', 'Khiếu nại', 'Báo cáo sự cố'],
  },
  ja: {
    feature: ['マーケットデータの許可リスト', 'APIのレート制限', '連携アプリ', 'ファイアウォールのルール'],
    outgoing: ['Webhookの送信元', 'コールバックの送信元'],
    login: ['ログイン保護', 'サインインを許可するIP'],
    alert: ['通知先の設定', 'アラートの送信元'],
    prose: ['申請理由', '利用目的', '詳細をご記入ください', 'ご質問の内容'],
    'asks-us': ['申請を送信', 'リクエストを送信', '問題を報告する', '上限の引き上げを申請'],
  },
  ko: {
    feature: ['시장 데이터 허용 목록', 'API 호출 한도', '연결된 앱', '방화벽 규칙'],
    outgoing: ['웹훅 발신 서버', '콜백 주소'],
    login: ['로그인 보호', '로그인 허용 IP'],
    alert: ['알림 발신 서버', 'API 알림'],
    prose: ['신청 사유', '사용 목적', '문제를 설명해 주세요', '상세 내용'],
    'asks-us': ['요청 보내기', '신청서 제출', '이의 제기', '차단 신고'],
  },
  'zh-Hans': {
    feature: ['行情数据白名单', 'API 调用日志', '已授权应用', '防火墙规则', '经纪商计划'],
    outgoing: ['回调服务器 IP', '事件推送'],
    login: ['登录保护', '登录 IP 限制'],
    alert: ['通知设置', '消息通知'],
    prose: ['申请原因', '用途', '请描述您遇到的问题', '使用场景'],
    'asks-us': ['提交申请', '申请提升限额', '提交申诉', '提交工单', '举报'],
  },
};

const CASES = Object.entries(SAID).flatMap(([language, said]) =>
  Object.entries(said).flatMap(([concept, texts]) =>
    texts.map((text) => [language, text, concept as Concept] as const),
  ),
);

it.each(CASES)('%s: "%s" is told as %s', (_language, text, concept) => {
  expect(read(text).has(concept)).toBe(true);
});

/** Titles of the form of a key's list of IPs. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  en: [
    'IP access restrictions',
    'Restrict access to trusted IPs only',
    'Edit API key permissions',
    'Create API key',
    'API security: IP whitelist',
    'Trusted servers of this key',
  ],
  de: [
    'IP-Zugriffsbeschränkung',
    'Zugriff nur von vertrauenswürdigen IPs',
    'API-Schlüssel bearbeiten',
    'API-Schlüssel erstellen',
    'Sicherheit des Schlüssels',
    'Berechtigungen: Spot-Handel, Lesen',
  ],
  fr: [
    'Restriction d’accès par IP',
    'Limiter l’accès aux IP de confiance',
    'Modifier la clé API',
    'Créer une clé API',
    'Sécurité de la clé',
    'Autorisations : lecture, trading spot',
  ],
  es: [
    'Restricción de acceso por IP',
    'Limitar el acceso a IP de confianza',
    'Editar clave API',
    'Crear clave API',
    'Seguridad de la clave',
    'Permisos: lectura, trading al contado',
  ],
  pt: [
    'Restrição de acesso por IP',
    'Restringir a IPs confiáveis',
    'Editar chave de API',
    'Criar chave de API',
    'Segurança da chave',
    'Permissões: leitura, negociação à vista',
  ],
  it: [
    'Restrizioni di accesso IP',
    'Limita l’accesso agli IP attendibili',
    'Modifica chiave API',
    'Crea chiave API',
    'Sicurezza della chiave',
    'Autorizzazioni: lettura, trading spot',
  ],
  nl: [
    'IP-toegangsbeperking',
    'Alleen toegang vanaf vertrouwde IP’s',
    'API-sleutel bewerken',
    'API-sleutel maken',
    'Beveiliging van de sleutel',
    'Machtigingen: lezen, spothandel',
  ],
  pl: [
    'Ograniczenia dostępu IP',
    'Ogranicz dostęp do zaufanych adresów IP',
    'Edytuj klucz API',
    'Utwórz klucz API',
    'Bezpieczeństwo klucza',
    'Uprawnienia: odczyt, handel spot',
  ],
  ru: [
    'Ограничение доступа по IP',
    'Доступ только с доверенных IP',
    'Изменить API-ключ',
    'Создать API-ключ',
    'Безопасность ключа',
    'Разрешения: чтение, спотовая торговля',
  ],
  tr: [
    'IP erişim kısıtlaması',
    'Erişimi yalnızca güvenilir IP’lerle sınırla',
    'API anahtarını düzenle',
    'API anahtarı oluştur',
    'Anahtar güvenliği',
    'İzinler: okuma, spot işlem',
  ],
  vi: [
    'Hạn chế truy cập IP',
    'Chỉ cho phép truy cập từ IP đáng tin cậy',
    'Chỉnh sửa khóa API',
    'Tạo khóa API',
    'Bảo mật của khóa',
    'Quyền: đọc, giao dịch giao ngay',
  ],
  ja: [
    'IPアクセス制限',
    '信頼できるIPのみにアクセスを制限する',
    'APIキーを編集',
    'APIキーを作成',
    'キーのセキュリティ',
    '権限：読み取り、現物取引',
  ],
  ko: [
    'IP 접근 제한',
    '신뢰할 수 있는 IP만 허용',
    'API 키 편집',
    'API 키 생성',
    '키 보안 설정',
    '권한: 읽기, 현물 거래',
  ],
  'zh-Hans': [
    'IP 访问权限限制',
    '仅限受信任的 IP 访问',
    '编辑 API 密钥',
    '创建 API 密钥',
    '密钥安全',
    '权限：读取、现货交易',
  ],
};

describe.each(Object.entries(OWN))('titles of a key in %s', (_language, titles) => {
  it.each(titles)('"%s" are about nothing else', (title) => {
    const others = ['feature', 'outgoing', 'login', 'alert', 'asks-us'] as const;
    expect(others.filter((concept) => read(title).has(concept))).toEqual([]);
  });
});
