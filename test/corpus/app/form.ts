import type { Control, Quirk, StoredKey, WouldSave } from '../case.ts';
import { typedByHand } from './truth.ts';

/** The state of one key's form, as the page's application holds it. */
export interface FormState {
  restricted: boolean;
  /** What the application has taken from the field. */
  text: string;
  /** What the field shows; it differs from `text` while a quirk holds it back. */
  shown: string;
  staged: string[];
  rows: string[];
  error: string;
  /** Grows when the form mounts anew. */
  mount: number;
}

const LATE = 300;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:.]+)(?:\/\d{1,3})?$/i;

/** What a form needs to know of its page. */
export interface FormRules {
  readonly control: Control;
  readonly quirk?: Quirk | undefined;
  readonly strict: boolean;
  readonly limit: number;
  /** An exchange without a switch: an empty list means unrestricted. */
  readonly byList: boolean;
}

/** One key's form: its state, what changes it, and what Save would send. */
export class KeyForm {
  readonly rules: FormRules;
  #state: FormState;
  #listeners = new Set<() => void>();

  constructor(key: StoredKey, rules: FormRules) {
    this.rules = rules;
    const joined = key.ips.join(rules.control === 'area' && !rules.strict ? '\n' : ',');
    const inField = ['text', 'area', 'rich'].includes(rules.control);
    this.#state = {
      restricted: key.restricted,
      text: inField ? joined : '',
      shown: inField ? joined : '',
      staged: inField ? [] : [...key.ips],
      rows: key.ips.length > 0 ? [...key.ips] : [''],
      error: '',
      mount: 0,
    };
  }

  get = (): FormState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(change: Partial<FormState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  wouldSave = (): WouldSave => {
    const { restricted, text, staged, rows } = this.#state;
    const { control, byList } = this.rules;
    const ips =
      control === 'rows'
        ? rows.filter(Boolean)
        : control === 'staged' || control === 'tags'
          ? staged
          : this.#split(text);
    return { restricted: byList ? ips.length > 0 : restricted, ips: byList || restricted ? ips : [] };
  };

  /** The field reports what stands in it. */
  type(value: string): void {
    const { quirk } = this.rules;
    if ((quirk === 'refuses' || quirk === 'reverts') && !typedByHand()) {
      this.set({ shown: quirk === 'reverts' ? value : this.#state.text });
      if (quirk === 'reverts') setTimeout(() => this.set({ shown: this.#state.text }), LATE);
    } else if (quirk === 'debounced') {
      this.set({ shown: value });
      setTimeout(() => this.#state.shown === value && this.set({ text: value }), LATE);
    } else if (quirk === 'on-blur') {
      this.set({ shown: value });
    } else {
      const again = quirk === 'remounts' && this.#state.mount === 0;
      this.set({ shown: value, text: value, error: '', mount: again ? 1 : this.#state.mount });
    }
  }

  /** The field was left. */
  leave(): void {
    if (this.rules.quirk === 'on-blur') this.set({ text: this.#state.shown });
  }

  typeRow(index: number, value: string): void {
    this.set({ rows: this.#state.rows.map((row, at) => (at === index ? value : row)) });
  }

  addRow(): void {
    if (this.#state.rows.length < this.rules.limit) this.set({ rows: [...this.#state.rows, ''] });
  }

  /** Takes what stands in the field into the list of chips, or says why not. */
  stage(): void {
    const parts = this.#split(this.#state.text);
    const fresh = parts.filter((part) => !this.#state.staged.includes(part));
    if (parts.some((part) => !ADDRESS.test(part))) {
      this.set({ error: 'Illegal IP' });
      return;
    }
    if (this.#state.staged.length + fresh.length > this.rules.limit) {
      this.set({ error: 'Too many IPs' });
      return;
    }
    this.set({ staged: [...this.#state.staged, ...new Set(fresh)], text: '', shown: '', error: '' });
  }

  /** A box of tags reports its entries. */
  tags(entries: readonly string[]): void {
    const refused = this.rules.quirk === 'refuses' && !typedByHand();
    if (refused) {
      this.set({});
      return;
    }
    const staged = [...new Set(entries.flatMap((entry) => this.#split(entry)))];
    this.set({ staged: staged.filter((entry) => ADDRESS.test(entry)).slice(0, this.rules.limit) });
  }

  unstage(entry: string): void {
    this.set({ staged: this.#state.staged.filter((one) => one !== entry) });
  }

  #split(text: string): string[] {
    return (this.rules.strict ? text.split(',') : text.split(/[,\s，;]+/)).filter((part) => part !== '');
  }
}
