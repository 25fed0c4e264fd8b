import { describe, expect, it } from 'vitest';
import {
  area,
  button,
  dialog,
  field,
  fillable,
  group,
  heading,
  type Node,
  radio,
  sceneOf,
  secret,
  toggle,
} from './build.ts';
import { entry, trusted } from './key-page.ts';

describe('the button that saves a form', () => {
  const saveOf = (...parts: Node[]) => {
    const [found] = fillable(sceneOf('Edit API key', ...parts));
    return found ? (found.save?.text ?? null) : 'no form';
  };

  it('is found beside the one that leaves, by whatever verb', () => {
    expect(saveOf(heading('bot-1'), group(trusted(), group(button('Discard'), button('Onwards'))))).toBe(
      'Onwards',
    );
  });

  it('is the last one of a form that asks what to call a key, whatever its verb, as it can only make it', () => {
    const made = (verb: string, ...more: Node[]) =>
      saveOf(
        heading('New API key'),
        ...more,
        group(
          field('API key name'),
          group(radio('Any server', false), radio('Only my servers', true)),
          area('IP addresses'),
          button(verb),
        ),
      );
    expect(made('Hand over my key')).toBe('Hand over my key');
    expect(made('Hand it over')).toBe(null);
    for (const verb of ['Delete the key', 'Copy the key', 'Change the key', 'Close key']) {
      expect(made(verb)).toBe(null);
    }
    expect(made('Hand over my key', secret())).toBe(null);
  });

  it('may be a tick beside a word that leaves, and no other sign', () => {
    const savedBy = (sign: string) =>
      saveOf(heading('bot-1'), group(trusted(), group(button(sign), button('Cancel'))));
    expect(savedBy('✓')).toBe('✓');
    expect(savedBy('⋯')).toBe(null);
  });

  it('is no cross of an entry beside "Close"', () => {
    const window = group(entry('203.0.113.9'), field('IP addresses of the API key'), button('Close'));
    expect(saveOf(heading('Edit API key'), group(window))).not.toBe('×');
  });

  it('is found around the card', () => {
    expect(
      saveOf(heading('Edit API key'), group(heading('bot-1'), trusted(), button('Cancel')), button('Submit')),
    ).toBe('Submit');
  });

  it('is not that of a section with a heading of its own', () => {
    expect(
      saveOf(
        heading('bot-1'),
        group(trusted()),
        group(heading('Password reminder'), field('Minutes', { text: '30' }), button('Save')),
      ),
    ).toBe(null);
  });

  it('may be that of the drafts beside the form, below a heading that names them', () => {
    const drafts = (title: string) => group(heading(title), button('Add another'), button('Submit all'));
    expect(saveOf(heading('Create APIs'), group(trusted()), drafts('API drafts'))).toBe('Submit all');
    expect(saveOf(heading('Create APIs'), group(trusted()), drafts('Price alerts'))).toBe(null);
    const notices = group(heading('API notifications'), toggle('E-mail me', false), button('Save'));
    expect(saveOf(heading('Create APIs'), group(trusted()), notices)).toBe(null);
  });

  it('may stand below the code that proves who it is', () => {
    expect(
      saveOf(heading('bot-1'), group(trusted()), group(field('Verification code'), button('Confirm'))),
    ).toBe('Confirm');
  });

  it('may say no more than OK at the end of a dialog, and nowhere else', () => {
    const own = [heading('Edit API key bot-1'), trusted(), button('OK')];
    expect(fillable(sceneOf('API', dialog('Edit API key bot-1', ...own)))[0]?.save?.text).toBe('OK');
    expect(fillable(sceneOf('API', group(...own)))[0]?.save ?? null).toBe(null);
  });

  it('is no OK below a list that a button of its own adds to, and no button that edits', () => {
    const list = [entry('203.0.113.9'), field('IP addresses'), button('Add')];
    const saveIn = (...own: Node[]) =>
      fillable(sceneOf('API', dialog('Edit API key bot-1', ...own)))[0]?.save?.text ?? null;
    expect(saveIn(group(...list), button('OK'))).toBe(null);
    expect(saveIn(trusted(), button('Change'))).toBe(null);
  });

  it('is neither a consent nor a button that resets', () => {
    expect(saveOf(heading('bot-1'), group(trusted(), button('Edit name'), button('Reset')))).toBe(null);
  });
});
