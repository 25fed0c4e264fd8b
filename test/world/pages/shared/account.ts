import { byHand } from './witness';

/** One key as its exchange's page shows it. */
export interface ShownKey {
  readonly id: string;
  readonly label: string;
  readonly apiKey: string;
  readonly secret: string;
  readonly createdAt: number;
  readonly rights: readonly string[];
  readonly thirdParty: string | null;
  readonly restriction: { readonly restricted: boolean; readonly addresses: readonly string[] };
}

export interface Account {
  readonly limit: number;
  readonly visitor: string;
  readonly keys: readonly ShownKey[];
}

/** What a save of the page sends; see `Change` of the world. */
export interface Wish {
  readonly keys?: readonly string[];
  readonly label?: string;
  readonly rights?: readonly string[];
  readonly thirdParty?: string | null;
  readonly restriction?: { readonly restricted: boolean; readonly addresses: readonly string[] };
  readonly remove?: boolean;
}

export type Outcome = 'unknown' | 'wrong' | 'again' | 'failed' | 'stored';

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(`/practice/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** The account of the exchange on whose host the page is. */
export async function loadAccount(): Promise<Account> {
  return (await fetch('/practice/account')).json();
}

/** Reports a press of a button that Keyfence must never press, with whether a person's own hand did it. */
export function press(what: string, event: Event | { readonly nativeEvent: Event }): void {
  void post('press', { what, trusted: byHand('nativeEvent' in event ? event.nativeEvent : event) });
}

/** Asks to save; the answer is a ticket for the codes, or why not. */
export function save(wish: Wish): Promise<{ readonly ticket: string } | { readonly error: string }> {
  return post('save', wish);
}

/** Sends one round of codes for everything that was saved together; the answer is that of the last. */
export async function verify(tickets: readonly string[], codes: readonly string[]): Promise<Outcome> {
  let outcome: Outcome = 'unknown';
  for (const ticket of tickets) {
    outcome = (await post<{ outcome: Outcome }>('verify', { ticket, codes })).outcome;
  }
  return outcome;
}

/** A date and time as exchanges print them. */
export function stamp(moment: number): string {
  return new Date(moment).toISOString().slice(0, 19).replace('T', ' ');
}
