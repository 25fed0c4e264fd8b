import type { ReactNode } from 'react';
import type { Translate } from '../../../lib/language/message.ts';
import { assistantScenes } from './fixtures/assistant.tsx';
import { pageScenes } from './fixtures/pages.tsx';
import { popupScenes } from './fixtures/popup.tsx';
import { welcomeScenes } from './fixtures/welcome.tsx';

export interface Stage {
  readonly translate: Translate;
  readonly locale: string;
  readonly theme: 'light' | 'dark';
}

/** Every surface in every state, by name. */
export const scenes: Readonly<Record<string, (stage: Stage) => ReactNode>> = {
  ...assistantScenes,
  ...popupScenes,
  ...pageScenes,
  ...welcomeScenes,
};
