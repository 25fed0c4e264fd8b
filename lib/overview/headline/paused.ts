import { message } from '../../language/message.ts';
import { type Candidate, headline } from './situation.ts';

/** The platform has stopped fills on an exchange on which a key would need one. */
export const paused: Candidate = ({ snapshot, ours }) => {
  const needing = ours.filter(({ assessment: { lacks, open } }) => lacks.length > 0 || open);
  const pause = snapshot.feed.paused.find((entry) =>
    needing.some(({ exchange }) => exchange === entry.exchange),
  );
  if (!pause) return null;
  const exchange = snapshot.exchanges.find(({ id }) => id === pause.exchange)?.name ?? pause.exchange;
  const values = { platform: snapshot.platform.name, exchange, reason: pause.reason };
  const title = message('blocked_paused', values);
  return headline('paused', 'warning', title, [message('blocked_paste')], null);
};
