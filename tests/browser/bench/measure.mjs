// What can be measured of a page: axe's findings, its weight, whether it scrolls sideways.
import { appendFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { figures } from './program.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every violation that axe finds, as `rule: where`. */
export async function violations(page) {
  // `evaluate` passes the page's Content-Security-Policy and Trusted Types; a script tag would not.
  await page.evaluate(`${axe};0`);
  const found = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), RULES);
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}

/** How many CSS pixels the page is wider than its window. */
export async function sideways(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Bytes on the wire, headers too, and requests of a page's first view. The visitor must be a fresh one. */
export async function weight(page, address) {
  const session = await page.context().newCDPSession(page);
  let [bytes, requests] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await session.send('Network.enable');
  await page.goto(address, { waitUntil: 'networkidle' });
  await session.detach();
  return { bytes, requests };
}

/** Keeps a figure in `target/tests/pages.tsv`, for whoever wants the table. */
export const keep = (...cells) => appendFileSync(figures, `${cells.join('\t')}\n`);
