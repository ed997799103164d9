import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(?:js|css|html|svg|json)$/;
const worthIt = 512;

/**
 * Writes a .br and a .gz beside every text file of the build, so that the server never compresses. In assets/ they are all
 * that stays: the server unpacks one for whoever takes neither, and the program is smaller by a third of the page.
 */
export function compress(): Plugin {
  let folder = '';
  return {
    name: 'anteroom-compress',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: { order: 'post', sequential: true, handler: () => files(folder).forEach(pack) },
  };
}

function pack(path: string): void {
  const content = readFileSync(path);
  if (content.length < worthIt) return;
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  );
  if (path.includes('/assets/')) rmSync(path);
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => compressible.test(path) && !path.includes('/.vite/'))
    .filter((path) => statSync(path).isFile());
}
