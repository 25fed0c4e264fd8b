import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../../..');

/** One request that the host saw. */
interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** The platform's operators: a folder, the command line, and a bare static host that serves what they publish. */
export interface Operators {
  readonly folder: string;
  readonly url: string;
  /** What the host was asked. */
  readonly requests: readonly Asked[];
  /**
   * Runs `npm run feed -- …` as it is typed, at a moment (ms). Throws where it ends with an error.
   * @returns what it printed
   */
  feed(now: number, ...args: string[]): Promise<string>;
  /** Where a private key lies. */
  key(name: string): string;
  /** Both holders sign; returns what was printed. */
  sign(now: number): Promise<string>;
  /** Both holders sign, the stamper stamps; returns what was printed. */
  publish(now: number): Promise<string>;
  stamp(now: number): Promise<string>;
  /** Puts another text in the place of a published file; returns what was there. */
  spoil(file: string, text: string): string;
  /** Builds the extension for this platform. */
  build(): Promise<string>;
  close(): void;
}

/** Starts the host of a platform whose folder is still empty. */
export async function startOperators(folder: string): Promise<Operators> {
  const requests: Asked[] = [];
  const server = staticHost(join(folder, 'public'), requests);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const key = (name: string) => join(folder, 'keys', `${name}.private.json`);

  /** Beside this process, which is the host: it must go on answering. */
  async function node(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
    const running = run(process.execPath, [...args], { cwd: ROOT, env: { ...process.env, ...env } });
    return (await running).stdout;
  }

  const feed = (now: number, ...args: string[]) =>
    node(['scripts/feed.ts', ...args, '--dir', folder, '--now', new Date(now).toISOString()]);

  /** One holder reads what is shown, and signs exactly that. */
  async function signAs(name: string, now: number): Promise<string> {
    const args = ['sign', '--key', key(name)];
    const shown: string = await feed(now, ...args).catch(
      (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
    );
    const [, agreed = ''] = /--yes (\S+)/.exec(shown) ?? [];
    return feed(now, ...args, '--yes', agreed);
  }

  async function sign(now: number): Promise<string> {
    return (await signAs('alice', now)) + (await signAs('bob', now));
  }

  const stamp = (now: number) => feed(now, 'stamp', '--key', key('timestamp'));

  return {
    folder,
    url,
    requests,
    feed,
    key,
    stamp,
    sign,
    publish: async (now) => (await sign(now)) + (await stamp(now)),
    spoil(file, text) {
      const path = join(folder, 'public', file);
      const before = readFileSync(path, 'utf8');
      writeFileSync(path, text);
      return before;
    },
    async build() {
      const out = join(folder, 'extension');
      await node([join(import.meta.dirname, 'build-practice.ts'), out], {
        KEYFENCE_PLATFORM: join(folder, 'platform.json'),
      });
      return join(out, 'chrome-practice');
    },
    close: () => void server.close(),
  };
}

/** Answers GET with the file, and knows nothing else: no OPTIONS, no cookies, no ranges. */
function staticHost(folder: string, requests: Asked[]): Server {
  return createServer(({ method = '', url = '', headers }, response) => {
    requests.push({ method, url, headers });
    const file = method === 'GET' ? fileAt(join(folder, url)) : null;
    response.writeHead(file ? 200 : 404, { 'access-control-allow-origin': '*' }).end(file);
  });
}

function fileAt(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
