import { describe, expect, it } from 'vitest';
import {
  area,
  button,
  decided,
  dialog,
  field,
  fillable,
  group,
  heading,
  type Node,
  radio,
  sceneOf,
  secret,
  words,
} from './build.ts';

const choice = (name: string, isTaken: boolean, set: string, isOpen: boolean): Node => {
  const made = radio(name, isTaken, set);
  return { ...made, facts: { ...made.facts, disabled: !isOpen } };
};

/** A key card as Binance draws it; the one that is edited has its field. */
const card = (name: string, isEdited: boolean, buttons: Node[], ...parts: Node[]) =>
  group(
    group(heading(name), ...buttons),
    group(
      words('API Key'),
      secret(),
      group(
        choice('Unrestricted (Less Secure)', false, name, isEdited),
        choice('Restrict access to trusted IPs only (Recommended)', true, name, isEdited),
        ...parts,
      ),
    ),
  );

describe('a card of a key that stands before the edited one', () => {
  const edited = card(
    'arbitrage-02',
    true,
    [button('Save'), button('Cancel')],
    group(field('Trusted IPs'), button('Confirm')),
    group(group(words('203.0.113.9'), button('×'))),
  );

  it('is no title of it, whatever its key is called', () => {
    const page = sceneOf(
      'API Management',
      heading('API Management'),
      group(card('webhook-bot', false, [button('Edit restrictions'), button('Delete')]), edited),
    );
    expect(fillable(page)).toHaveLength(1);
  });

  it('is one where it is a heading that stands by itself', () => {
    const page = sceneOf('Account', group(heading('Withdrawal wallets'), group(edited)));
    expect(fillable(page)).toHaveLength(0);
  });
});

describe('a text field between the two choices of a switch', () => {
  const sheet = (...inside: Node[]) =>
    sceneOf(
      'API Management',
      heading('API Management'),
      dialog('Edit access', heading('Edit access'), group(...inside), button('Submit'), button('Cancel')),
    );

  it('is the list of the choice above it', () => {
    const page = sheet(
      radio('Only the IP addresses that you trust can use the OpenAPI', true),
      group(area('IP addresses')),
      radio('No IP restriction', false),
    );
    expect(decided(page).fields[0]?.because.map(({ id }) => id)).toContain('follows-switch');
  });
});
