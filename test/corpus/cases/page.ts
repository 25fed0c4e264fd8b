import { type KeyPage, LIST, OWN, type StoredKey } from '../case.ts';

/** A key that anybody may use from anywhere. */
export const open = (label = 'bot-1'): StoredKey => ({ label, restricted: false, ips: [] });

/** A key restricted to these addresses. */
export const limited = (label: string, ...ips: readonly string[]): StoredKey => ({
  label,
  restricted: true,
  ips,
});

/** A key that the exchange bound to an app. */
export const bound = (label: string, boundTo = 'Grid Robot'): StoredKey => ({
  label,
  restricted: true,
  ips: [],
  boundTo,
});

/** The user's own server, and what a fill makes of it. */
export const withOwn: readonly string[] = [OWN, ...LIST];

/** A page with defaults: one unrestricted key, edited in the page with radios and a text field. */
export function keyPage(layout: KeyPage['layout'], rest: Partial<KeyPage> = {}): KeyPage {
  return { layout, keys: [open()], editing: null, choice: 'radios', control: 'text', ...rest };
}

/** Addresses of another service: `count` of them, none of the list. */
export function foreign(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `192.0.2.${index + 1}`);
}
