//! Where one is logged in, and leaving for good.
use super::{Sample, leads, member, own, tells, words};
use crate::pages::{
    devices::{self, SENT, SENT_OTHERS},
    withdraw::{self, SEND},
};
use member::{changed, leaver};
use serde_json::json;

#[tokio::test]
async fn each_device_but_this_one_can_be_logged_out_and_so_can_all_of_them() {
    let of = Sample::Kurashiki;
    let list = |others| (devices::NAME, member::devices(of, others));
    let page = own(of, vec![list(2)]).get("/devices").await.body;
    let said = words(&page);
    for text in [
        "ブラウザ この端末",
        "アプリ",
        "ログインしたままの端末です",
        "2024年9月17日 午後6時13分",
        "同じID・パスワードで",
    ] {
        assert!(said.contains(text), "KRS-26: {text}: {said}");
    }
    assert!(!page.contains("/devices/d0/end") && page.contains("action=\"/devices/d1/end\""), "{page}");
    let alone = own(of, vec![list(0)]).get("/devices").await.body;
    assert!(!alone.contains("/devices/others") && !alone.contains("/end\""), "{alone}");
    let gone = changed("endDevice", &[("GONE", None, None)]);
    for (path, (name, mutation), word) in [
        ("/devices/d1/end", (SENT, "endDevice"), "logged-out"),
        ("/devices/others", (SENT_OTHERS, "endOtherDevices"), "all-logged-out"),
    ] {
        let city = own(of, vec![list(1), (name, changed(mutation, &[]))]);
        let answer = city.post(path, "").await;
        leads(&answer, "/devices");
        assert_eq!(answer.cookies(), [tells(of, word)]);
        assert_eq!(city.asked(name).unwrap().get("id"), (name == SENT).then(|| json!("d1")).as_ref());
    }
    leads(&own(of, vec![list(1), (SENT, gone)]).post("/devices/d1/end", "").await, "/devices");
}

#[tokio::test]
async fn what_leaving_means_is_said_before_it_in_the_citys_words() {
    for (sample, texts) in [
        (Sample::Osaka, ["検針日に退会した場合は、次月分より", "同じメールアドレス、同じパスワードでも"]),
        (Sample::Kurashiki, ["検針結果は書面によるお知らせに切り替わります", "翌日（土・日・祝日除く）の9：00以降に"]),
        (Sample::Nayoro, ["検針のお知らせは、紙でお届けします", "同じメールアドレスも使えます"]),
    ] {
        let page = own(sample, vec![(withdraw::NAME, leaver(sample, 2))]).get("/withdraw").await.body;
        let said = words(&page);
        for text in texts.into_iter().chain(["使用水量と料金は、ご覧になれなくなります", "取り消すことはできません"])
        {
            assert!(said.contains(text), "OSK-40, OSK-41, KRS-23: {text}: {said}");
        }
        assert!(page.contains("href=\"/withdraw/confirm\"") && page.contains("href=\"/contracts\""), "{page}");
    }
}

#[tokio::test]
async fn the_reading_from_which_paper_comes_is_named_for_ten_contracts_and_the_rest_are_counted() {
    let of = Sample::Osaka;
    let page = own(of, vec![(withdraw::NAME, leaver(of, 12))]).get("/withdraw").await.body;
    let said = words(&page);
    for text in [
        "自宅（A123456780）は、9月20日（金）の検針から",
        "A123456781は、次の検針（10月10日（木））から",
        "A123456782は、次の検針から",
        "ほかの2件のご契約も",
        "9月19日（木） 午前9時からご覧になれます",
    ] {
        assert!(said.contains(text), "OSK-40, KRS-23: {text}: {said}");
    }
}

#[tokio::test]
async fn the_password_ends_it_and_the_browser_forgets_all_of_it() {
    let of = Sample::Kanazawa;
    let city = own(of, vec![(withdraw::NAME, leaver(of, 2)), (SEND, changed("withdraw", &[]))]).on_shared_host();
    let page = city.get("/withdraw/confirm").await.body;
    assert!(page.contains("autocomplete=\"current-password\"") && words(&page).contains("退会のお手続き"), "{page}");
    let answer = city.post("/withdraw/confirm", "current=+ge+heim").await;
    leads(&answer, "/withdraw/done?tenant=kanazawa");
    assert_eq!(city.asked(SEND).unwrap(), json!({ "password": " ge heim" }));
    let forgotten = |name: &str| format!("__Host-{name}-kanazawa=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    let all = ["s", "find", "d", "id"].map(forgotten);
    assert_eq!(answer.cookies(), [&[tells(of, "left")], &all[..]].concat());
    assert_eq!(answer.header("clear-site-data"), "\"cache\"");
    let done = city.get_with("__Host-t-kanazawa=left", "/withdraw/done").await.body;
    assert!(done.contains("href=\"/register?tenant=kanazawa\"") && !done.contains("/logout"), "{done}");
    // it is true of who has left alone
    leads(&city.get("/withdraw/done").await, "/?tenant=kanazawa");
    let wrong = changed("withdraw", &[("NOT_THE_PASSWORD", Some("CURRENT"), None)]);
    let page =
        own(of, vec![(withdraw::NAME, leaver(of, 2)), (SEND, wrong)]).post("/withdraw/confirm", "current=geheim").await;
    assert_eq!((page.status.as_u16(), page.cookies().len()), (422, 0));
    assert!(page.body.contains("<a href=\"#current\">今のパスワードが違います</a>") && !page.body.contains("geheim"));
}
