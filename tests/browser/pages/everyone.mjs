// For everyone: axe finds nothing on any page of any city, light or dark; and what each page weighs at its first view.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { picture, said, visitor } from '../bench/browser.mjs';
import { keep, sideways, violations, weight } from '../bench/measure.mjs';
import { of } from '../bench/program.mjs';
import { bill, logIn } from '../bench/steps.mjs';
import { collectors, five, landlord } from '../residents.mjs';

const WAYS = [
  { width: 320 },
  { width: 390 },
  { width: 390, scheme: 'dark' },
  { width: 768 },
  { width: 1280 },
  { width: 1280, scheme: 'dark' },
];

/** In these, those with a contract in each state too. */
const WITH_STATES = [WAYS[1], WAYS[5]];

const OPEN = [
  ['login', '/login'],
  ['missing', '/no/such/page'],
];
const INSIDE = [
  ['home', '/'],
  ['history', '/history'],
  ['notice', '/notice'],
  ['contracts', '/contracts'],
  ['news', '/news'],
];

/** What a member looks after, looked at in one width of each kind. */
const LOOKED_AFTER = [
  ['menu', '/menu'],
  ['procedures', '/procedures'],
  ['details', '/details'],
  ['nickname', '/details/nickname'],
  ['mail', '/details/mail'],
  ['password', '/details/password'],
  ['switches', '/details/notices'],
  ['add', '/contracts/add'],
  ['devices', '/devices'],
  ['withdraw', '/withdraw'],
  ['withdraw-confirm', '/withdraw/confirm'],
];
const AFTER_WAYS = [WAYS[0], WAYS[2], WAYS[4]];

for (const way of WAYS) {
  describe(`accessibility ${said(way)}`, () => {
    let visit;
    before(async () => {
      visit = await visitor(way);
    });
    after(() => visit.context.close());

    async function look(city, name) {
      await picture(visit.page, `${city}-${name}`, way);
      const found = await violations(visit.page);
      keep('axe', city, name, said(way), found.length);
      assert.deepEqual(found, []);
      assert.equal(await sideways(visit.page), 0, 'the page scrolls sideways');
    }

    const residents = WITH_STATES.includes(way) ? [...five, landlord, ...collectors] : [...five, landlord];
    for (const resident of residents) {
      const { city, name = city } = resident;
      it(`axe finds nothing on ${name}'s pages that are open to all ${said(way)}`, async () => {
        for (const [page, at] of OPEN) {
          await visit.page.goto(of(city, at));
          await look(name, page);
        }
        await logIn(visit.page, { ...resident, id: `nobody-${name}-${way.width}-${way.scheme}@example.jp`, password: 'wrong wrong' });
        await look(name, 'login-wrong');
      });
      it(`axe finds nothing on ${name}'s own pages ${said(way)}`, async () => {
        await logIn(visit.page, resident);
        for (const [page, at] of INSIDE) {
          await visit.page.goto(of(city, at));
          await look(name, page);
        }
        await visit.page.goto(of(city, '/news'));
        await visit.page.locator('main a[href*="/news/"]').first().click();
        await look(name, 'news-one');
        await visit.page.goto(of(city, '/'));
        await visit.page.goto(await bill(visit.page, city));
        await look(name, 'bill');
      });
    }

    for (const resident of AFTER_WAYS.includes(way) ? five : []) {
      it(`axe finds nothing on what ${resident.city}'s members look after ${said(way)}`, async () => {
        await logIn(visit.page, resident);
        for (const [page, at] of LOOKED_AFTER) {
          await visit.page.goto(of(resident.city, at));
          assert.equal(visit.page.url(), of(resident.city, at));
          await look(resident.city, page);
        }
        await visit.page.goto(of(resident.city, '/contracts'));
        await visit.page.locator('main ul.links a[href*="/contracts/"]').first().click();
        await look(resident.city, 'contract');
      });
    }

    it(`axe finds nothing on the page of all parts ${said(way)}`, async () => {
      await visit.page.goto(of('osaka', '/parts'));
      await look('osaka', 'parts');
    });
  });
}

const MOST_BYTES = 30 * 1024;
const MOST_REQUESTS = 8;

describe('first view', () => {
  for (const resident of [...five, landlord, ...collectors]) {
    const { city, name = city } = resident;
    it(`${name}'s pages are light`, async () => {
      const { page, context } = await visitor({ width: 390 });
      await logIn(page, resident);
      const cookies = await context.cookies();
      const addresses = [['login', of(city, '/login')], ...INSIDE.map(([page, at]) => [page, of(city, at)])];
      addresses.push(['bill', await bill(page, city)]);
      await context.close();
      for (const [name_, address] of addresses) {
        // a fresh profile each: nothing is kept from the page before
        const fresh = await visitor({ width: 390, cookies: name_ === 'login' ? [] : cookies });
        const { bytes, requests } = await weight(fresh.page, address);
        keep('weight', name, name_, bytes, requests);
        assert.equal(fresh.page.url(), address);
        assert.ok(bytes <= MOST_BYTES, `${address}: ${bytes} bytes`);
        assert.ok(requests <= MOST_REQUESTS, `${address}: ${requests} requests`);
        await fresh.context.close();
      }
    });
  }
});
