import { describe, expect, it } from 'vitest';
import {
  area,
  button,
  decided,
  field,
  fillable,
  form,
  group,
  heading,
  type Node,
  sceneOf,
  secret,
  toggle,
  words,
} from './build.ts';

/** A key of which one value is edited in its line. */
const inLine = (label: string, control: Node, ...buttons: Node[]) =>
  sceneOf(
    'API Management',
    heading('API key grid-recife'),
    group(words('Key'), secret()),
    group(words(label), form(control, ...buttons)),
    button('Save key'),
  );
const HOW = { placeholder: 'Separated by commas, up to 20' };
const OK = [button('OK'), button('Cancel')];
const asked = (scene: ReturnType<typeof sceneOf>) => decided(scene).forms.filter(({ isUnsure }) => isUnsure);

describe('an editor that was opened in the line of one value', () => {
  it('is asked about, since what is typed counts once its own OK was pressed', () => {
    const scene = inLine('Access only from these IPs', area('', {}, HOW), ...OK);
    expect(fillable(scene)).toEqual([]);
    const [found] = asked(scene);
    expect(found?.input?.kind).toBe('text');
    expect(found?.save?.text).toBe('OK');
  });

  it('is filled where its own button saves, and where only OK is left to press', () => {
    const saved = inLine('Access only from these IPs', area('', {}, HOW), button('Save'), button('Cancel'));
    expect(fillable(saved)).toHaveLength(1);
    const alone = sceneOf(
      'API Management',
      heading('API key grid-recife'),
      group(words('Access only from these IPs'), form(area('', {}, HOW), ...OK)),
    );
    expect(decided(alone).fields.flatMap(({ because }) => because.map(({ id }) => id))).not.toContain(
      'ends-apart',
    );
  });

  it.each([
    ['Blocked IPs', HOW.placeholder],
    ['Withdrawal addresses', HOW.placeholder],
    ['Trusted user IDs', HOW.placeholder],
    ['Market symbols', HOW.placeholder],
    ['Access only from these IPs', 'User IDs, separated by commas'],
    ['Access only from these IPs', 'Domains, separated by commas'],
    ['Access only from these IPs', 'Comments, one per line'],
  ])('is no list of a key’s IPs: "%s" with "%s"', (label, placeholder) => {
    const scene = inLine(label, area('', {}, { placeholder }), ...OK);
    expect([...fillable(scene), ...asked(scene)]).toEqual([]);
  });
});

describe('a toggle that lets in the own machines alone, without the word IP', () => {
  const RIGHTS = [toggle('Reading', true), toggle('Spot trading', false)];
  const edit = (title: string, label: string) =>
    sceneOf('API', form(heading(title), field('Note'), ...RIGHTS, toggle(label, false), button('Next')));

  it.each(['Accept calls only from my servers', 'Accetta chiamate solo dai miei server', '只认我的服务器'])(
    'is the switch of a key: "%s"',
    (label) => {
      expect(decided(edit('Edit API key', label)).forms).toMatchObject([{ restriction: 'off' }]);
    },
  );

  it.each([
    ['Edit API key', 'Withdraw only to my addresses'],
    ['Edit API key', 'Preleva solo dai miei indirizzi'],
    ['Edit API key', 'Only from my mail'],
    ['Edit API key', 'Trusted markets'],
    ['Login protection', 'Accept logins only from my machines'],
    ['Edit webhook', 'Accept calls only from my servers'],
  ])('is none under "%s": "%s"', (title, label) => {
    expect(decided(edit(title, label)).forms).toEqual([]);
  });
});
