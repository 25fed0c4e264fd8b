import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { CorpusCase, KeyPage, StoredKey } from '../../case.ts';
import type { BaseWords } from '../../labels/index.ts';
import { type FormState, KeyForm } from '../form.ts';
import { notePress } from '../truth.ts';
import type { PageKit } from './page-kit.ts';

/** What every part of a page needs to know. */
export interface PageContext {
  readonly one: CorpusCase;
  readonly page: KeyPage;
  readonly words: BaseWords;
  readonly kit: PageKit;
  readonly limit: number;
  /** Of the key that is, or would be, edited. */
  readonly form: KeyForm;
  readonly editing: number | null;
  readonly edit: (index: number | null) => void;
}

const Context = createContext<PageContext | null>(null);

/** Gives the page's facts to everything below. */
export const PageProvider = Context.Provider;

/** The page's facts. */
export function usePage(): PageContext {
  const page = useContext(Context);
  if (!page) throw new Error('A part of a page stands outside of any page');
  return page;
}

/** The state of a form, following its changes. */
export function useForm(form: KeyForm): FormState {
  return useSyncExternalStore(form.subscribe, form.get, form.get);
}

/** A form for a key, by the rules of this page. */
export function formFor(key: StoredKey, page: KeyPage, limit: number): KeyForm {
  return new KeyForm(key, {
    control: page.control,
    quirk: page.quirk,
    strict: page.strict ?? false,
    limit,
    byList: page.choice === 'none',
  });
}

/** A key that does not exist yet. */
export const NEW_KEY: StoredKey = { label: 'new', restricted: false, ips: [] };

/** A button that saves, edits, deletes or leaves: each press is noted with whether a hand did it. */
export function Act({ name, step, children }: { name: string; step?: string; children: ReactNode }) {
  return (
    <span
      data-step={step}
      onClickCapture={(event) => notePress(name, event.nativeEvent)}
      onKeyDownCapture={(event) => {
        if (!event.isTrusted && (event.key === 'Enter' || event.key === ' '))
          notePress(name, event.nativeEvent);
      }}
    >
      {children}
    </span>
  );
}
