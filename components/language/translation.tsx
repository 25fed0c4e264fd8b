import { createContext, type ReactNode, use } from 'react';
import type { Translate } from '../../lib/language/message.ts';

const Translation = createContext<Translate>(({ id }) => id);

/** Gives every view below it the user's language. */
export function Translated({ translate, children }: { translate: Translate; children: ReactNode }) {
  return <Translation value={translate}>{children}</Translation>;
}

/** The function that puts a message into the user's language. */
export function useTranslate(): Translate {
  return use(Translation);
}
