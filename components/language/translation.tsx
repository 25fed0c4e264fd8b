import { createContext, type ReactNode, useContext } from 'react';
import type { Translate } from '../../lib/language/message.ts';

const Translation = createContext<Translate>(({ id }) => id);

/** Gives every view below it the user's language. */
export function Translated({ translate, children }: { translate: Translate; children: ReactNode }) {
  return <Translation.Provider value={translate}>{children}</Translation.Provider>;
}

/** The function that puts a message into the user's language. */
export function useTranslate(): Translate {
  return useContext(Translation);
}
