import { check } from './check.ts';
import { checkConnectCommand } from './check-connect.ts';
import type { Command } from './context.ts';
import { discard } from './discard.ts';
import { announceCommand, retireCommand, revokeCommand } from './edit.ts';
import { init, key } from './init.ts';
import { pauseFills } from './pause.ts';
import { show } from './show.ts';
import { sign } from './sign.ts';
import { stamp } from './stamp.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** What every command takes. */
export const always = { dir: text, now: text, help: flag } as const;

/** Every option of every command, as `parseArgs` takes them. */
export const options = {
  ...always,
  platform: text,
  url: text,
  mirror: text,
  connect: text,
  'email-verify': text,
  alerts: text,
  guide: text,
  support: text,
  holders: text,
  'list-keys': text,
  'timestamp-key': text,
  threshold: text,
  'firefox-id': text,
  documentation: flag,
  drill: flag,
  effective: text,
  replaces: text,
  region: text,
  note: text,
  urgent: flag,
  exchanges: text,
  on: text,
  reason: text,
  'below-version': text,
  lift: flag,
  key: text,
  yes: text,
  above: text,
  hours: text,
  since: text,
  cookie: text,
} as const;

type OptionName = keyof typeof options;

/**
 * A command, whether it writes, and which options it knows: one of another command's would be dropped without
 * a word.
 */
export interface CommandEntry {
  readonly run: Command;
  readonly writes: boolean;
  readonly takes: readonly OptionName[];
}

const INIT: readonly OptionName[] = [
  'platform',
  'url',
  'mirror',
  'connect',
  'email-verify',
  'alerts',
  'guide',
  'support',
  'holders',
  'list-keys',
  'timestamp-key',
  'threshold',
  'firefox-id',
  'documentation',
  'drill',
];

/** The commands by their names. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  init: { run: init, writes: true, takes: INIT },
  key: { run: key, writes: true, takes: [] },
  announce: {
    run: announceCommand,
    writes: true,
    takes: ['effective', 'replaces', 'region', 'note', 'urgent', 'exchanges'],
  },
  retire: { run: retireCommand, writes: true, takes: ['on', 'exchanges'] },
  revoke: { run: revokeCommand, writes: true, takes: ['reason'] },
  discard: { run: discard, writes: true, takes: [] },
  sign: { run: sign, writes: true, takes: ['key', 'yes', 'above'] },
  stamp: { run: stamp, writes: true, takes: ['key', 'hours'] },
  pause: { run: pauseFills, writes: true, takes: ['reason', 'below-version', 'lift', 'key', 'hours'] },
  check: { run: check, writes: false, takes: ['since'] },
  'check-connect': { run: checkConnectCommand, writes: false, takes: ['cookie'] },
  show: { run: show, writes: false, takes: [] },
};
