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
  password,
  radio,
  row,
  sceneOf,
  secret,
  select,
  table,
  toggle,
  words,
} from './build.ts';

const edit = (...parts: Node[]) =>
  sceneOf(
    'Edit API key',
    form(heading('Edit API key: bot-1'), secret(), ...parts, group(button('Cancel'), button('Save'))),
  );
const only = (...parts: Node[]) => {
  const forms = fillable(edit(...parts));
  expect(forms).toHaveLength(1);
  return forms[0];
};

describe('the switch of a form', () => {
  it('is two radios', () => {
    const found = only(
      group(
        words('IP access restrictions'),
        radio('Unrestricted (Less Secure)', true),
        radio('Restrict access to trusted IPs only (Recommended)', false),
      ),
    );
    expect(found?.restriction).toBe('off');
  });

  it('is two radios that answer yes and no', () => {
    const found = only(
      group(words('IP restriction'), radio('No (Not recommended)', false), radio('Yes (Recommended)', true)),
      area('IP addresses'),
    );
    expect(found?.restriction).toBe('on');
  });

  it.each([
    'IP restriction Current IP: 192.0.2.77',
    'Restrição de IP IP atual: 192.0.2.77',
    'IP限制 当前IP：192.0.2.77',
  ])('is headed by the words before a remark on the visitor’s own IP: %s', (heading) => {
    const found = only(group(words(heading), radio('No', true), radio('Yes', false)), area('IP addresses'));
    expect([found?.restriction, found?.switch?.on?.label]).toEqual(['off', 'Yes']);
  });

  it('is headed by no text that names an IP of something else', () => {
    const found = only(
      group(words('Last changed from 198.51.100.7'), radio('No', true), radio('Yes', false)),
      area('IP addresses'),
    );
    expect(found?.switch).toBeNull();
  });

  it('is a button that opens a menu and says what is chosen', () => {
    const found = only(group(words('Access:'), button('Open to all IPs ▾', { menu: true, expanded: false })));
    expect([found?.restriction, found?.switch?.kind]).toEqual(['off', 'opener']);
  });

  it('is no button that unfolds something, whatever it says', () => {
    const scene = edit(group(words('Access:'), button('Open to all IPs ▾', { expanded: false })));
    expect(decided(scene).switches).toEqual([]);
  });

  it('is a native select', () => {
    const found = only(
      group(words('IP protection'), select('IP protection', ['Off', 'On, my list only'], 0)),
    );
    expect([found?.restriction, found?.switch?.kind]).toEqual(['off', 'select']);
  });

  it('is a toggle whose label is in no list of phrases', () => {
    const found = only(
      group(
        toggle('Lock this key to my servers', false),
        words('Off: anyone who has the key can use it from any place.'),
      ),
    );
    expect([found?.restriction, found?.switch?.kind]).toEqual(['off', 'toggle']);
  });

  it('is on where a toggle that opens is off', () => {
    expect(only(toggle('Allow access from any IP', false), area('IP addresses'))?.restriction).toBe('on');
  });

  it('is no right that needs the restriction', () => {
    expect(
      only(toggle('Withdrawals (need an IP restriction)', false), area('IP addresses'))?.switch,
    ).toBeNull();
  });
});

