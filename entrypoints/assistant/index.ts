import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAssistant } from './start.ts';

/** The assistant's page script: injected on API pages, or where the user asked. A second injection means "asked". */
export default defineUnlistedScript(() => {
  globalThis.keyfenceLeave?.();
  const visit = new AbortController();
  globalThis.keyfenceLeave = () => visit.abort(new Error('the visit is over'));
  void startAssistant(visit);
});
