import { textOf } from './dom/text.ts';
import { namesOf } from './label.ts';

/**
 * The name of a button: its text, else its value, else the names that the page ties to it; at most 200
 * characters.
 */
export function buttonNameOf(button: Element): string {
  const value = button.localName === 'input' ? (button as HTMLInputElement).value : '';
  return (textOf(button) || value || namesOf(button).own.join(' ')).slice(0, 200);
}
