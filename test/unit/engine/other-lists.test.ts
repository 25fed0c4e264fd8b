import { describe, expect, it } from 'vitest';
import {
  area,
  button,
  decided,
  dialog,
  field,
  fillable,
  form,
  group,
  heading,
  type Node,
  radio,
  sceneOf,
  select,
  toggle,
  words,
} from './build.ts';
import { entry, KEYS } from './key-page.ts';

/** Lists and fields of IPs, users and servers that are no API key's, by kind and language. */
const OTHER_LISTS: Readonly<Record<string, readonly Node[]>> = {
  'login email en': [form(heading('Account security'), field('Login e-mail', {}, {}), button('Save'))],
  'login ips de': [
    form(
      heading('Anmeldeschutz'),
      toggle('Nur von vertrauenswürdigen IP-Adressen anmelden', true),
      area('Erlaubte IP-Adressen', { text: '203.0.113.9' }),
      button('Speichern'),
    ),
  ],
  'login ips es': [
    form(
      heading('Inicio de sesión'),
      radio('Cualquier IP', false),
      radio('Solo IP de confianza', true),
      area('Direcciones IP permitidas'),
      button('Guardar'),
    ),
  ],
  'login ips zh': [
    form(
      heading('登录保护'),
      toggle('仅允许受信任的IP登录', true),
      field('受信任的IP', {}, { placeholder: '请输入IP地址' }),
      button('添加'),
      button('保存'),
    ),
  ],
  'login ips ja': [
    form(
      heading('ログイン制限'),
      radio('すべてのIPからログイン', false),
      radio('指定したIPのみログインを許可', true),
      area('許可するIPアドレス'),
      button('保存'),
    ),
  ],
  'login ips ru': [
    form(
      heading('Вход в аккаунт'),
      toggle('Вход только с доверенных IP', true),
      area('Доверенные IP-адреса', { text: '203.0.113.9' }),
      button('Сохранить'),
    ),
  ],
  'login ips ko': [
    form(
      heading('로그인 보호'),
      toggle('신뢰할 수 있는 IP에서만 로그인', true),
      area('허용 IP 주소'),
      button('저장'),
    ),
  ],
  'account access bare': [
    form(
      heading('Account access'),
      radio('Any IP address', false),
      radio('Only trusted IP addresses', true),
      field('Trusted IPs'),
      button('Add'),
      entry('203.0.113.9'),
      button('Save'),
    ),
  ],
  'fix sessions en': [
    form(
      heading('FIX sessions'),
      field('SenderCompID'),
      area('Allowed IP addresses', { text: '203.0.113.9' }),
      button('Save'),
    ),
  ],
  'fix session ip entries': [
    dialog(
      'Edit FIX session',
      words('Source IPs'),
      field('IP address'),
      button('Add'),
      entry('203.0.113.9'),
      button('Cancel'),
      button('Save'),
    ),
  ],
  'fix session de': [
    form(heading('FIX-Sitzung'), area('Erlaubte IP-Adressen', { text: '203.0.113.9' }), button('Speichern')),
  ],
  'fix session zh': [form(heading('FIX会话'), area('IP白名单', { text: '203.0.113.9' }), button('保存'))],
  'fix connection ru': [
    form(
      heading('FIX-подключение'),
      area('Разрешённые IP-адреса', { text: '203.0.113.9' }),
      button('Сохранить'),
    ),
  ],
  'api console': [
    form(
      heading('API console'),
      radio('Any IP', false),
      radio('Trusted IPs only', true),
      area('Trusted IP addresses', { text: '203.0.113.9' }),
      button('Save'),
    ),
  ],
  'api explorer': [
    form(heading('API Explorer'), area('Allowed IP addresses', { text: '203.0.113.9' }), button('Save')),
  ],
  'withdrawal lock de': [
    form(
      heading('Auszahlungssperre'),
      toggle('Auszahlungen nur von diesen IP-Adressen', true),
      area('IP-Adressen', { text: '203.0.113.9' }),
      button('Speichern'),
    ),
  ],
  'withdrawal lock zh': [
    form(heading('提现IP锁'), toggle('仅允许受信任IP提现', true), area('受信任的IP'), button('保存')),
  ],
  'withdrawal lock pt': [
    form(
      heading('Saques'),
      radio('Sacar de qualquer IP', false),
      radio('Sacar só de IPs confiáveis', true),
      area('IPs confiáveis', { text: '203.0.113.9' }),
      button('Salvar'),
    ),
  ],
  'address book': [
    dialog(
      'Address book',
      field('Label'),
      field('Address', {}, { placeholder: 'Enter address' }),
      button('Add'),
      button('Save'),
    ),
  ],
  'address book fr': [
    dialog(
      'Carnet d’adresses',
      field('Libellé'),
      field('Adresse de retrait'),
      button('Ajouter'),
      button('Enregistrer'),
    ),
  ],
  'webhook en': [
    form(
      heading('Webhooks'),
      field('Endpoint', {}, { placeholder: 'https://' }),
      area('Allowed IP addresses', { text: '203.0.113.9' }),
      button('Save'),
    ),
  ],
  'webhook source ips': [
    form(heading('Webhook sender IPs'), area('IP addresses', { text: '203.0.113.9' }), button('Save')),
  ],
  'webhook es': [
    form(heading('Notificaciones por webhook'), area('Direcciones IP de destino'), button('Guardar')),
  ],
  'proxy en': [
    form(
      heading('Proxy settings'),
      field('Proxy server'),
      field('IP address', { text: '203.0.113.9' }),
      field('Port'),
      button('Save'),
    ),
  ],
  'proxy zh': [
    form(heading('代理设置'), field('代理IP', { text: '203.0.113.9' }), field('端口'), button('保存')),
  ],
  'proxy ru': [
    form(
      heading('Настройки прокси'),
      field('IP-адрес', { text: '203.0.113.9' }),
      field('Порт'),
      button('Сохранить'),
    ),
  ],
  'proxy port only': [
    form(heading('Connection'), field('IP address', { text: '203.0.113.9' }), field('Port'), button('Save')),
  ],
  lookup: [group(heading('IP lookup'), field('IP address'), button('Look up'))],
  'lookup check': [
    group(
      heading('Check an IP address'),
      field('IP address', {}, { placeholder: '203.0.113.1' }),
      button('Check'),
    ),
  ],
  'lookup de': [group(heading('IP-Adresse prüfen'), field('IP-Adresse'), button('Prüfen'))],
  'lookup ja': [group(heading('IPアドレスの確認'), field('IPアドレス'), button('確認する'))],
  'filter log': [
    group(
      heading('API key logs'),
      field('IP address'),
      select('Action', ['All', 'Trade'], 0),
      button('Apply'),
    ),
  ],
  'filter log reset': [
    group(heading('Request history'), field('IP'), field('From date'), button('Query'), button('Reset')),
  ],
  'filter zh': [group(heading('API日志'), field('IP地址'), button('查询'), button('重置'))],
  devices: [
    form(
      heading('Trusted devices'),
      field('Device name'),
      area('IP addresses', { text: '203.0.113.9' }),
      button('Save'),
    ),
  ],
  'devices de': [
    form(
      heading('Vertrauenswürdige Geräte'),
      area('IP-Adressen', { text: '203.0.113.9' }),
      button('Speichern'),
    ),
  ],
  'user ids': [
    dialog(
      'Whitelist',
      words('User IDs that may receive transfers'),
      area('User IDs', {}, { placeholder: 'Separate with commas' }),
      button('Cancel'),
      button('Confirm'),
    ),
  ],
  'uid whitelist ko': [
    dialog(
      '화이트리스트',
      words('UID'),
      area('허용 UID', {}, { placeholder: '쉼표로 구분' }),
      button('취소'),
      button('저장'),
    ),
  ],
  'ticket en': [
    form(
      heading('Submit a ticket'),
      field('Subject'),
      area('Which IP addresses are affected?'),
      area('Description'),
      button('Submit'),
    ),
  ],
  'ticket fr': [
    form(
      heading('Contacter le support'),
      field('Objet'),
      field('Adresses IP concernées'),
      area('Décrivez le problème'),
      button('Envoyer'),
    ),
  ],
  'ticket about key': [
    form(
      heading('API support request'),
      field('API key name'),
      area('Server IP addresses'),
      area('Message'),
      button('Send'),
    ),
  ],
  'ticket tr': [
    form(
      heading('Destek talebi'),
      field('Konu'),
      field('IP adresleriniz'),
      area('Mesajınız'),
      button('Gönder'),
    ),
  ],
  'block list en': [
    form(heading('IP block list'), field('IP address'), button('Add'), entry('203.0.113.9'), button('Save')),
  ],
  'block list de': [
    form(heading('Gesperrte IP-Adressen'), area('IP-Adressen', { text: '203.0.113.9' }), button('Speichern')),
  ],
  'block list ja': [
    form(heading('ブロックするIPアドレス'), area('IPアドレス', { text: '203.0.113.9' }), button('保存')),
  ],
  'alerts en': [
    form(
      heading('Security alerts'),
      toggle('Alert me for unknown IPs', true),
      area('Known IP addresses', { text: '203.0.113.9' }),
      button('Save'),
    ),
  ],
  'alerts zh': [
    form(
      heading('安全提醒'),
      toggle('陌生IP提醒', true),
      area('常用IP', { text: '203.0.113.9' }),
      button('保存'),
    ),
  ],
  'api risk alerts': [
    form(
      heading('API risk alerts'),
      words('No e-mail is sent for requests from these IPs'),
      area('IP addresses', { text: '203.0.113.9' }),
      button('Save'),
    ),
  ],
  'sub-account': [
    form(heading('Sub-account login'), area('Allowed IP addresses', { text: '203.0.113.9' }), button('Save')),
  ],
  'team members': [
    form(
      heading('Invite a member'),
      field('E-mail', {}, { type: 'email' }),
      area('Allowed IP addresses'),
      button('Invite'),
    ),
  ],
  vpn: [
    form(
      heading('VPN tunnel'),
      field('Peer IP address', { text: '203.0.113.9' }),
      field('Shared secret'),
      button('Save'),
    ),
  ],
  colocation: [
    form(
      heading('Colocation cross-connect'),
      area('Server IP addresses', { text: '203.0.113.9' }),
      button('Submit request'),
    ),
  ],
  'market maker application': [
    form(
      heading('Market maker program'),
      field('Monthly volume'),
      area('IP addresses of your servers'),
      button('Apply'),
    ),
  ],
  'rate limit increase': [
    form(
      heading('Raise your rate limit'),
      area('IP addresses', { text: '203.0.113.9' }),
      select('Limit', ['1200', '6000'], 0),
      button('Request'),
    ),
  ],
  'p2p whitelist': [
    form(
      heading('P2P'),
      toggle('Only trade with whitelisted users', true),
      area('User names'),
      button('Save'),
    ),
  ],
  'stream subscription': [
    form(heading('WebSocket feed'), area('Client IPs', { text: '203.0.113.9' }), button('Save')),
  ],
  'oauth app': [
    form(
      heading('OAuth application'),
      field('Redirect URL', {}, { type: 'url' }),
      area('Allowed IPs', { text: '203.0.113.9' }),
      button('Save'),
    ),
  ],
  'rpc node': [form(heading('Node access'), area('IP allowlist', { text: '203.0.113.9' }), button('Save'))],

  'deny switch fr': [
    form(
      heading('Refusés'),
      toggle('Refuser les appels de ces IP', true),
      field('Adresse IP'),
      button('Ajouter'),
      entry('203.0.113.9'),
      button('Enregistrer'),
    ),
  ],
  'deny switch ko': [
    form(
      heading('거부 목록'),
      toggle('이 IP의 호출 거부', true),
      field('IP 주소'),
      button('추가'),
      entry('203.0.113.9'),
      button('저장'),
    ),
  ],
  'deny hint ru': [
    form(
      heading('Список IP'),
      words('Запросы с этих адресов отклоняются'),
      area('IP-адреса', { text: '203.0.113.9' }),
      button('Сохранить'),
    ),
  ],
  'deny label tr': [
    form(heading('Erişim'), area('Engellenen IP adresleri', { text: '203.0.113.9' }), button('Kaydet')),
  ],
  'deny hint it': [
    form(
      heading('Elenco IP'),
      words('Le richieste da questi indirizzi vengono rifiutate'),
      area('Indirizzi IP', { text: '203.0.113.9' }),
      button('Salva'),
    ),
  ],
  'deny hint vi': [
    form(
      heading('Danh sách IP'),
      words('Yêu cầu từ các IP này sẽ bị từ chối'),
      area('Địa chỉ IP', { text: '203.0.113.9' }),
      button('Lưu'),
    ),
  ],
  'fast lane en': [
    form(
      heading('Fast lane'),
      toggle('Priority for listed IPs', true),
      field('IP address'),
      button('Add'),
      entry('203.0.113.9'),
      button('Save'),
    ),
  ],
  'fast lane de': [
    form(
      heading('Überholspur'),
      toggle('Vorrang für eingetragene IPs', true),
      field('IP-Adresse'),
      button('Hinzufügen'),
      entry('203.0.113.9'),
      button('Speichern'),
    ),
  ],
  'sign-in tab': [
    form(
      heading('Sign-in'),
      toggle('Only from trusted IPs', true),
      field('IP address'),
      button('Add'),
      entry('203.0.113.9'),
      button('Save'),
    ),
  ],
  'sign-in rows pl': [
    form(
      heading('Logowanie'),
      toggle('Tylko z zaufanych IP', true),
      area('Zaufane adresy IP', { text: '203.0.113.9' }),
      button('Zapisz'),
    ),
  ],
  'no notice fr': [
    form(
      heading('Avis de sécurité'),
      words('Aucun e-mail pour ces IP'),
      area('Adresses IP', { text: '203.0.113.9' }),
      button('Enregistrer'),
    ),
  ],
  'ip change warning': [
    form(
      heading('API key security'),
      toggle('Warn me when a new IP is used', true),
      area('Known IP addresses', { text: '203.0.113.9' }),
      button('Save'),
    ),
  ],
  'audit filter ko': [
    group(
      heading('API 키 감사'),
      field('IP 주소', {}, { placeholder: '쉼표로 구분' }),
      toggle('허용 목록만', false),
      button('조회'),
    ),
  ],
  'audit filter chips': [
    group(
      heading('Calls by API key'),
      field('Source IP', {}, { placeholder: 'IP addresses, comma separated' }),
      entry('203.0.113.9'),
      toggle('Only failed', false),
      button('Filter'),
    ),
  ],
  'firewall check id': [
    form(
      heading('Periksa firewall'),
      area('Alamat IP', {}, { placeholder: 'Satu per baris' }),
      button('Periksa'),
    ),
  ],
  'firewall check en': [
    form(
      heading('Is my IP blocked?'),
      area('IP addresses', {}, { placeholder: 'One per line' }),
      button('Check'),
    ),
  ],
  'simulate source': [
    form(
      heading('Test request'),
      field('Pretend to call from', {}, { placeholder: '203.0.113.1' }),
      button('Send'),
    ),
  ],
  'tester zh': [
    form(heading('接口调试'), field('模拟来源IP', {}, { placeholder: '203.0.113.1' }), button('发送')),
  ],
  'webhook events of keys': [
    form(
      heading('API key events'),
      area('Deliver to these IP addresses', { text: '203.0.113.9' }),
      button('Save'),
    ),
  ],
  destinations: [
    form(
      heading('Callback'),
      toggle('Refuse other destinations (recommended)', true),
      area('Allowed destination IPs', { text: '203.0.113.9' }),
      button('Save'),
    ),
  ],
  'firewall addresses ru': [
    group(
      heading('Для вашего файрвола'),
      area('IP-адреса биржи', { disabled: true, text: '203.0.113.50' }),
      button('Скопировать'),
    ),
  ],
  'withdraw api tab': [
    form(
      heading('Withdrawals by API'),
      radio('Any address', false),
      radio('Allowlist only', true),
      field('Wallet address'),
      button('Add'),
      button('Save'),
    ),
  ],
  'uid allowlist': [
    form(
      heading('FlexTransfer'),
      radio('Open', false),
      radio('Allowlist', true),
      field('UID'),
      button('Add'),
      button('Save'),
    ),
  ],
  'devices ja': [
    form(
      heading('信頼済みデバイス'),
      toggle('信頼済みデバイスのみ', true),
      area('IPアドレス', { text: '203.0.113.9' }),
      button('保存'),
    ),
  ],
  'broker domains': [
    form(heading('API broker'), area('Allowed link domains', { text: 'example.org' }), button('Save')),
  ],
  'dedicated line cs': [
    form(
      heading('Vyhrazená linka'),
      field('IP adresa vaší brány', { text: '203.0.113.9' }),
      toggle('Tunel', true),
      button('Objednat'),
    ),
  ],
  versions: [form(heading('Pinned version'), field('Client version', { text: '4.18.0.2' }), button('Save'))],
  'desktop client ja': [
    form(
      heading('デスクトップ版の接続'),
      field('ホスト'),
      field('ポート'),
      area('除外するIP', { text: '203.0.113.9' }),
      button('保存'),
    ),
  ],
  'vip access': [
    form(heading('VIP gateway access'), area('Source IPs', { text: '203.0.113.9' }), button('Save')),
  ],
  'two step exemption': [
    form(
      heading('Two-step verification'),
      toggle('Skip the code for trusted IPs', true),
      area('Trusted IP addresses', { text: '203.0.113.9' }),
      button('Save'),
    ),
  ],
  'two step exemption de': [
    form(
      heading('Zwei-Faktor-Prüfung'),
      toggle('Kein Code bei vertrauenswürdigen IPs', true),
      area('Vertrauenswürdige IP-Adressen', { text: '203.0.113.9' }),
      button('Speichern'),
    ),
  ],
  'sub-account login es': [
    form(
      heading('Acceso de subcuentas'),
      toggle('Solo desde IP de confianza', true),
      area('IP de confianza', { text: '203.0.113.9' }),
      button('Guardar'),
    ),
  ],
  'whitelist of withdrawal ips zh': [
    form(
      heading('提币白名单'),
      toggle('仅限白名单IP', true),
      area('IP地址', { text: '203.0.113.9' }),
      button('保存'),
    ),
  ],
};

