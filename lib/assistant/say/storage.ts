import { message } from '../../language/message.ts';
import type { StorageTrouble } from '../../stored/trouble.ts';
import type { AssistantView } from '../view.ts';

/** What is shown, under the first line that nothing of it will be remembered. Nothing is called good meanwhile. */
export function withStorageTrouble(view: AssistantView, trouble: StorageTrouble): AssistantView {
  const line = message(trouble === 'full' ? 'storage_full' : 'storage_newer');
  return { ...view, tone: view.tone === 'good' ? 'warning' : view.tone, lines: [line, ...view.lines] };
}
