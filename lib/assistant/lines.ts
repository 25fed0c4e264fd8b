import { type Token, tokenHolds } from '../address/index.ts';
import type { FormReading } from '../form/read.ts';
import { keyOf } from '../form/token-key.ts';
import { type Message, message } from '../language/message.ts';
import { isGone, type ListedAddress, type Plan, phaseOf } from '../rotation/index.ts';
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

/** What the press takes off is signed so, also an unknown one that the user gives up. */
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
  const entry = scene.context.feed.list?.addresses.find(
    ({ address }) => token.kind === 'address' && token.address === address,
  );
  if (entry) {
    const gone = isGone(entry, scene.now);
    return {
      text: token.text,
      sign: gone ? 'remove' : 'keep',
      note: phaseNote(scene, entry),
      action: gone && reading.mode === 'edit' ? removal(token) : null,
    };
  }
  const own = scene.context.own.find(({ address }) => tokenHolds(token, address));
  if (own)
    return { text: token.text, sign: 'keep', note: message('whose_own', { name: own.name }), action: null };
  if (token.kind !== 'address')
    return {
      text: token.text,
      sign: 'keep',
      note: message(token.kind === 'range' ? 'whose_range' : 'whose_unparsed'),
      action: null,
    };
  const arrival = recordOf(scene, reading)?.arrivals.find(({ address }) => address === token.address);
  const claimed = recordOf(scene, reading)?.claims.find(({ address }) => address === token.address);
  if (claimed?.whose === 'mine')
    return { text: token.text, sign: 'keep', note: message('whose_yours'), action: null };
  return {
    text: token.text,
    sign: 'unknown',
    note: arrival ? message('whose_new', { date: new Date(arrival.absentAt) }) : message('whose_unknown'),
    action: { id: 'mine', label: message('action_mine'), rank: 'quiet', address: token.address },
  };
}

/** "Current until 11 Jan", "Pending: add by 12 Dec", … of a listed address. */
export function phaseNote(scene: Scene, entry: ListedAddress): Message {
  const values = { platform: scene.context.platform.name };
  const phase = phaseOf(entry, scene.now);
  switch (phase) {
    case 'pending':
    case 'unannounced':
      return message('whose_pending', { ...values, date: new Date(entry.effectiveAt) });
    case 'current':
      return message('whose_current', values);
    case 'retiring':
      return entry.retiresAt === null
        ? message('whose_current', values)
        : message('whose_retiring', { ...values, date: new Date(entry.retiresAt) });
    case 'retired':
      return message('whose_retired', { ...values, date: new Date(entry.retiresAt ?? 0) });
    case 'revoked':
      return message('whose_revoked', { ...values, reason: entry.revoked?.reason ?? '' });
  }
}

function noteOfListed(scene: Scene, text: string): Message | null {
  const entry = scene.context.feed.list?.addresses.find(({ address }) => address === text);
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
