// Light pages: the first view of a fresh visitor.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { visitor } from '../bench/browser.mjs';
import { weight } from '../bench/measure.mjs';
import { of } from '../bench/program.mjs';
import { logIn } from '../bench/steps.mjs';
import { kanazawa, osaka } from '../residents.mjs';

const MOST_BYTES = 30 * 1024;
const MOST_REQUESTS = 8;

describe('first view', () => {
  for (const resident of [kanazawa, osaka]) {
    for (const at of ['/login', '/', '/history']) {
      it(`${resident.city}'s ${at} is light`, async (test) => {
        const cookies = at === '/login' ? [] : await session(resident);
        const { page, context } = await visitor({ width: 390, cookies });
        const { bytes, requests } = await weight(page, of(resident.city, at));
        test.diagnostic(`${resident.city} ${at}: ${bytes} bytes, ${requests} requests`);
        assert.equal(new URL(page.url()).pathname, at);
        assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
        assert.ok(requests <= MOST_REQUESTS, `${requests} requests`);
        await context.close();
      });
    }
  }
});

/** Logs in elsewhere, so that the visitor who is measured comes with a session and an empty cache. */
async function session(resident) {
  const { page, context } = await visitor({ width: 390 });
  await logIn(page, resident);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}
