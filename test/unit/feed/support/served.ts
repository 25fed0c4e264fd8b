import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A host that serves a folder. */
export async function served(folder: string) {
  const listening = createServer((request, response) => {
    const path = join(folder, request.url ?? '');
    const there = existsSync(path);
    response
      .writeHead(there ? 200 : 404, { 'access-control-allow-origin': '*' })
      .end(there ? readFileSync(path) : '');
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/`;
  return { folder, url, close: () => void listening.close() };
}