describe('the input of a form', () => {
  it('is one text in a text area', () => {
    expect(only(area('IP addresses', { text: '198.51.100.7' }))?.input?.kind).toBe('text');
  });

  it('is a box of entries where they can be taken away one by one', () => {
    const entry = group(words('198.51.100.7'), button('', { name: 'Remove 198.51.100.7' }));
    const found = only(group(entry, field('IP addresses')));
    expect([found?.input?.kind, found?.entries.map(({ token }) => token.text)]).toEqual([
      'chips',
      ['198.51.100.7'],
    ]);
  });

  it('is a box of entries where its button adds one', () => {
    const found = only(group(field('IP addresses'), button('Add')));
    expect(found?.input?.kind === 'chips' && found.input.stage?.text).toBe('Add');
  });

  it('is one text where the button beside it is the only one that could save it', () => {
    const scene = sceneOf(
      'Edit API key',
      heading('Edit API key: bot-1'),
      secret(),
      heading('Permissions'),
      group(toggle('Read', true), button('Save permissions')),
      heading('IP restrictions'),
      group(field('IP addresses', { text: '198.51.100.7' }), button('Confirm')),
    );
    expect(fillable(scene)[0]?.input?.kind).toBe('text');
  });

  it('is a list of rows that take one address each', () => {
    const found = only(
      group(group(field('IP address 1', { text: '198.51.100.7' })), group(field('IP address 2'))),
      button('+ Add IP'),
    );
    expect(found?.input?.kind).toBe('rows');
  });

  it('is rows with a note beside each address', () => {
    const line = (text: string) =>
      group(field('IP address', { text }), field('Note'), button('', { name: 'Remove' }));
    const found = only(group(line('198.51.100.7'), line('')), button('Add another'));
    expect(found?.input?.kind === 'rows' && found.input.lines.inputs).toHaveLength(2);
  });

  it('is an opener where the page shows no field yet', () => {
    const found = only(
      group(words('IP restriction'), radio('No restriction', false), radio('Trusted IPs only', true)),
      button('Add IP address'),
    );
    expect(found?.input?.kind).toBe('opener');
  });
});

describe('a form', () => {
  it('of one key stays one, with a box for IPv4 and one for IPv6', () => {
    const forms = fillable(edit(area('IPv4 addresses'), area('IPv6 addresses')));
    expect(forms).toHaveLength(1);
  });

  it('reads the limit from its own hint', () => {
    expect(
      only(group(area('IP addresses'), words('Up to 15 IP addresses, separated by commas.')))?.limit,
    ).toBe(15);
  });

  it('says how many keys it would save', () => {
    const scene = sceneOf(
      'API',
      dialog(
        'Edit IP addresses',
        words('2 API Keys selected'),
        radio('Only IPs with permissions granted are allowed to access the OpenAPI', true),
        radio('No IP restriction', false),
        area('IP addresses'),
        button('Submit'),
      ),
    );
    expect(fillable(scene)[0]?.copies).toBe(2);
  });

  it('takes a limit that stands around its field for no number of keys', () => {
    const scene = sceneOf(
      'API',
      dialog(
        '绑定 IP 地址',
        group(
          area('请输入 IP 地址，多个地址以逗号分隔'),
          words('1/20'),
          words('每个 API 最多绑定 20 个 IP 地址'),
        ),
        button('提交'),
      ),
    );
    expect(fillable(scene)[0]?.copies).toBeNull();
  });

  it('is unsure of a list of trusted IPs that only its page says to be a key’s, and silent where less speaks for it', () => {
    const scene = sceneOf(
      'API Management',
      button('Create API key'),
      group(
        heading('Settings'),
        area('Trusted IP addresses', {
          text: '203.0.113.9',
          description: 'Up to 20 IPs, separated by commas.',
        }),
        button('Save'),
      ),
    );
    expect(decided(scene).forms.map(({ isUnsure }) => isUnsure)).toEqual([true]);
    const bare = sceneOf(
      'API Management',
      button('Create API key'),
      group(heading('Settings'), area('IP addresses'), button('Save')),
    );
    expect(decided(bare).forms).toEqual([]);
  });

  it('makes a key where it asks for a passphrase', () => {
    const scene = sceneOf(
      'API',
      form(
        heading('Create API key'),
        password('Passphrase'),
        area('IP address allowlist'),
        button('Confirm'),
      ),
    );
    expect(fillable(scene)[0]?.creates).toBe(true);
  });
});

describe('a row', () => {
  it('shows a key with its addresses', () => {
    const scene = sceneOf(
      'API',
      heading('API keys'),
      table(
        heads('Name', 'API key', 'IP address'),
        row(words('bot-1'), secret(), words('198.51.100.7')),
        row(words('bot-2'), secret(), words('--')),
      ),
    );
    const { forms } = decided(scene);
    expect(forms.map(({ mode, restriction }) => `${mode} ${restriction}`)).toEqual(['shown on', 'shown off']);
  });

  it('shows an open key by a word for all in the place of its list', () => {
    const scene = sceneOf(
      'API keys',
      group(
        heading('quick-test'),
        group(words('Key'), secret()),
        group(words('Source IPs'), words('Any')),
        button('Edit'),
        button('Delete'),
      ),
    );
    const { forms } = decided(scene);
    expect(forms.map(({ mode, restriction }) => `${mode} ${restriction}`)).toEqual(['shown off']);
  });
});

