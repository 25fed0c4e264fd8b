import type { ListDocument } from '../../schema.ts';
import { differenceOf } from '../difference.ts';
import { digestOf } from '../digest.ts';
import { entriesOf } from '../document.ts';
import { PublishFault } from '../fault.ts';
import { timeline } from '../timeline.ts';
import { type Context, option } from './context.ts';

/**
 * Shows what a list says that the newest published one does not, and asks.
 * @throws PublishFault when nobody says yes: then nothing is signed
 */
export async function demandConsent(
  context: Context,
  document: ListDocument,
  published: ListDocument | null,
): Promise<void> {
  const { now, say, ask } = context;
  const digest = digestOf(document);
  const against = published
    ? `version ${published.version}, the newest that is published`
    : 'nothing published';
  say(`Version ${document.version} of ${document.platform}, good until ${document.expiresAt}:`);
  for (const line of timeline(entriesOf(document), now)) say(line);
  say(`Against ${against}:`);
  for (const line of differenceOf(published, document, now)) say(`  ${line}`);
  say(`Read this to the other holders, who must see the same: ${digest}`);
  const given = option(context, 'yes');
  if (given !== undefined) return demandSame(given, digest);
  if (ask === null)
    throw new PublishFault(
      `Nothing was signed: nobody can be asked here. Where somebody has read the lines above: --yes ${digest}`,
    );
  if (!(await ask(`Sign ${digest}? [y/N] `))) throw new PublishFault('Nothing was signed.');
}

function demandSame(given: string, digest: string): void {
  if (given.toLowerCase() === digest) return;
  throw new PublishFault(
    `Nothing was signed: --yes names ${given}, but what lies here is ${digest}. Read the lines above: this is another list than the one that was agreed on.`,
  );
}
