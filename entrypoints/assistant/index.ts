import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAssistant } from './start.ts';

/** The assistant's page script: injected on API pages, or where the user asked. A second injection means "asked". */
export default defineUnlistedScript(() => {
  globalThis.keyfenceLeave?.();
  const visit = new AbortController();
  const leave = () => visit.abort(new Error('the visit is over'));
  globalThis.keyfenceLeave = leave;
  // Whoever looks whether an assistant is here finds none once it has left.
  visit.signal.addEventListener('abort', () => {
    if (globalThis.keyfenceLeave === leave) globalThis.keyfenceLeave = undefined;
  });
  startAssistant(visit);
});