describe('a list of keys that shows no key itself', () => {
  const card = (name: string, locked: boolean) =>
    group(
      button(name),
      group(
        group(
          ...['No restriction (less secure)', 'Trusted IP addresses only'].map((label, at): Node => {
            const choice = radio(label, at === 1, name);
            return { ...choice, facts: { ...choice.facts, disabled: locked } };
          }),
        ),
        ...(locked ? [button('Edit restrictions')] : [group(button('Cancel'), button('Save'))]),
      ),
    );
  const list = (...cards: Node[]) => sceneOf('Exchange', heading('API overview'), group(...cards));

  it('has its form in the one card that is not locked', () => {
    const forms = fillable(list(card('bot-1', true), card('bot-2', false), card('bot-3', true)));
    expect(forms.map(({ restriction }) => restriction)).toEqual(['on']);
  });

  it('has none where nothing shows that the others are locked', () => {
    expect(fillable(list(card('bot-1', false)))).toEqual([]);
  });
});

it('a row is not opened by the button that adds an IP of its own', () => {
  const adder = (...verbs: string[]) => {
    const line = (n: number) => field(`IP address ${n}`, { text: `203.0.113.${n}` });
    const input = only(
      group(words('Trusted IP addresses'), line(1), line(2), ...verbs.map((verb) => button(verb))),
    )?.input;
    return input?.kind === 'rows' ? (input.lines.add?.text ?? null) : undefined;
  };
  expect([adder('Add IP address', 'Add my IP address'), adder('Add my IP address')]).toEqual([
    'Add IP address',
    null,
  ]);
});

it('a lone line that can be removed, with a button below that adds an IP, is the first row', () => {
  const kindOf = (...beside: Node[]) =>
    only(
      words('Trusted IP addresses'),
      group(field('IP address'), ...beside),
      group(button('+ IP 주소 추가'), words('IPv4'), words('IPv6'), words('up to 30'), words('a key')),
    )?.input?.kind;
  expect([kindOf(button('Remove')), kindOf()]).toEqual(['rows', 'text']);
});

it('a line between buttons that remove it and add another stays what it was once something is typed', () => {
  const kindOf = (text: string) =>
    only(words('Trusted IP addresses'), group(field('IP address', { text }), button('Remove'), button('+')))
      ?.input?.kind;
  expect([kindOf(''), kindOf('203.0.113.10')]).toEqual(['chips', 'chips']);
});

it('a line behind entries and their crosses is no row', () => {
  const found = only(
    words('Trusted IP addresses'),
    group(words('198.51.100.7'), button('Remove 198.51.100.7'), field('IP address')),
    group(button('+ IP 주소 추가'), words('IPv4'), words('IPv6'), words('up to 30'), words('a key')),
  );
  expect(found?.input?.kind).not.toBe('rows');
});

it('a plus beside an entry is not what takes it off', () => {
  const removeOf = (verb: string) =>
    only(
      words('Trusted IP addresses'),
      group(group(words('198.51.100.7'), button('', { name: verb })), field('IP address'), button('Add')),
    )?.entries[0]?.remove?.name;
  expect([removeOf('Remove'), removeOf('+')]).toEqual(['Remove', undefined]);
});

it('a list goes on past its own search and the notes on the lines of its entries', () => {
  const line = (ip: string) => group(words(ip), field(`Remark of ${ip}`), button('Remove'));
  const entriesBehind = (between: Node) =>
    only(
      group(group(words('Trusted IP addresses'), field('IP address'), button('Add')), between),
      group(line('198.51.100.7'), line('198.51.100.8')),
    )?.entries.length;
  expect([entriesBehind(words('2/20')), entriesBehind(field('Search added IPs'))]).toEqual([2, 2]);
});

