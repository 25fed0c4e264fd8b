import type { ListDocument } from '../../feed/schema.ts';
import { differenceOf } from '../difference.ts';
import { digestOf, spokenOf } from '../digest.ts';
import { listEntriesOf } from '../document.ts';
import { PublishFault } from '../fault.ts';
import { timeline } from '../timeline.ts';
import { demandSeen } from '../unseen.ts';
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
  demandSeen(document);
  const [digest, spoken] = [digestOf(document), spokenOf(document)];
  const against = published
    ? `version ${published.version}, the newest that is published`
    : 'nothing published';
  say(`Version ${document.version} of ${document.platform}, good until ${document.expiresAt}:`);
  for (const line of timeline(listEntriesOf(document), now)) say(line);
  say(`Against ${against}:`);
  for (const line of differenceOf(published, document, now)) say(`  ${line}`);
  say(`Read this to the other holders, who must see the same: ${spoken}`);
  const given = option(context, 'yes');
  if (given !== undefined) return demandSame(given, document);
  if (ask === null)
    throw new PublishFault(
      `Nothing was signed: nobody can be asked here. Where somebody has read the lines above: --yes ${digest}`,
    );
  if (!(await ask(`Sign ${spoken}? [y/N] `))) throw new PublishFault('Nothing was signed.');
}

function demandSame(given: string, document: ListDocument): void {
  const digest = digestOf(document);
  if (given.toLowerCase() === digest) return;
  throw new PublishFault(
    given.toLowerCase() === spokenOf(document)
      ? `Nothing was signed: --yes takes all of ${digest}. Another list with the same first digits can be made.`
      : `Nothing was signed: --yes names ${given}, but what lies here is ${digest}. Read the lines above: this is another list than the one that was agreed on.`,
  );
}
