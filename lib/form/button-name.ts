import { textOf } from './dom/text.ts';
import { namesOf } from './label.ts';

/** The name of a button: its text, else its aria name. */
export function buttonNameOf(button: Element): string {
  const value = button.localName === 'input' ? (button as HTMLInputElement).value : '';
  return (textOf(button) || value || namesOf(button).own.join(' ')).slice(0, 200);
}
