import { tokenHolds } from '../address/holds.ts';
import type { Token } from '../address/token.ts';
import { permitsFill } from '../feed/status.ts';
import type { FormReading } from '../form/reading.ts';
import { keyOf } from '../form/token-key.ts';
import { addressNote } from '../keys/address-note.ts';
import { phaseMessage } from '../keys/phase-message.ts';
import { type Message, message } from '../language/message.ts';
import { entryOf } from '../rotation/entry.ts';
import type { ListedAddress } from '../rotation/list.ts';
import { isGone } from '../rotation/phase.ts';
import type { Plan } from '../rotation/plan.ts';
import { recordOf } from './key.ts';
import type { Scene } from './scene.ts';
import type { Action, AddressLine, OwnBox } from './view.ts';

/** What a press would add, what would go, then what else is on the key, each with whose it is. */
export function linesOf(scene: Scene, reading: FormReading, plan: Plan | null): AddressLine[] {
  const added = (plan?.add ?? []).map((address): AddressLine => {
    const own = scene.context.own.find((declared) => declared.address === address);
    return {
      text: address,
      sign: 'add',
      note: own ? message('whose_own', { name: own.name }) : noteOfListed(scene, address),
      action: null,
    };
  });
  const held = reading.tokens.map((token) => withPlan(lineOf(scene, reading, token), token, plan));
  const goes = held.filter(({ sign }) => sign === 'remove');
  return [...added, ...(plan ? goes : []), ...held.filter((line) => !plan || line.sign !== 'remove')];
}

/** Marks a line that the fill removes, also an unknown address that the user gives up. */
function withPlan(line: AddressLine, token: Token, plan: Plan | null): AddressLine {
  const goes = plan?.remove.some((one) => one.token === token) ?? false;
  return goes ? { ...line, sign: 'remove' } : line;
}

/** What is on the key and must or could go, each with the press that removes it. */
export function removableLines(scene: Scene, reading: FormReading, plan: Plan): AddressLine[] {
  return plan.removable
    .filter(({ token }) => reading.tokens.includes(token))
    .map(({ token, why, entry }) => ({
      text: token.text,
      sign: why === 'unknown' ? 'unknown' : 'remove',
      note: entry ? phaseNote(scene, entry) : message(why === 'open' ? 'whose_everyone' : 'whose_unknown'),
      action: removal(token),
    }));
}

function lineOf(scene: Scene, reading: FormReading, token: Token): AddressLine {
  const { text } = token;
  const { claims, arrivals } = recordOf(scene, reading) ?? { claims: [], arrivals: [] };
  const { context, now } = scene;
  const note = addressNote(token, { list: context.feed.list, own: context.own, claims, arrivals, now });
  const kept = (words: Message): AddressLine => ({ text, sign: 'keep', note: words, action: null });
  switch (note.kind) {
    case 'platform': {
      const gone = isGone(note.entry, now);
      const action = gone && reading.mode === 'edit' ? removal(token) : null;
      return { text, sign: gone ? 'remove' : 'keep', note: phaseNote(scene, note.entry), action };
    }
    case 'everyone':
      return kept(message('whose_everyone'));
    case 'own':
      return kept(message('whose_own', { name: note.name }));
    case 'claimed':
      return kept(message('whose_yours'));
    case 'range':
      return kept(message('whose_range'));
    case 'unparsed':
      return kept(message('whose_unparsed'));
    case 'stranger': {
      const date = note.absentAt === null ? null : new Date(note.absentAt);
      return { text, sign: 'unknown', note: strangerNote(date), action: mine(token) };
    }
  }
}

function strangerNote(date: Date | null): Message {
  return date ? message('whose_new', { date }) : message('whose_unknown');
}

function mine(token: Token): Action | null {
  if (token.kind !== 'address') return null;
  return { id: 'mine', label: message('press_mine'), rank: 'quiet', address: token.address };
}

/**
 * "Acme · Current until 11 Jan", "Acme · Pending: add by 12 Dec", … of a listed address. Nothing is called current, or asked
 * for, by a list that cannot be relied on.
 */
function phaseNote({ context, now }: Scene, entry: ListedAddress): Message {
  const platform = context.platform.name;
  const isSure = permitsFill(context.feed) && !context.mismatch;
  if (isSure || isGone(entry, now)) return phaseMessage(entry, now, platform);
  return message('whose_last', { platform });
}

function noteOfListed(scene: Scene, text: string): Message | null {
  const { list } = scene.context.feed;
  const entry = list && entryOf(list, text);
  return entry ? phaseNote(scene, entry) : null;
}

function removal(token: Token): Action | null {
  // The token's own text names it in the page; only an exact address travels with the press.
  if (token.kind !== 'address') return null;
  return { id: 'remove', label: message('action_remove_one'), rank: 'quiet', address: token.address };
}

/** The declared own addresses as boxes: those that are not on the key yet. */
export function ownBoxes(scene: Scene, reading: FormReading): OwnBox[] {
  return scene.context.own
    .filter(
      ({ address }) => !reading.tokens.some((token) => keyOf(token) !== '' && tokenHolds(token, address)),
    )
    .map(({ name, address }) => ({ name, address, ticked: scene.ticked.includes(address) }));
}
