import { message } from '../../language/message.ts';
import { phaseOf } from '../../rotation/index.ts';
import { isSameDay } from '../count.ts';
import { lacksAmong } from '../danger.ts';
import { factsOf, nameOf } from '../exchange-facts.ts';
import type { Key } from '../keys.ts';
import { outcomeOf } from '../outcome.ts';
import type { Press } from '../view.ts';
import { type Candidate, headline, lastSeenNote, openOrQueue, type Situation, update } from './situation.ts';

/** H4: the exchange itself refused the platform. */
export const refused: Candidate = ({ snapshot, ours, now }) => {
  const keys = ours.filter(({ assessment }) => assessment.answer.kind === 'refused');
  const [first] = keys;
  if (first?.assessment.answer.kind !== 'refused') return null;
  const { exchange } = nameOf(snapshot, first);
  const values = { n: keys.length, exchange, platform: snapshot.platform.name };
  const mixed = keys.some((key) => key.exchange !== first.exchange);
  const title = message(mixed ? 'headline_H4_title_many' : 'headline_H4_title', values);
  const at = new Date(first.assessment.answer.at);
  const when = isSameDay(first.assessment.answer.at, now) ? 'headline_H4_today' : 'headline_H4_on';
  const lack = first.assessment.lacks[0];
  const isKey = first.assessment.answer.why === 'key';
  const why = isKey
    ? [message('headline_H4_key')]
    : lack
      ? [message('headline_H4_lacks', { n: first.assessment.lacks.length, address: lack.entry.address })]
      : [message('headline_H4_no_lack', { code: factsOf(snapshot, first.exchange).refusalCode })];
  const connect: Press = {
    label: message('press_open_connect'),
    press: { kind: 'open-url', url: snapshot.platform.links.connect },
  };
  const pitfall = outcomeOf(first, snapshot, now)?.pitfalls[0];
  const detail = [message(when, { key: first.label, at }), ...(pitfall ? [pitfall] : why)];
  return headline('H4', 'danger', title, detail, isKey ? connect : update(keys));
};

/** H5: nothing the platform calls from is on the key. */
export const dead: Candidate = (situation) => {
  const keys = situation.ours.filter(({ assessment }) => assessment.coverage === 'none');
  if (keys.length === 0) return null;
  const { snapshot } = situation;
  const title = message('headline_H5_title', { n: keys.length, platform: snapshot.platform.name });
  return headline('H5', 'danger', title, [whyDead(keys, situation), ...lastSeenNote(keys)], update(keys));
};

/** H6: a key of ours can be used from anywhere. */
export const unrestricted: Candidate = ({ snapshot, ours, now }) => {
  const keys = ours.filter(({ assessment }) => assessment.open);
  const [first] = keys;
  if (!first) return null;
  const at = first.record?.sighting?.at ?? now;
  const id = isSameDay(at, now) ? 'headline_H6_today' : 'headline_H6_on';
  const detail = message(id, { ...nameOf(snapshot, first), date: new Date(at) });
  const title = message('headline_H6_title', { n: keys.length });
  return headline('H6', 'danger', title, [detail], openOrQueue(snapshot, keys));
};

/** H7: some of the platform's addresses are on the key, some are not. */
export const sometimes: Candidate = ({ snapshot, ours, now }) => {
  const keys = ours.filter(({ assessment }) => assessment.coverage === 'some');
  const lack = lacksAmong(keys).find(({ breaksAt }) => breaksAt <= now);
  if (keys.length === 0 || !lack) return null;
  const values = {
    n: keys.length,
    platform: snapshot.platform.name,
    address: lack.entry.address,
    date: new Date(lack.entry.effectiveAt),
  };
  const detail = [message('headline_H7_detail', values), ...lastSeenNote(keys)];
  return headline('H7', 'danger', message('headline_H7_title', values), detail, update(keys));
};

/** "203.0.113.10 was switched off on 11 Jan; they lack 203.0.113.12", where one address explains it. */
function whyDead(keys: readonly Key[], { list, now }: Situation) {
  const lacks = lacksAmong(keys);
  const [lack] = lacks;
  const old = list?.addresses.find((entry) => entry.address === lack?.entry.replaces);
  const n = keys.length;
  if (lacks.length === 1 && lack && old && old.retiresAt !== null && phaseOf(old, now) === 'retired') {
    const values = { n, old: old.address, date: new Date(old.retiresAt), address: lack.entry.address };
    return message('headline_H5_replaced', values);
  }
  return lacks.length === 1 && lack
    ? message('headline_H5_one', { n, address: lack.entry.address })
    : message('headline_H5_many', { n, m: lacks.length });
}
