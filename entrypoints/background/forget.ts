import { defaultSettings } from '../../lib/settings/settings.ts';
import {
  askedItem,
  connectItem,
  keysItem,
  leakItem,
  pressesItem,
  queueItem,
  reportItem,
  settingsItem,
  tabsItem,
  validationsItem,
} from '../../lib/storage.ts';

/**
 * Forgets everything that was seen, answered or declared. The sites and the language stay, and so do the signed list
 * and its ratchet: without them an old list could be served again.
 */
export async function forgetEverything(): Promise<void> {
  await keysItem.change(() => []);
  await connectItem.change(() => ({ report: null, trouble: null, started: false }));
  await validationsItem.change(() => []);
  await queueItem.change(() => null);
  await leakItem.change(() => null);
  await tabsItem.change(() => ({}));
  await askedItem.change(() => []);
  await reportItem.change(() => null);
  await pressesItem.change(() => ({}));
  await settingsItem.change(({ mode, language }) => ({ ...defaultSettings, mode, language }));
}
