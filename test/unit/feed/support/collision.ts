import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_2, type Operator, type Run } from './collision-run.ts';
import { killedAt } from './mortal.ts';
import { type Desk, deskAt, type Ended } from './operators.ts';

/** Two operators, their holders, the stamper and the host, in folders of one run. */
export class Drill {
  readonly operators: readonly [Operator, Operator];
  readonly stamper: Desk;
  readonly keys: string;
  readonly host: string;
  /** How often one was refused what the other had done. */
  collisions = 0;
  /** What was typed, and what came of it. */
  readonly log: string[] = [];
  /** Which commands were killed, and at which of their changes of the disk: `sign 7`. */
  readonly killed: string[] = [];
  readonly #run: Run;
  #commands = 0;
  /** The payloads that were signed and given up, in base64url: both operators know of them. */
  readonly #givenUp = new Set<string>();
  /** What was signed in whose folder, also where the command was killed before it had written the signature. */
  readonly #attempts: { readonly dir: string; readonly payload: string }[] = [];
  /** Who goes first after both gave up. */
  #first: Operator | null = null;

  constructor(dir: string, base: string, run: Run) {
    const copy = (name: string) => {
      cpSync(base, join(dir, name), { recursive: true });
      rmSync(join(dir, name, 'keys'), { recursive: true });
      return deskAt(join(dir, name));
    };
    const [one, other] = run.signers;
    const begin = (name: string, signers: readonly string[], ...change: string[]): Operator => ({
      desk: copy(name),
      change,
      signers,
      done: false,
      again: false,
    });
    this.operators = [
      begin('a', one, 'announce', '203.0.113.13'),
      begin('b', other, 'revoke', '203.0.113.11', '--reason', 'taken over'),
    ];
    this.stamper = copy('stamper');
    rmSync(join(this.stamper.dir, 'draft.json'));
    this.keys = join(dir, 'keys');
    cpSync(join(base, 'keys'), this.keys, { recursive: true });
    this.host = join(dir, 'host');
    mkdirSync(this.host);
    this.#upload();
    this.#run = run;
  }

