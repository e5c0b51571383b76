// Chromium, held to this machine; each visitor is a fresh profile.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const here = path.resolve(path.dirname(new URL(import.meta.url).pathname), '..');
const pictures = path.join(here, 'pictures');

const quiet = '--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
// No name but this machine's resolves: whatever a page asks for elsewhere fails, and is seen to.
const closed = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost , EXCLUDE *.localhost';
// As root, as in a container, Chromium's own sandbox can't be set up.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Widths that every page is tested at, with the height of such a screen. 320 is also 1280 at 400 % zoom. */
const HEIGHTS = { 320: 640, 390: 844, 768: 1024, 1280: 900 };

/** Every way to visit: three widths, with script and without. */
export const WAYS = [320, 390, 1280].flatMap((width) => [true, false].map((script) => ({ width, script })));

/** A way in words, for a test's name; `results` takes brackets off. */
export const said = (way) =>
  `[${way.width} px, ${way.script === false ? 'no script' : 'script'}${way.scheme ? `, ${way.scheme}` : ''}]`;

let chrome;

/** Starts Chromium. */
export async function open() {
  const executablePath = process.env.SUIMON_TEST_CHROMIUM ?? installed();
  chrome = await chromium.launch({ executablePath, args: [...quiet.split(' '), closed, ...asRoot] });
}

/** Ends it. */
export const close = () => chrome?.close();

/** A new visitor: a profile of its own and one page. What the page complains of gathers in `complaints`. */
export async function visitor({ width, script = true, scheme, cookies }) {
  const context = await chrome.newContext({
    viewport: { width, height: HEIGHTS[width] },
    javaScriptEnabled: script,
    colorScheme: scheme ?? 'light',
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  });
  if (cookies) await context.addCookies(cookies);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (line) => {
    // A refused form or a missing page is answered with its status, which Chromium reports as an error.
    if (line.type() === 'error' && !/status of 4\d\d/.test(line.text())) complaints.push(line.text());
  });
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (!hostname.endsWith('localhost')) complaints.push(`asks a stranger: ${request.url()}`);
  });
  return { context, page, complaints, width, script };
}

/** Keeps a picture for people to look at: the first screen, and on a wide page the whole of it. */
export async function picture(page, name, { width, script = true, scheme }) {
  mkdirSync(pictures, { recursive: true });
  const file = [name, width, script ? null : 'noscript', scheme].filter(Boolean).join('-');
  await page.screenshot({ path: path.join(pictures, `${file}.png`), fullPage: width >= 1280 });
}

function installed() {
  const found = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`).find(existsSync);
  if (!found) throw new Error('Chromium is missing: run the browser tests with `make test-browser`, which installs it');
  return found;
}
