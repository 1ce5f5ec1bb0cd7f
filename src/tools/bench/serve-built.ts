import { readFileSync, statSync } from 'node:fs';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** How the host compresses what is worth it: at the levels hosts use while serving, not the best there are. */
export type Encoding = 'gzip' | 'br';

/** A running server and where it is. */
export interface BuiltServer {
  readonly address: string;
  readonly close: () => void;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Serves a built site as a static host does: compressed, and with nothing else to say. */
export async function serveBuilt(folder: string, encoding: Encoding): Promise<BuiltServer> {
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    const file = fileFor(root, request);
    if (file === undefined) return void response.writeHead(404).end();
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    const isText = /^(text|application\/json|image\/svg)/.test(type);
    const body = readFileSync(file);
    const headers = { 'content-type': type, 'cache-control': 'no-cache' };
    if (isText)
      response.writeHead(200, { ...headers, 'content-encoding': encoding }).end(compress(body, encoding));
    else response.writeHead(200, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://localhost:${portOf(server)}/`, close: () => void server.close() };
}

function fileFor(root: string, request: IncomingMessage): string | undefined {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = path.join(
    root,
    decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname),
  );
  const isInside = file.startsWith(root + path.sep);
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function compress(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(body, { level: 6 });
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