  /** One operator's way to a published change; each yield lets the other one go on. */
  async *way(operator: Operator): AsyncGenerator<void> {
    while (!operator.done) {
      if (operator.again) yield* this.#beginAnew(operator);
      if (this.#first !== null && this.#first !== operator && !this.#first.done) {
        yield;
        continue;
      }
      if (!(yield* this.#typed(operator, operator.change, /is on the list already|has been revoked since/)))
        continue;
      if (!(yield* this.#signed(operator))) continue;
      yield* this.#published(operator);
    }
  }

  /** Types a command until it was not killed; a refusal that is no trouble here matches `fine`. */
  async *#typed(operator: Operator, args: readonly string[], fine: RegExp): AsyncGenerator<void, boolean> {
    for (;;) {
      const { code, said } = await this.#type(operator.desk, args);
      yield;
      if (operator.again) return false;
      if (code === 137) continue;
      if (code === 0 || fine.test(said)) return true;
      if (this.#unlocked(said)) continue;
      await this.#recover(operator, said);
      return false;
    }
  }

  async *#signed(operator: Operator): AsyncGenerator<void, boolean> {
    for (const name of operator.signers) {
      if (this.#run.forgetful) rmSync(join(this.keys, `${name}.signed.json`), { force: true });
      const above = this.#aboveFor(name);
      const key = ['--key', join(this.keys, `${name}.private.json`)];
      if (!(yield* this.#typed(operator, ['sign', ...key, ...above], /^$/))) return false;
    }
    return true;
  }

  async *#published(operator: Operator): AsyncGenerator<void> {
    bring(operator.desk, this.stamper);
    for (;;) {
      const { code, said } = await this.#type(this.stamper, [
        'stamp',
        '--key',
        join(this.keys, 'timestamp.private.json'),
      ]);
      yield;
      if (code === 137) continue;
      if (this.#unlocked(said)) continue;
      if (code !== 0) {
        if (!/Two lists of version|was stamped as/.test(said)) throw new Error(said);
        // The other one's was first: this one's is taken out, as the refusal says.
        for (const name of operator.desk.lists())
          if (!this.#stampedNames().has(name))
            rmSync(join(this.stamper.dir, 'public', name), { force: true });
        this.collisions += 1;
        operator.again = true;
        return;
      }
      this.#upload();
      operator.done = true;
      return;
    }
  }

  /** Does what a refusal says. */
  async #recover(operator: Operator, said: string): Promise<void> {
    const other = this.operators.find((one) => one !== operator);
    const [, version] = /signed another version (\d+)/.exec(said) ?? [];
    const isKnown = /published already|The draft follows|Two lists of version/.test(said);
    if (version === undefined && !isKnown) throw new Error(`${operator.change[0]}: ${said}`);
    this.collisions += 1;
    operator.again = true;
    if (version === undefined || !other || other.done) return;
    const isComplete = other.desk.lists().some((name) => !this.#stampedNames().has(name));
    if (isComplete || this.#first !== null) return;
    // Two halves, neither of which can be completed: they talk, both give up, and this one goes first.
    this.#first = operator;
    other.again = true;
  }

  /** Begins from what is published: the other one's list, once it is there. */
  async *#beginAnew(operator: Operator): AsyncGenerator<void> {
    operator.again = false;
    const { desk } = operator;
    const own = desk.lists().filter((name) => !this.stamper.lists().includes(name));
    for (const { dir, payload } of this.#attempts) if (dir === desk.dir) this.#givenUp.add(payload);
    for (const name of own) rmSync(join(desk.dir, 'public', name));
    bring(this.stamper, operator.desk);
    yield;
    for (;;) {
      const { code, said } = await this.#type(operator.desk, ['discard']);
      yield;
      if (code === 137) continue;
      if (code === 0) return;
      if (this.#unlocked(said)) continue;
      throw new Error(said);
    }
  }

  async #type(desk: Desk, args: readonly string[]): Promise<Ended> {
    const kill = this.#run.kills[this.#commands] ?? 0;
    this.#commands += 1;
    const before = this.#signedBy(args);
    const ended = await killedAt(kill === 0 ? Number.POSITIVE_INFINITY : kill, desk, DAY_2, args);
    if (ended.code === 137) this.killed.push(`${args[0]} ${kill}`);
    const after = this.#signedBy(args);
    if (after !== null && after !== before) this.#attempts.push({ dir: desk.dir, payload: after });
    const [where, what] = [desk.dir.split('/').at(-1), args.join(' ').replaceAll(`${this.keys}/`, '')];
    this.log.push(`${where}: ${what} → ${ended.code} ${ended.code === 1 ? ended.said.slice(0, 160) : ''}`);
    return ended;
  }

  /** What the key that a command names has signed last; null for other commands and a key that remembers nothing. */
  #signedBy([command, , key = '']: readonly string[]): string | null {
    const path = key.replace('.private', '.signed');
    return command === 'sign' && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).payload : null;
  }

  /** A process that was killed while it took a lock over leaves both: they are deleted, as the refusal says. */
  #unlocked(said: string): boolean {
    const [, files] = /^Another command .* delete (.*)\.$/.exec(said.split('\n').at(-1) ?? '') ?? [];
    for (const name of files?.split(' and ') ?? []) rmSync(name, { force: true });
    return files !== undefined;
  }

  /** A holder signs above what was given up, and above nothing else. */
  #aboveFor(name: string): string[] {
    const path = join(this.keys, `${name}.signed.json`);
    if (!existsSync(path)) return [];
    const { version, payload } = JSON.parse(readFileSync(path, 'utf8'));
    return this.#givenUp.has(payload) ? ['--above', `${version}`] : [];
  }

  /** The lists that the stamper's timestamps have named, and those before. */
  #stampedNames(): Set<string> {
    return new Set(readdirSync(this.host));
  }

  /** The list first, the timestamp after it. */
  #upload(): void {
    const folder = join(this.stamper.dir, 'public');
    const timestamp = join(folder, 'timestamp.json');
    if (!existsSync(timestamp)) return;
    const { payload } = JSON.parse(readFileSync(timestamp, 'utf8'));
    const { list } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    cpSync(join(folder, list), join(this.host, list));
    cpSync(timestamp, join(this.host, 'timestamp.json'));
  }
}

function bring(from: Desk, to: Desk): void {
  for (const name of from.lists()) cpSync(join(from.dir, 'public', name), join(to.dir, 'public', name));
}
