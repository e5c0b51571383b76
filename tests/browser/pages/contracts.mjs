// The contracts of an account, in the pages: one more, another first, one less.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { said } from '../bench/browser.mjs';
import { pressing } from '../bench/hands.mjs';
import { member, visitOf } from '../bench/joining.mjs';
import { light, look } from '../bench/looks.mjs';
import { of } from '../bench/program.mjs';
import { refused } from '../bench/refused.mjs';
import { freeContract } from '../bench/sample.mjs';
import { follow, go, says, saysNothingOf } from '../bench/steps.mjs';
import { landlord } from '../residents.mjs';

const WAYS = [{ width: 390 }, { width: 1280, script: false }];

const title = (page) => page.locator('h1').innerText();

/** Half as wide as it is written, as many keyboards type it. */
const half = (kana) => {
  const wide = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンッャュョァィゥェォー　';
  const narrow = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｯｬｭｮｧｨｩｪｫｰ ';
  const letters = kana.normalize('NFD').replaceAll('\u3099', 'ﾞ').replaceAll('\u309a', 'ﾟ');
  return [...letters].map((one) => (wide.includes(one) ? narrow[wide.indexOf(one)] : one)).join('');
};

for (const way of WAYS) {
  describe(`contracts ${said(way)}`, () => {
    it(`krs_20 one more is added; the one with priority stays until another has it, then goes ${said(way)}`, async () => {
      const me = await member('kurashiki');
      const other = freeContract('kurashiki');
      const { visit, page, hand, end } = await visitOf(me.login, way);
      await go(page, 'メニュー');
      await follow(page, '契約内容のご確認');
      await says(page, me.contract.number, '優先表示', 'もうすぐご覧になれるご契約');
      await look(visit, 'kurashiki-contracts');
      await follow(page, '契約の追加');
      await says(page, 'いま1件', '20件まで', '給水契約者の同意を得た方');
      await look(visit, 'kurashiki-add');
      await light(visit, 'kurashiki-add');
      const add = pressing(page)('追加する');
      await refused(visit, 'kurashiki-add-nothing', add, ['customer-no', 'known-phone', 'kana']);
      await hand.type('お客様番号', me.contract.number);
      await hand.type('水道局に届け出た電話番号', me.contract.phone);
      await hand.type('使用者氏名カナ', me.contract.kana);
      await refused(visit, 'kurashiki-add-own', add, ['customer-no']);
      await hand.type('お客様番号', other.number);
      await hand.type('水道局に届け出た電話番号', other.phone);
      await hand.type('使用者氏名カナ', half(other.kana));
      await hand.type('ニックネーム', '母の家');
      await hand.press('追加する');
      assert.equal(await title(page), '契約を追加しました');
      await says(page, '9月18日', '午前9時から', '近日中に検針があった場合', '再発行は行いません');
      await look(visit, 'kurashiki-added');

      await go(page, 'メニュー');
      await follow(page, '契約内容のご確認');
      await follow(page, me.contract.number);
      await says(page, me.contract.number, '優先表示');
      await look(visit, 'kurashiki-contract');
      const heading = page.getByRole('heading', { name: '各種お手続き' });
      assert.ok(await heading.isVisible());
      await follow(page, 'ポータルでの利用を中止する');
      await says(page, '別のお客様番号を優先表示にしてから操作を行ってください');
      assert.equal(await page.getByRole('main').getByRole('button').count(), 0);
      await look(visit, 'kurashiki-remove-stays');

      await follow(page, '契約内容のご確認');
      await follow(page, '母の家');
      await hand.press('優先表示にする');
      assert.match(await page.getByRole('status').innerText(), /優先表示にしました/);
      await follow(page, '契約内容のご確認');
      await follow(page, me.contract.number);
      await follow(page, 'ポータルでの利用を中止する');
      await says(page, 'ご覧になれなくなります', '書面によるお知らせに切り替わります');
      await look(visit, 'kurashiki-remove');
      await light(visit, 'kurashiki-remove');
      await hand.press('登録を解除する');
      assert.equal(page.url(), of('kurashiki', '/contracts'));
      assert.match(await page.getByRole('status').innerText(), /登録を解除しました/);
      await saysNothingOf(page, me.contract.number);
      await says(page, '母の家', '優先表示');
      await follow(page, '母の家');
      await follow(page, 'ポータルでの利用を中止する');
      await says(page, '退会の手続きをしてください');
      assert.deepEqual(visit.complaints, []);
      await end();
    });

    it(`knz_16 another place is registered under member support, and can be called by a name ${said(way)}`, async () => {
      const me = await member('kanazawa');
      const other = freeContract('kanazawa');
      const { visit, page, hand, end } = await visitOf(me.login, way);
      await go(page, '会員サポート');
      await follow(page, '各種お手続き');
      await follow(page, 'ご登録以外の場所のご登録');
      await hand.type('お客様番号', other.number);
      await hand.type('使用者のお名前', '別 の人');
      await hand.type('水道を使っている場所の住所', other.place);
      await refused(visit, 'kanazawa-add-no-match', pressing(page)('追加する'), []);
      await hand.type('使用者のお名前', other.name);
      await hand.press('追加する');
      assert.equal(await title(page), '契約を追加しました');
      await look(visit, 'kanazawa-added');
      await follow(page, '追加したご契約を見る');
      const grouped = other.number.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
      await says(page, grouped);
      await hand.type('ニックネーム', '店');
      await hand.press('ニックネームを保存する');
      assert.match(await page.getByRole('status').innerText(), /ニックネームを変更しました/);
      assert.match(await title(page), /^店/);
      await look(visit, 'kanazawa-contract');
      await page.goto(of('kanazawa', '/contracts'));
      await says(page, grouped, '店');
      await end();
    });

    it(`osk_27 another number is made the main one, and home and results open with it ${said(way)}`, async () => {
      const me = await member('osaka');
      const other = freeContract('osaka');
      const { visit, page, hand, end } = await visitOf(me.login, way);
      await go(page, '各種申込');
      await follow(page, '登録お客さま番号の管理');
      await follow(page, 'お客さま番号の追加');
      await hand.type('お客さま番号', other.number);
      await hand.type('調定番号', other.bill);
      await hand.type('電話番号', other.phone);
      await hand.press('追加する');
      await says(page, 'いますぐ、ご覧になれます', '紙のお知らせ票は発行されません');
      await page.goto(of('osaka', '/'));
      await says(page, `お客さま番号 ${me.contract.number}`);
      await go(page, '各種申込');
      await follow(page, '登録お客さま番号の管理');
      await follow(page, other.number);
      await hand.press('メイン登録にする');
      await look(visit, 'osaka-contract-main');
      for (const place of ['ホーム', '実績']) {
        await go(page, place);
        await says(page, `お客さま番号 ${other.number}`);
      }
      await page.locator('#contract').selectOption(await page.locator('#contract option:not([selected])').first().getAttribute('value'));
      await says(page, `お客さま番号 ${other.number}`);
      await page.getByRole('button', { name: '切り替える' }).click();
      await page.waitForLoadState();
      await says(page, `お客さま番号 ${me.contract.number}`);
      await end();
    });
  });
}

it('two hundred contracts: the list, one of them, and adding stay light, with the advice', async () => {
  const { visit, page, end } = await visitOf(landlord, { width: 390 });
  await go(page, '各種申込');
  await follow(page, '登録お客さま番号の管理');
  await light(visit, 'landlord-contracts');
  await page.locator('main ul.links a').first().click();
  await page.waitForLoadState();
  await look(visit, 'landlord-contract');
  await light(visit, 'landlord-contract');
  await page.goto(of('osaka', '/contracts/add'));
  await says(page, '200件', '20件程度を推奨しております');
  await look(visit, 'landlord-add');
  await end();
});
