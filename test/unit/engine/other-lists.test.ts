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
  heads,
  type Node,
  radio,
  row,
  sceneOf,
  secret,
  select,
  table,
  toggle,
  words,
} from './build.ts';

const KEYS: readonly Node[] = [
  heading('API Management'),
  table(
    heads('Name', 'API Key', 'IP addresses', 'Edit'),
    row(words('bot-1'), secret(), words('203.0.113.10'), button('Edit')),
  ),
];
const entry = (ip: string) => group(words(ip), button('×'));

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
    expect(forms.filter(({ mode, isUnsure }) => mode === 'edit' || isUnsure)).toEqual([]);
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
