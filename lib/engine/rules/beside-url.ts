import type { Part } from '../../page/scene.ts';
import { keyEvidence } from '../key-evidence.ts';
import { savedAround } from '../saves.ts';
import { isTyped, type View } from '../view.ts';

/** A web address, also one without its scheme: a host with a path. */
const URL = /^\s*(?:(?:https?|wss?):\/\/|(?:[\w-]+\.)+[a-z]{2,}\/\S)/iu;

/**
 * Whether what a button saves together with a control also holds the address of a web page: the form is that of a webhook
 * or an app, unless it shows a key.
 */
export function isBesideUrl(part: Part, view: View): boolean {
  const form = savedAround(part, view);
  const typed = form ? view.inside(form).filter((other) => isTyped(other) && other.seen) : [];
  const isUrl = ({ text, field }: Part) => URL.test(text) || URL.test(field?.placeholder ?? '');
  return (
    form !== null &&
    typed.some((other) => other.id !== part.id && isUrl(other)) &&
    !keyEvidence(form, view).includes('key')
  );
}
