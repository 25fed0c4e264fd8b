import { hasNewAddress, revokedOn } from '../../keys/danger.ts';
import { message } from '../../language/message.ts';
import { keyNames } from '../exchange-facts.ts';
import type { Press } from '../view-press.ts';
import { type Candidate, headline, removeFrom } from './situation.ts';

/** Headline: an unknown address was added to a key. */
export const newAddress: Candidate = ({ snapshot, ours }) => {
  const keys = ours.filter(hasNewAddress);
  const [first] = keys;
  const found = first?.assessment.strangers.filter(({ absentAt, disowned }) => disowned || absentAt !== null);
  const worst = found?.find(({ disowned }) => disowned) ?? found?.[0];
  if (!first || !found || !worst) return null;
  const title =
    keys.length === 1
      ? message('headline_new_address_title', { n: found.length, ...keyNames(snapshot, first) })
      : message('headline_new_address_title_many', { n: keys.length });
  if (worst.disowned) {
    const leak: Press = { label: message('press_leak'), press: { kind: 'open-leak', keyId: first.id } };
    return headline(
      'new-address',
      'danger',
      title,
      [message('headline_new_address_disowned', { address: worst.address })],
      leak,
    );
  }
  const look: Press = {
    label: message('press_look'),
    press: { kind: 'show-keys', keys: keys.map(({ id }) => id) },
  };
  const values = { address: worst.address, date: new Date(worst.absentAt ?? 0) };
  return headline('new-address', 'danger', title, [message('headline_new_address_detail', values)], look);
};

/** An address that was revoked at once is still allowed. */
export const revoked: Candidate = ({ snapshot, ours, now }) => {
  const keys = ours.filter((key) => revokedOn(key, now).length > 0);
  const entry = keys[0] && revokedOn(keys[0], now)[0];
  if (!entry) return null;
  const title = message('headline_revoked_title', { n: keys.length, platform: snapshot.platform.name });
  const values = { address: entry.address, reason: entry.revoked?.reason ?? '' };
  const detail = values.reason ? 'headline_revoked_detail' : 'headline_revoked_detail_bare';
  return headline('revoked', 'danger', title, [message(detail, values)], removeFrom(keys));
};