/** Where they stand: beside a list of keys, and on a page of which only the title speaks of keys. */
const PAGES: Readonly<Record<string, { readonly title: string; readonly above: readonly Node[] }>> = {
  'beside a list of keys': { title: 'API Management', above: KEYS },
  'on a page with the title of keys': { title: 'API Management', above: [] },
  'under a heading of three letters': { title: 'API', above: [heading('API')] },
};

describe.each(Object.entries(PAGES))('%s', (_, { title, above }) => {
  it.each(Object.entries(OTHER_LISTS))('neither fills nor asks about: %s', (_name, parts) => {
    const { forms } = decided(sceneOf(title, ...above, ...parts));
    const found = forms.filter(({ mode, isUnsure }) => mode === 'edit' || isUnsure);
    expect(found.map(({ because }) => because.map(({ id }) => id).join(' '))).toEqual([]);
  });
});

describe('beside a list of keys', () => {
  const formUnder = (title: string, label: string) =>
    sceneOf(
      'API Management',
      ...KEYS,
      form(heading(title), area(label, { text: '203.0.113.10' }), button('Save')),
    );

  it('fills the form under the name of one of them', () => {
    expect(fillable(formUnder('bot-1', 'Trusted IP addresses'))).toHaveLength(1);
  });

  it('fills the form whose label names a key', () => {
    expect(fillable(formUnder('Settings', 'Trusted IP addresses for this key'))).toHaveLength(1);
  });

  it('does not fill a form under a title that no row of the list bears', () => {
    expect(fillable(formUnder('Settings', 'Trusted IP addresses'))).toEqual([]);
  });
});
