// What every page of a way must be, looked at where the visitor stands.
import assert from 'node:assert/strict';

import { picture, visitor } from './browser.mjs';
import { keep, sideways, violations, weight } from './measure.mjs';

const MOST_BYTES = 30 * 1024;
const NARROWEST = { width: 320, height: 640 };

/** axe finds nothing, and nothing scrolls sideways on the narrowest page; with a picture to look at. */
export async function look(visit, name) {
  const { page, width } = visit;
  await picture(page, name, visit);
  const found = visit.script ? await violations(page) : await beside(visit, (twin) => violations(twin));
  keep('axe', name, width, found.length);
  assert.deepEqual(found, [], `${name}: ${page.url()}`);
  await fits(visit, name);
}

/** Nothing scrolls sideways on the narrowest page. */
export async function fits({ page }, name) {
  const was = page.viewportSize();
  await page.setViewportSize(NARROWEST);
  assert.equal(await sideways(page), 0, `${name} scrolls sideways: ${page.url()}`);
  await page.setViewportSize(was);
}

/** The page is light for who sees it first: weighed in a profile that holds the visitor's cookies alone. */
export async function light(visit, name) {
  const address = visit.page.url();
  const { bytes, requests } = await beside(visit, (twin) => weight(twin, address), 'about:blank');
  keep('weight', name, bytes, requests);
  assert.ok(bytes <= MOST_BYTES, `${name}: ${bytes} bytes`);
}

/** Does something with the visitor's page in another browser, one with scripts: without them axe can't run. */
async function beside({ page, context, width }, what, address = page.url()) {
  const twin = await visitor({ width, cookies: await context.cookies() });
  await twin.page.goto(address);
  const done = await what(twin.page);
  assert.equal(twin.page.url(), page.url());
  await twin.context.close();
  return done;
}
