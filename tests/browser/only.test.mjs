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
for (const one of process.env.ONLY.split(',')) await import(`./pages/${one}.mjs`);