describe('an area of lines', () => {
  const kindOf = (...parts: Node[]) => only(group(words('Trusted IP addresses'), ...parts))?.input?.kind;

  it('is the list where nothing stands beside it', () => {
    expect(kindOf(area('IP addresses'))).toBe('text');
  });

  it('is only typed into where "Add" beside it takes what stands there', () => {
    expect(kindOf(area('IP addresses'), button('Add'))).toBe('chips');
    expect(kindOf(area('IP addresses', { text: '203.0.113.10' }), button('Add'))).toBe('chips');
  });

  it.each([false, true])(
    'leaves it open whether the key is restricted where text beside "Add" may be the list: empty is open: %s',
    (emptyIsOpen) => {
      const stateOf = (text: string) =>
        decided(
          edit(group(words('Trusted IP addresses'), area('IP addresses', { text }), button('Add'))),
          emptyIsOpen,
        ).forms.map(({ restriction }) => restriction);
      expect([stateOf(''), stateOf('203.0.113.10')]).toEqual([['off'], ['unknown']]);
    },
  );

  it.each([
    'Add current IP',
    'Add note',
    'Add permission',
    'Allow any IP',
    'Allow',
    'OK',
    'Attach certificate',
    '添加备注',
    'Notiz hinzufügen',
  ])('is the list where what stands beside it adds something else: %s', (verb) => {
    expect(kindOf(area('IP addresses'), button(verb))).toBe('text');
  });

  it.each(['Add', 'Add IP', '添加', '添加IP', 'Hinzufügen', 'Ajouter', 'जोड़ें'])(
    'is only typed into where the button beside it adds IPs: %s',
    (verb) => {
      expect(kindOf(area('IP addresses'), button(verb))).toBe('chips');
    },
  );

  it('is the list where "Confirm" stands alone with it, and what saves has a field of its own', () => {
    const own = group(field('Name', { text: 'bot-1' }), button('Save'));
    const scene = sceneOf(
      'Edit API key',
      group(
        heading('Edit API key: bot-1'),
        secret(),
        own,
        group(area('Trusted IP addresses'), button('Confirm')),
      ),
    );
    expect(fillable(scene).map(({ input, save }) => [input?.kind, save?.text])).toEqual([
      ['text', 'Confirm'],
    ]);
  });

  it.each(['Confirm', '確認', 'Подтвердить'])(
    'is only typed into where "%s" stands in a part with it alone, and another button saves',
    (verb) => {
      expect(kindOf(group(area('IP addresses'), button(verb)))).toBe('chips');
      expect(kindOf(group(area('IP addresses'), button(verb), button('Check')))).toBe('text');
      expect(kindOf(group(area('IP addresses'), button(verb, { submits: true })))).toBe('text');
    },
  );

  it('is only typed into where "Add" sends a small form that holds nothing else', () => {
    const add = button('Add', { submits: true });
    const kinds = (...parts: Node[]) =>
      fillable(sceneOf('Edit API key', group(heading('Edit API key: bot-1'), secret(), ...parts))).map(
        ({ input }) => input?.kind,
      );
    const list = [words('Trusted IP addresses'), area('IP addresses'), add];
    const ends = group(button('Cancel'), button('Save'));
    expect(kinds(form(...list), ends)).toEqual(['chips']);
    expect(kinds(form(...list, ends))).not.toContain('chips');
    expect(kinds(form(...list, field('Label')), ends)).not.toContain('chips');
  });

  it('is the list where "Add" beside it would send the form', () => {
    expect(kindOf(area('IP addresses'), button('Add', { submits: true }))).toBe('text');
  });
});

describe('an entry whose cross is a sign in its own text', () => {
  it.each([...'×✕✖✗✘⨯⨉╳⊗ⓧ❌🗙🗴⌫'])('is read: %s', (cross) => {
    const found = only(
      group(
        words('Trusted IPs'),
        words(`198.51.100.7 ${cross}`),
        words(`198.51.100.8 ${cross}`),
        field('IP addresses', {}, { enter: 'enter' }),
      ),
    );
    expect(found?.entries.map(({ token }) => token.kind === 'address' && token.address)).toEqual([
      '198.51.100.7',
      '198.51.100.8',
    ]);
  });
});
