// The ways that each city's document prints, followed by their words, and what stands at their end.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { said } from '../bench/browser.mjs';
import { visitOf } from '../bench/joining.mjs';
import { light, look } from '../bench/looks.mjs';
import { of } from '../bench/program.mjs';
import { follow, go, says, saysNothingOf } from '../bench/steps.mjs';
import { kanazawa, kurashiki, nayoro, osaka, oumu } from '../residents.mjs';

const WAYS = [{ width: 390 }, { width: 1280, script: false }];

/** From the navigation on, each step by its words; and where it leads. */
const PRINTED = [
  [osaka, ['各種申込', '登録お客さま番号の管理'], '/contracts'],
  [osaka, ['設定', '全体通知を受け取る'], '/details/notices'],
  [nayoro, ['メニュー', '契約内容のご確認', '契約の追加'], '/contracts/add'],
  [nayoro, ['各種お手続き', '会員情報・パスワード変更'], '/details'],
  [nayoro, ['メニュー', '各種お手続き', '退会'], '/withdraw'],
  [kurashiki, ['メニュー', '通知受信設定'], '/details/notices'],
  [kurashiki, ['メニュー', '契約内容のご確認', '契約の追加'], '/contracts/add'],
  [kurashiki, ['メニュー', '各種お手続き', '会員情報の変更'], '/details'],
  [kurashiki, ['メニュー', '各種お手続き', '退会'], '/withdraw'],
  [kanazawa, ['会員サポート', '会員登録情報の照会・変更'], '/details'],
  [kanazawa, ['会員サポート', '退会のお手続き'], '/withdraw'],
  [kanazawa, ['会員サポート', '各種お手続き', 'ご登録以外の場所のご登録'], '/contracts/add'],
];

for (const way of WAYS) {
  describe(`the ways that documents print ${said(way)}`, () => {
    for (const [resident, [first, ...rest], end] of PRINTED) {
      it(`${resident.city}: ${[first, ...rest].join(' > ')} ${said(way)}`, async () => {
        const { page, visit, end: close } = await visitOf(resident, way);
        await go(page, first);
        for (const words of rest) await follow(page, words);
        assert.equal(page.url(), of(resident.city, end));
        assert.deepEqual(visit.complaints, []);
        await close();
      });
    }

    it(`osk_29 osk_36 the holder's name and old notices are the contact centre's ${said(way)}`, async () => {
      const { page, visit, end } = await visitOf(osaka, way);
      await go(page, '設定');
      await saysNothingOf(page, '名義');
      await go(page, '各種申込');
      const ways = await page.getByRole('main').getByRole('link').allInnerTexts();
      assert.ok(!ways.some((words) => words.includes('名義') || words.includes('再発行')), ways.join());
      await says(
        page,
        '水道のご契約者の名義変更につきましては、マイページから手続きができないため、お客さまセンター（06-6458-1132）へご連絡ください。',
        'マイページではお知らせ票の再発行の申込みは受け付けておりません。お客さまセンター（06-6458-1132）へご連絡ください。',
      );
      await look(visit, 'osaka-procedures');
      await light(visit, 'osaka-procedures');
      await end();
    });

    it(`krs_27 in trouble, and where paper is needed, the window is named ${said(way)}`, async () => {
      const { page, visit, end } = await visitOf(kurashiki, way);
      await go(page, 'メニュー');
      await look(visit, 'kurashiki-menu');
      await light(visit, 'kurashiki-menu');
      await follow(page, '各種お手続き');
      await says(
        page,
        '状況を確認させていただきますので、水道局水道料金窓口（086-000-0000）までお問合せください。',
        '紙媒体での「使用水量等のお知らせ」が必要な場合は、水道局水道料金窓口（086-000-0000）へご連絡ください。',
      );
      await look(visit, 'kurashiki-procedures');
      await end();
    });
  });
}

for (const resident of [kanazawa, kurashiki, nayoro, osaka, oumu]) {
  it(`${resident.city}: five places, and each stays on its line or breaks between words`, async () => {
    const { page, end } = await visitOf(resident, { width: 390 });
    const labels = page.getByRole('navigation', { name: 'メイン' }).locator('a > span');
    assert.equal(await labels.count(), 5);
    const boxes = await labels.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    for (const [at, { left, right, height }] of boxes.entries()) {
      const column = 390 / 5;
      assert.ok(left >= at * column - 1 && right <= (at + 1) * column + 1, `label ${at} leaves its column`);
      assert.ok(height < 44, `label ${at} has more than two lines`);
    }
    await end();
  });
}
