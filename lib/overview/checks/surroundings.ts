import { type Message, message } from '../../language/message.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Check } from '../view-popup.ts';
import type { Press } from '../view-press.ts';

/** The pitfalls around the keys: the platform's account, the icon, the notices. */
export function surroundingChecks({ connect, platform, pinned, settings, grants }: Snapshot): Check[] {
  const at = connect?.at ?? null;
  const verifyEmail: Press = {
    label: message('press_verify_email'),
    press: { kind: 'open-url', url: platform.links.emailVerify },
  };
  const turnAlertOn: Press = {
    label: message('press_alerts'),
    press: { kind: 'open-url', url: platform.links.alerts },
  };
  const openConnect: Press = {
    label: message('press_open_connect'),
    press: { kind: 'open-url', url: platform.links.connect },
  };
  const welcome: Press = { label: message('press_how'), press: { kind: 'open-welcome' } };
  const options: Press = { label: message('press_options'), press: { kind: 'open-options' } };
  const look = grants.connect
    ? { advice: message('check_open_connect'), press: openConnect }
    : { advice: message('check_grant_connect'), press: options };
  const name = { platform: platform.name };
  return [
    check(
      'email-verified',
      connect?.emailVerified ?? null,
      at,
      [message('check_email', name), message('check_email_not', name)],
      message('check_email_do', name),
      verifyEmail,
      look,
    ),
    check(
      'alert-on',
      connect?.alertOn ?? null,
      at,
      [message('check_alert', name), message('check_alert_off', name)],
      message('check_alert_do', name),
      turnAlertOn,
      look,
    ),
    check(
      'pinned',
      pinned,
      null,
      [message('check_pinned'), message('check_not_pinned')],
      message('check_pinned_do'),
      welcome,
      null,
    ),
    check(
      'notices',
      settings.notices && grants.notices,
      null,
      [message('check_notices'), message('check_notices_off')],
      message('check_notices_do'),
      options,
      null,
    ),
  ];
}

function check(
  id: Check['id'],
  holds: boolean | null,
  since: number | null,
  [good, wrong]: readonly [good: Message, wrong: Message],
  advice: Message,
  mend: Press,
  look: { readonly advice: Message; readonly press: Press } | null,
): Check {
  if (holds === null) {
    return {
      id,
      verdict: 'unknown',
      tone: 'neutral',
      title: good,
      since: null,
      advice: look?.advice ?? null,
      action: look?.press ?? null,
    };
  }
  return holds
    ? { id, verdict: 'ok', tone: 'good', title: good, since, advice: null, action: null }
    : { id, verdict: 'bad', tone: 'warning', title: wrong, since, advice, action: mend };
}
