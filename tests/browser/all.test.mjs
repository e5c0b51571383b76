// All browser tests, one after the other, against one program: some move its clock, which only goes on.
import { after, before } from 'node:test';

import * as browser from './bench/browser.mjs';
import * as program from './bench/program.mjs';

before(async () => {
  await program.start();
  await browser.open();
});

after(async () => {
  await browser.close();
  await program.stop();
});

await import('./pages/visit.mjs');
await import('./pages/login.mjs');
await import('./pages/cities.mjs');
await import('./pages/readings.mjs');
await import('./pages/everyone.mjs');
await import('./pages/registration.mjs');
await import('./pages/mistakes.mjs');
await import('./pages/again.mjs');
await import('./pages/recovery.mjs');
await import('./pages/menus.mjs');
await import('./pages/details.mjs');
await import('./pages/contracts.mjs');
await import('./pages/leaving.mjs');
await import('./pages/expiry.mjs');
await import('./pages/hours.mjs');
