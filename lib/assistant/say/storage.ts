import { message } from '../../language/message.ts';
import type { StorageTrouble } from '../../stored/trouble.ts';
import type { AssistantView } from '../view.ts';

/** The view with a first line which says that nothing will be remembered, and without the tone `good`. */
export function withStorageTrouble(view: AssistantView, trouble: StorageTrouble): AssistantView {
  const line = message(`storage_${trouble}`);
  return { ...view, tone: view.tone === 'good' ? 'warning' : view.tone, lines: [line, ...view.lines] };
}
