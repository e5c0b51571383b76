//! The ways that a city's document prints lead there.
use super::{Sample, member, own, words};
use crate::pages::{menu, procedures};

async fn page(sample: Sample, path: &str) -> String {
    let somebody = member::somebody(sample);
    own(sample, vec![(menu::NAME, somebody.clone()), (procedures::NAME, somebody)]).get(path).await.body
}

/// A link by its words, zero-width spaces aside.
fn link(page: &str, to: &str, words: &str) {
    let found = page.replace('\u{200b}', "");
    let main = format!("<a href=\"{to}\"><span>{words}</span>");
    let nav =
        |icon: &str| icon.split("</svg>").nth(1).is_some_and(|rest| rest.starts_with(&format!("<span>{words}</span>")));
    let in_nav = found.split(&format!("<a href=\"{to}\"")).skip(1).any(nav);
    assert!(found.contains(&main) || in_nav, "{words} → {to}: {page}");
}

#[tokio::test]
async fn the_ways_that_each_document_prints_lead_to_the_right_page() {
    for (sample, from, to, words) in [
        (Sample::Osaka, "/menu", "/procedures", "各種申込"),
        (Sample::Osaka, "/procedures", "/contracts", "登録お客さま番号の管理"),
        (Sample::Osaka, "/procedures", "/menu", "設定"),
        (Sample::Osaka, "/menu", "/details/notices", "全体通知を受け取る"),
        (Sample::Nayoro, "/menu", "/procedures", "各種お手続き"),
        (Sample::Nayoro, "/procedures", "/details", "会員情報・パスワード変更"),
        (Sample::Nayoro, "/procedures", "/withdraw", "退会"),
        (Sample::Nayoro, "/menu", "/contracts", "契約内容のご確認"),
        (Sample::Kurashiki, "/procedures", "/menu", "メニュー"),
        (Sample::Kurashiki, "/menu", "/details/notices", "通知受信設定"),
        (Sample::Kurashiki, "/menu", "/contracts", "契約内容のご確認"),
        (Sample::Kurashiki, "/menu", "/procedures", "各種お手続き"),
        (Sample::Kurashiki, "/procedures", "/details", "会員情報の変更"),
        (Sample::Kurashiki, "/procedures", "/withdraw", "退会"),
        (Sample::Kanazawa, "/procedures", "/menu", "会員サポート"),
        (Sample::Kanazawa, "/menu", "/details", "会員登録情報の照会・変更"),
        (Sample::Kanazawa, "/menu", "/withdraw", "退会のお手続き"),
        (Sample::Kanazawa, "/menu", "/procedures", "各種お手続き"),
        (Sample::Kanazawa, "/procedures", "/contracts/add", "ご登録以外の場所のご登録"),
    ] {
        link(&page(sample, from).await, to, words);
    }
}

#[tokio::test]
async fn osk_29_osk_36_the_holders_name_and_old_notices_are_the_contact_centres() {
    let page = page(Sample::Osaka, "/procedures").await;
    let (links, said) = (page.matches("名義").count(), words(&page));
    assert_eq!(links, 2, "its heading and its pointer, and no way to do it: {page}");
    for text in [
        "その他",
        "水道のご契約者の名義変更につきましては、マイページから手続きができないため、お客さまセンター（000-000-0000）へご連絡ください。",
        "令和5年12月以前のお知らせ票",
        "マイページではお知らせ票の再発行の申込みは受け付けておりません。お客さまセンター（000-000-0000）へご連絡ください。",
    ] {
        assert!(said.contains(text), "{text}: {said}");
    }
}

#[tokio::test]
async fn paper_and_trouble_are_the_windows() {
    for (sample, text) in [
        (
            Sample::Kurashiki,
            "紙媒体での「使用水量等のお知らせ」が必要な場合は、水道局水道料金窓口（000-000-0000）へご連絡ください。",
        ),
        (
            Sample::Kurashiki,
            "状況を確認させていただきますので、水道局水道料金窓口（000-000-0000）までお問合せください。",
        ),
        (
            Sample::Nayoro,
            "紙の「上下水道料金のお知らせ」をご希望の場合は、業務課業務係（000-000-0000）へお問い合わせください。",
        ),
        (Sample::Kanazawa, "紙のお知らせについては、お客さまセンター（000-000-0000）へお問い合わせください。"),
    ] {
        let said = words(&page(sample, "/procedures").await);
        assert!(said.contains(text), "KRS-27, KRS-28, NYR-02: {text}: {said}");
    }
}

#[tokio::test]
async fn five_places_stand_in_the_navigation_and_the_page_is_one_of_them() {
    for (path, current) in [("/menu", "メニュー"), ("/procedures", "お手続き")] {
        let page = page(Sample::Kurashiki, path).await;
        let nav = page.split("<nav class=\"nav\"").nth(1).unwrap().split("</nav>").next().unwrap();
        assert_eq!(nav.matches("<li>").count(), 5);
        let at = nav.split("aria-current=\"page\"").nth(1).unwrap();
        assert!(at.split("</a>").next().unwrap().contains(current), "{path}: {nav}");
    }
}
