import type { StoreAnswer } from '../../lib/messages.ts';
import { bringAssistant } from '../shared/assistant.ts';
import { store } from '../surface/store.ts';

/**
 * Brings the assistant onto the page in front, by `activeTab` alone; one that is there already shows itself, or lets the
 * user point at the field.
 * @returns whether it came
 */
export async function bringToPage(
  tabId: number | undefined,
  type: 'open-or-focus' | 'point-at-field',
): Promise<boolean> {
  return tabId !== undefined && (await bringAssistant(tabId, { type }));
}

/**
 * Opens the report of the page: the background makes it, by `activeTab`. Resolves to `went`, or to the answer
 * of `store` where the report was not stored.
 */
export async function reportPage(tabId: number | undefined): Promise<'went' | StoreAnswer | undefined> {
  const answer = tabId === undefined ? 'stored' : await store({ type: 'report-tab', tabId });
  return answer === 'stored' ? 'went' : answer;
}
