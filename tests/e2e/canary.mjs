// The search for secrets that were left behind.
//
// The sandbox writes the same mark into every token and code it gives out, so a token or code is found wherever it
// lies. A PKCE verifier is made by the app and bears no mark; but its hash stood in the consent page's address, so every
// run of verifier letters is hashed and compared.

import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { processesOf } from './processes.mjs';

/**
 * pilotlight-sandbox: CANARY, which is inside every token and code, and the beginning of the header of its id tokens,
 * which are signed text and cannot bear it.
 */
const MARKS = [
  'cAnArY7sBx',
  Buffer.from('{"alg":"RS256","kid":"sandbox"').toString('base64url').slice(0, 38),
];

/** The length of a verifier of 32 random bytes (RFC 7636, section 4.1), the shortest that is allowed. */
const VERIFIER = 43;

/** What is wrong with this text; nothing, if nothing is. */
export function secretsIn(text, challenges) {
  const found = [];
  for (const known of MARKS) {
    const at = text.indexOf(known);
    if (at >= 0) found.push(`a token or code: ${text.slice(Math.max(0, at - 40), at)}…`);
  }
  if (challenges.size > 0) {
    for (const [run] of text.matchAll(/[\w.~-]{43,}/g)) {
      const lengths = run.length <= 128 ? new Set([VERIFIER, run.length]) : [VERIFIER];
      for (const length of lengths) {
        for (let start = 0; start + length <= run.length; start += 1) {
          const hash = createHash('sha256')
            .update(run.slice(start, start + length))
            .digest('base64url');
          if (challenges.has(hash)) found.push('a verifier');
        }
      }
    }
  }
  return found;
}

/** Every file below `folder` that holds a secret, with what it holds. */
export async function secretsBelow(folder, challenges) {
  const found = [];
  let files = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const content = await readFile(path);
    // Text as UTF-8 and as the two-byte letters in which some stores keep it.
    for (const text of [content.toString('latin1'), content.toString('utf16le')]) {
      for (const what of secretsIn(text, challenges)) found.push(`${path}: ${what}`);
    }
  }
  return { files, found };
}

/** Remembers every command line that a world's processes ever showed. */
export class ArgumentWatch {
  lines = new Set();
  #timer;

  constructor(world) {
    let looking = false;
    this.#timer = setInterval(async () => {
      if (looking) return;
      looking = true;
      for (const { line } of await processesOf(world.home)) this.lines.add(line);
      looking = false;
    }, 20);
  }

  stop() {
    clearInterval(this.#timer);
  }
}

/**
 * Records what passes between the window and the app from now on. To the browser engine a call is a fetch, and an
 * answer, like a message of a channel, is the call of a registered callback.
 */
export const SPY = `
  if (!window.pilotlightTraffic) {
    const traffic = (window.pilotlightTraffic = []);
    const ask = window.fetch;
    window.fetch = (...args) => {
      traffic.push(String(args[0]?.url ?? args[0]), typeof args[1]?.body === 'string' ? args[1].body : new TextDecoder().decode(args[1]?.body));
      return ask(...args);
    };
    const callbacks = window.__TAURI_INTERNALS__.callbacks;
    const get = callbacks.get.bind(callbacks);
    callbacks.get = (id) => {
      const callback = get(id);
      return callback && ((message) => { traffic.push(JSON.stringify(message)); return callback(message); });
    };
  }`;
