import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Address } from '../../../lib/address/address.ts';
import type { ListedDocument } from '../../../lib/feed/schema.ts';
import { issueList } from '../../../lib/publish/document.ts';
import { signTimestamp } from '../../../lib/publish/sign.ts';
import { type AddressList, DAY } from '../../../lib/rotation/list.ts';
import { isGone } from '../../../lib/rotation/phase.ts';
import { runs } from '../../runs.ts';
import { cron, draftBefore, entry, HOUR, ip, NOW, type Published } from './support/acme.ts';
import { forcedList } from './support/forge.ts';
import { filled, type Scene, sceneWithList } from './support/scene.ts';

const NAMES = ['203.0.113.20', '203.0.113.21', '203.0.113.22'] as const;

/** What happens next: whoever has the keys signs something, anything ever signed is served, the user confirms. */
type Step =
  | {
      readonly kind: 'sign';
      /** How far from the version that is held. */
      readonly ahead: number;
      /** Served at once, with its own timestamp. */
      readonly served: boolean;
      readonly extra: readonly Extra[];
      readonly drop: boolean;
    }
  | { readonly kind: 'serve'; readonly which: number; readonly stamped: boolean }
  | { readonly kind: 'confirm'; readonly which: number }
  | { readonly kind: 'wait'; readonly hours: number };

interface Extra {
  readonly name: number;
  readonly announced: number;
  readonly notice: number;
  readonly urgent: boolean;
  readonly revoked: boolean;
}

const extra: fc.Arbitrary<Extra> = fc.record({
  name: fc.nat(NAMES.length - 1),
  announced: fc.integer({ min: -12, max: 3 }),
  notice: fc.integer({ min: 5, max: 14 }),
  urgent: fc.boolean(),
  revoked: fc.boolean(),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('sign' as const),
    ahead: fc.constantFrom(1, 1, 1, 2, 0, -1),
    served: fc.boolean(),
    extra: fc.uniqueArray(extra, { selector: ({ name }) => name, maxLength: 3 }),
    drop: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('serve' as const), which: fc.nat(20), stamped: fc.boolean() }),
  fc.record({ kind: fc.constant('confirm' as const), which: fc.nat(NAMES.length - 1) }),
  fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 200 }) }),
);

describe('whatever is served, in whatever order', () => {
  it('the accepted version never goes down, and no address is filled without its notice or a confirmation', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const scene = await sceneWithList();
        const run = new Run(scene);
        for (const next of steps) await run.take(next);
      }),
      runs(1_000),
    );
  });
});

/** A run with a model of its own beside it: what this client has seen coming, and what its user confirmed. */
class Run {
  private readonly scene: Scene;
  private readonly signed: Pick<Published, 'list' | 'timestamp'>[];
  private now = NOW;
  private version = 3;
  /** When the timestamp was issued that the client holds: nothing newer was published until then. */
  private issuedAt = NOW - HOUR;
  /** Addresses whose notice an accepted list has proved, or that were on the first. */
  private readonly fair: Set<Address>;
  private readonly confirmed = new Set<Address>();

  constructor(scene: Scene) {
    this.scene = scene;
    this.signed = [scene.good];
    this.fair = new Set([ip('203.0.113.10'), ip('203.0.113.11')]);
  }

  async take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'wait':
        this.now += step.hours * HOUR;
        break;
      case 'sign':
        await this.sign(step);
        break;
      case 'serve':
        await this.serve(step.which, step.stamped);
        break;
      case 'confirm':
        await this.confirm(ip(NAMES[step.which] ?? NAMES[0]));
    }
    await this.check();
  }

  private async sign({ ahead, served, extra, drop }: Extract<Step, { kind: 'sign' }>): Promise<void> {
    const draft = { ...draftBefore(), version: this.version + ahead - 1 };
    const kept = drop ? draft.addresses.slice(1) : draft.addresses;
    const addresses = [...kept, ...extra.map((added) => this.listed(added))];
    const list = await forcedList(issueList({ ...draft, addresses }, this.now));
    this.signed.push({ list, timestamp: await signTimestamp(list, [cron], { now: this.now }) });
    if (served) await this.serve(this.signed.length - 1, false);
  }

  private listed({ name, announced, notice, urgent, revoked }: Extra): ListedDocument {
    const announcedAt = this.now + announced * DAY;
    return entry({
      address: NAMES[name] ?? NAMES[0],
      announcedAt: new Date(announcedAt).toISOString(),
      effectiveAt: new Date(announcedAt + notice * DAY).toISOString(),
      urgent,
      revoked: revoked ? { at: new Date(this.now).toISOString(), reason: 'test' } : null,
    });
  }

  private async serve(which: number, stamped: boolean): Promise<void> {
    const files = this.signed[which % this.signed.length];
    if (!files) return;
    const timestamp = stamped ? await signTimestamp(files.list, [cron], { now: this.now }) : files.timestamp;
    this.scene.serve({ list: files.list, timestamp });
    this.now += HOUR;
    const { status } = await this.scene.client().ask(this.now);
    if (status.confirmedAt !== this.now || !status.list) return;
    if (status.list.version > this.version) this.see(status.list);
    this.issuedAt = issuedAtOf(timestamp);
  }

  /** What an accepted list proves: a notice of 7 days, of which a day may go by while the holders sign. */
  private see({ addresses }: AddressList): void {
    for (const listed of addresses) {
      if (isGone(listed, this.now)) {
        this.fair.delete(listed.address);
        this.confirmed.delete(listed.address);
      } else if (listed.effectiveAt > this.now && listed.effectiveAt - this.issuedAt >= 6 * DAY) {
        this.fair.add(listed.address);
      }
    }
  }

  private async confirm(address: Address): Promise<void> {
    const { heldBack } = await this.status();
    if (heldBack.some((held) => held.address === address)) this.confirmed.add(address);
    await this.scene.client().confirm(address, this.now);
  }

  private status() {
    return this.scene.client().status(this.now);
  }

  private async check(): Promise<void> {
    const status = await this.status();
    expect(status.list?.version ?? 0).toBeGreaterThanOrEqual(this.version);
    this.version = status.list?.version ?? this.version;
    for (const address of filled(status, this.now)) {
      expect(this.fair.has(ip(address)) || this.confirmed.has(ip(address))).toBe(true);
    }
  }
}

function issuedAtOf(timestamp: string): number {
  const { payload } = JSON.parse(timestamp);
  return Date.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()).issuedAt);
}
