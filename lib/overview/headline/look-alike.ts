import { message } from '../../language/message.ts';
import type { Press } from '../view-press.ts';
import { type Candidate, headline } from './situation.ts';

/**
 * The page in front looks like an exchange's and is not. It comes first, since the user may type a password
 * there.
 */
export const lookAlike: Candidate = ({ snapshot: { page, exchanges } }) => {
  if (page?.says.kind !== 'look-alike') return null;
  const { exchange } = page.says;
  const meant = exchanges.find(({ id }) => id === exchange);
  if (!meant) return null;
  const { name, apiPage: url } = meant;
  const open: Press = {
    label: message('press_open_exchange', { exchange: name }),
    press: { kind: 'open-exchange', exchange, url },
  };
  const values = { exchange: name, host: page.host, own: new URL(url).hostname };
  const detail = [message('headline_look_alike_detail', values), message('headline_look_alike_seen')];
  return headline('look-alike', 'danger', message('headline_look_alike_title', values), detail, open);
};
