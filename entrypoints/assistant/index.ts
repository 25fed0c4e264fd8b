import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { forgetLaterScripts } from './later.ts';
import { parts } from './parts.ts';
import { startAssistant } from './start.ts';

/** The assistant's page script: injected on API pages, or where the user asked. A second injection means "asked". */
export default defineUnlistedScript(() => {
  globalThis.keyfenceLeave?.();
  globalThis.keyfenceParts = parts;
  forgetLaterScripts();
  const visit = new AbortController();
  let remind: (() => boolean) | null = null;
  const leave = (isElsewhere = false) => {
    if (!isElsewhere || !remind?.()) visit.abort(new Error('the visit is over'));
  };
  globalThis.keyfenceLeave = leave;
  // Whoever looks whether an assistant is here finds none once it has left.
  visit.signal.addEventListener('abort', () => {
    if (globalThis.keyfenceLeave === leave) globalThis.keyfenceLeave = undefined;
  });
  void startAssistant(visit).then((started) => {
    remind = started;
  });
});
