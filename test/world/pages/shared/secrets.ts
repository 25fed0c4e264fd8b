import { fixedPlanted } from '../../../planted/fixed.ts';
import type { Account, ShownKey } from './account';

/** The seed of the practice authenticator, which every verification shows: a test looks for it wherever it must not be. */
export const AUTHENTICATOR_SEED = 'PLANTED-SEED-JBSWY3DPEHPK3PXP';

/** Shows the secrets of the keys that are new since `before`: the one time that an exchange shows them. */
export function showNewSecrets(before: Account | null, after: Account): void {
  const known = before?.keys.map(({ id }) => id) ?? [];
  for (const key of after.keys) if (!known.includes(key.id)) showSecretOnce(key);
}

function showSecretOnce({ label, apiKey, secret }: ShownKey): void {
  const dialog = document.createElement('div');
  dialog.className = 'practice-secret';
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.setAttribute('aria-label', `${label} was created`);
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'I have kept them';
  close.addEventListener('click', () => dialog.remove());
  const lines = [`${label} was created`, `API key: ${apiKey}`, `Secret key, shown only once: ${secret}`];
  dialog.append(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
    plantedLines(),
    close,
  );
  document.body.append(dialog);
}

/** A secret of each shape under its label, in a box that leaves the dialog its size. */
function plantedLines(): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = 'max-height:120px;overflow:auto';
  box.append(...fixedPlanted.flatMap(({ label, text }) => [lineOf(label, '13px'), lineOf(text, '20px')]));
  return box;
}

/** A line of text, large where a page shows a secret as the most prominent thing on it. */
function lineOf(text: string, fontSize: string): HTMLElement {
  const line = document.createElement('div');
  line.textContent = text;
  line.style.fontSize = fontSize;
  return line;
}
