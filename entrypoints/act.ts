import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeActing } from '../lib/assistant/make-acting.ts';

/** What the card says, and what its presses do to a form. Loaded with the view script, once there are keys or a form. */
export default defineUnlistedScript(() => {
  globalThis.keyfenceAct = makeActing;
});
