import { lacksAmong } from '../../keys/danger.ts';
import { type Message, message } from '../../language/message.ts';
import { isSameDay } from '../../rotation/count.ts';
import { phaseOf } from '../../rotation/phase.ts';
import { factsOf, keyNames } from '../exchange-facts.ts';
import type { Key } from '../key.ts';
import { outcomeOf } from '../outcome.ts';
import type { Press } from '../view-press.ts';
import { type Candidate, headline, lastSeenNote, openOrQueue, type Situation, update } from './situation.ts';

/** The exchange itself refused the platform. */
export const refusedByExchange: Candidate = ({ snapshot, ours, now }) => {
  const keys = ours.filter(({ assessment }) => assessment.answer.kind === 'refused');
  const [first] = keys;
  if (first?.assessment.answer.kind !== 'refused') return null;
  const { exchange } = keyNames(snapshot, first);
  const values = { n: keys.length, exchange, platform: snapshot.platform.name };
  const mixed = keys.some((key) => key.exchange !== first.exchange);
  const title = message(mixed ? 'headline_refused_title_many' : 'headline_refused_title', values);
  const at = new Date(first.assessment.answer.at);
  const when = isSameDay(first.assessment.answer.at, now) ? 'headline_refused_today' : 'headline_refused_on';
  const lack = first.assessment.lacks[0];
  const isKey = first.assessment.answer.why === 'key';
  const why = isKey
    ? [message('headline_refused_key')]
    : lack
      ? [message('headline_refused_lacks', { n: first.assessment.lacks.length, address: lack.entry.address })]
      : [message('headline_refused_no_lack', { code: factsOf(snapshot, first.exchange).refusalCode })];
  const connect: Press = {
    label: message('press_open_connect'),
    press: { kind: 'open-url', url: snapshot.platform.links.connect },
  };
  const pitfall = outcomeOf(first, snapshot, now)?.pitfalls[0];
  const detail = [message(when, { key: first.label, at }), ...(pitfall ? [pitfall] : why)];
  return headline('refused', 'danger', title, detail, isKey ? connect : update(keys));
};

/** Nothing the platform calls from is on the key. */
export const stopped: Candidate = (situation) => {
  const keys = situation.ours.filter(({ assessment }) => assessment.coverage === 'none');
  if (keys.length === 0) return null;
  const { snapshot } = situation;
  const title = message('headline_stopped_title', { n: keys.length, platform: snapshot.platform.name });
  return headline(
    'stopped',
    'danger',
    title,
    [...whyDead(keys, situation), ...lastSeenNote(keys)],
    update(keys),
  );
};

/** A key of ours can be used from anywhere. */
export const unrestricted: Candidate = ({ snapshot, ours, now }) => {
  const keys = ours.filter(({ assessment }) => assessment.open);
  const [first] = keys;
  if (!first) return null;
  const at = first.record?.sighting?.at ?? now;
  const id = isSameDay(at, now) ? 'headline_unrestricted_today' : 'headline_unrestricted_on';
  const names = keyNames(snapshot, first);
  const title = message('headline_unrestricted_off', { n: keys.length, key: first.label });
  const detail = [
    message(id, { ...names, date: new Date(at) }),
    message(`unrestricted_${first.exchange}`, names),
    ...(keys.length === 1 ? [message('headline_unrestricted_how')] : []),
  ];
  const open = openOrQueue(snapshot, keys);
  const action = open && keys.length === 1 ? { ...open, label: message('press_turn_on', names) } : open;
  return headline('unrestricted', 'danger', title, detail, action);
};

/** Some of the platform's addresses are on the key, some are not. */
export const partlyRefused: Candidate = ({ snapshot, ours, now }) => {
  const keys = ours.filter(({ assessment }) => assessment.coverage === 'some');
  const lacks = lacksAmong(keys).filter(({ breaksAt }) => breaksAt <= now);
  const [lack] = lacks;
  if (keys.length === 0 || !lack) return null;
  const values = {
    n: keys.length,
    m: lacks.length,
    platform: snapshot.platform.name,
    address: lack.entry.address,
    date: new Date(lack.entry.effectiveAt),
  };
  const detail = [message('headline_partly_refused_detail', values), ...lastSeenNote(keys)];
  return headline(
    'partly-refused',
    'danger',
    message('headline_partly_refused_title', values),
    detail,
    update(keys),
  );
};

/** "203.0.113.10 was switched off on 11 Jan; they lack 203.0.113.12": what was switched off last, and what is lacked. */
function whyDead(keys: readonly Key[], { list, now }: Situation): Message[] {
  const lacks = lacksAmong(keys);
  const [lack] = lacks;
  const replaced = lacks.map(({ entry }) => entry.replaces);
  const old = (list?.addresses ?? [])
    .filter((entry) => replaced.includes(entry.address) && phaseOf(entry, now) === 'retired')
    .toSorted((a, b) => (b.retiresAt ?? 0) - (a.retiresAt ?? 0))
    .at(0);
  const off = old?.retiresAt ? { address: old.address, date: new Date(old.retiresAt) } : null;
  const n = keys.length;
  if (lacks.length !== 1 || !lack)
    return [
      ...(off ? [message('headline_stopped_off', off)] : []),
      message('headline_stopped_many', { n, m: lacks.length }),
    ];
  const { address } = lack.entry;
  return [
    off
      ? message('headline_stopped_replaced', { n, old: off.address, date: off.date, address })
      : message('headline_stopped_one', { n, address }),
  ];
}
