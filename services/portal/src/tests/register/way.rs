//! From page to page.
use super::{cookie, filled, leads, scene};
use crate::{
    pages::{
        self,
        register::{ask, done, send},
    },
    tests::{
        fake::{Sample, Scene, data, refused},
        samples::{
            self,
            register::{completed, moved, registration, wrong},
        },
    },
};
use serde_json::{Value, json};
use texts::Language;

const KEPT: &str = "__Host-r-osaka=k.ey; Path=/; Secure; HttpOnly; SameSite=Lax";

#[tokio::test]
async fn oum_02_the_address_leads_to_the_code_and_stands_in_no_address() {
    let begun = vec![(send::BEGIN, json!({ "beginRegistration": moved("CODE", 0) }))];
    let first = scene(Sample::Osaka, &Value::Null, begun);
    let answer = first.post("/register", "mail=+%EF%BC%AD%EF%BD%89%40example.jp+&phone=090&channel=sms").await;
    leads(&answer, "/register/code");
    assert_eq!(answer.cookies(), [KEPT], "it ends with the browser");
    let asked = &first.asked(send::BEGIN).unwrap()["input"];
    assert_eq!(*asked, json!({ "mail": "Mi@example.jp", "channel": "EMAIL", "language": "ja" }), "no SMS here");
    first.post_with(&cookie(Sample::Osaka), "/register", "mail=b%40example.jp").await;
    assert_eq!(first.asked(send::BEGIN).unwrap()["input"]["key"], "k.ey");
}

#[tokio::test]
async fn krs_01_the_code_comes_as_was_chosen() {
    for (form, channel, phone) in [
        ("mail=a&channel=sms&phone=090-1", "SMS", json!("090-1")),
        ("mail=a&channel=sms", "SMS", json!("")),
        ("mail=a&channel=email&phone=090-1", "EMAIL", Value::Null),
        ("mail=a&channel=pigeon", "EMAIL", Value::Null),
    ] {
        let begun = vec![(send::BEGIN, json!({ "beginRegistration": moved("CODE", 0) }))];
        let kurashiki = scene(Sample::Kurashiki, &Value::Null, begun);
        kurashiki.post("/register", form).await;
        let asked = kurashiki.asked(send::BEGIN).unwrap();
        assert_eq!((&asked["input"]["channel"], &asked["input"]["phone"]), (&json!(channel), &phone), "{form}");
    }
    let page = scene(Sample::Kurashiki, &Value::Null, vec![]).get("/register").await.body;
    assert!(page.contains("name=\"channel\" value=\"sms\"") && page.contains("id=\"phone\""));
    let page = scene(Sample::Nayoro, &Value::Null, vec![]).get("/register").await.body;
    assert!(!page.contains("name=\"channel\"") && !page.contains("id=\"phone\""));
}

#[tokio::test]
async fn the_code_is_asked_for_and_leads_to_where_the_registration_stands() {
    let stand = registration("CODE", 0);
    for (proven, to) in [(moved("STEP", 1), "/register/step/1"), (moved("STEP", 3), "/register/step/3")] {
        let osaka = scene(Sample::Osaka, &stand, vec![(send::PROVE, json!({ "proveContact": proven }))]);
        let answer = osaka.post_with(&cookie(Sample::Osaka), "/register/code", "code=%EF%BC%91123456").await;
        leads(&answer, to);
        assert_eq!(osaka.asked(send::PROVE).unwrap(), json!({ "key": "k.ey", "code": "１123456" }));
    }
    let again = vec![(send::SEND, json!({ "sendContactCode": moved("CODE", 0) }))];
    let osaka = scene(Sample::Osaka, &stand, again);
    leads(&osaka.post_with(&cookie(Sample::Osaka), "/register/code/again", "").await, "/register/code?sent=yes");
    assert_eq!(osaka.asked(send::SEND).unwrap(), json!({ "key": "k.ey" }));
    let page = osaka.get_with(&cookie(Sample::Osaka), "/register/code?sent=yes").await.body;
    assert!(page.contains("role=\"status\"") && page.contains("hanako.mizuno@example.jp"), "{page}");
}

#[tokio::test]
async fn without_a_registration_in_this_browser_one_begins_anew() {
    let pages = ["/register/code", "/register/step/1", "/register/mobile", "/register/mobile/number"];
    let forms =
        ["/register/code", "/register/code/again", "/register/step/1", "/register/mobile", "/register/mobile/again"];
    let nothing = scene(Sample::Osaka, &Value::Null, vec![]);
    for cookie in ["", &cookie(Sample::Osaka)] {
        for path in pages {
            leads(&nothing.get_with(cookie, path).await, "/register?gone=yes");
        }
        for path in forms {
            leads(&nothing.post_with(cookie, path, "").await, "/register?gone=yes");
        }
    }
    let gone = wrong("STEP", 1, &[("GONE", None, None)]);
    leads(&filled(Sample::Osaka, 1, gone, "").await.0, "/register?gone=yes");
    assert!(nothing.get("/register?gone=yes").await.body.contains("同じメールアドレス"));
}

#[tokio::test]
async fn who_began_in_this_browser_is_shown_the_way_on() {
    let osaka = scene(Sample::Osaka, &registration("STEP", 2), vec![]);
    let page = osaka.get_with(&cookie(Sample::Osaka), "/register").await.body;
    assert!(page.contains("href=\"/register/step/2\"") && !page.contains("role=\"status\""), "{page}");
    assert!(!osaka.get("/register").await.body.contains("/register/step"));
}

#[tokio::test]
async fn a_page_that_is_not_reached_leads_to_the_open_one() {
    for (stand, path, to) in [
        (registration("STEP", 1), "/register/step/2", "/register/step/1"),
        (registration("STEP", 2), "/register/step/0", "/register/step/2"),
        (registration("STEP", 2), "/register/step/99", "/register/step/2"),
        (registration("STEP", 2), "/register/code", "/register/step/2"),
        (registration("STEP", 2), "/register/mobile", "/register/step/2"),
        (registration("CODE", 0), "/register/step/1", "/register/code"),
        (registration("MOBILE_CODE", 3), "/register/step/2", "/register/mobile"),
    ] {
        leads(&scene(Sample::Osaka, &stand, vec![]).get_with(&cookie(Sample::Osaka), path).await, to);
    }
    let open = scene(Sample::Osaka, &registration("STEP", 2), vec![]);
    assert_eq!(open.get_with(&cookie(Sample::Osaka), "/register/step/1").await.status, 200, "an earlier one is shown");
    assert_eq!(open.get_with(&cookie(Sample::Osaka), "/register/step/x").await.status, 404);
    for code in ["TOO_EARLY", "TOO_LATE"] {
        let early = wrong("STEP", 1, &[(code, None, None)]);
        leads(&filled(Sample::Osaka, 2, early, "").await.0, "/register/step/1");
    }
}

#[tokio::test]
async fn osk_09_the_last_step_leads_to_the_mobile_phones_code_and_that_to_the_end() {
    let (answer, _) = filled(Sample::Osaka, 2, moved("MOBILE_CODE", 3), "").await;
    leads(&answer, "/register/mobile");
    let proven = vec![(send::PROVE_MOBILE, json!({ "proveMobile": completed() }))];
    let osaka = scene(Sample::Osaka, &registration("MOBILE_CODE", 3), proven);
    let answer = osaka.post_with(&cookie(Sample::Osaka), "/register/mobile", "code=123456").await;
    leads(&answer, "/register/done");
    let device = "__Host-d-osaka=dev.ice; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=34560000";
    let forgotten = "__Host-r-osaka=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0";
    let session = "__Host-s-osaka=tok.en; Path=/; Secure; HttpOnly; SameSite=Lax";
    assert_eq!(answer.cookies(), [session, device, forgotten]);
    assert_eq!(osaka.asked(send::PROVE_MOBILE).unwrap(), json!({ "key": "k.ey", "code": "123456" }));
}

#[tokio::test]
async fn oum_07_the_last_button_of_the_check_page_completes() {
    let confirmed = vec![(send::CONFIRM, json!({ "confirmRegistration": completed() }))];
    let oumu = scene(Sample::Oumu, &registration("STEP", 4), confirmed);
    leads(&oumu.post_with(&cookie(Sample::Oumu), "/register/step/4", "").await, "/register/done");
    assert_eq!(oumu.asked(send::CONFIRM).unwrap(), json!({ "key": "k.ey" }));
    assert_eq!(oumu.asked(send::FILL), None);
}

#[tokio::test]
async fn osk_17_another_number_or_the_same_gets_a_new_code() {
    let sent = vec![(send::SEND_MOBILE, json!({ "sendMobileCode": moved("MOBILE_CODE", 3) }))];
    let osaka = scene(Sample::Osaka, &registration("MOBILE_CODE", 3), sent);
    let kept = cookie(Sample::Osaka);
    leads(&osaka.post_with(&kept, "/register/mobile/number", "mobile=080-1").await, "/register/mobile?sent=yes");
    assert_eq!(osaka.asked(send::SEND_MOBILE).unwrap(), json!({ "key": "k.ey", "phone": "080-1" }));
    leads(&osaka.post_with(&kept, "/register/mobile/again", "").await, "/register/mobile?sent=yes");
    assert_eq!(osaka.asked(send::SEND_MOBILE).unwrap(), json!({ "key": "k.ey", "phone": null }));
    let page = osaka.get_with(&kept, "/register/mobile").await.body;
    assert!(page.contains("末尾が <span class=\"nobr\">5678</span>"), "{page}");
    assert!(page.contains("href=\"/register/mobile/number\">携帯電話番号の変更") && !page.contains("class=\"back\""));
}

#[tokio::test]
async fn osk_09_a_login_that_waits_for_the_mobile_phone_goes_on_there() {
    let login = json!({ "login": { "token": null, "deviceToken": null, "registrationKey": "k.ey", "userErrors": [] } });
    let osaka = scene(Sample::Osaka, &Value::Null, vec![(pages::login::NAME, login)]);
    let answer = osaka.post("/login", "id=hanako%40example.jp&password=geheim").await;
    leads(&answer, "/register/mobile");
    assert_eq!(answer.cookies(), [KEPT]);
}

#[tokio::test]
async fn only_who_became_a_member_here_is_told_that_it_is_done() {
    let done = |viewer: Value| json!({ "tenant": samples::tenant(Sample::Osaka), "viewer": viewer });
    for viewer in [Value::Null, json!({ "displayName": "水野 花子", "joining": null })] {
        let osaka = scene(Sample::Osaka, &Value::Null, vec![(done::NAME, done(viewer))]);
        leads(&osaka.get("/register/done").await, "/");
    }
}

#[tokio::test]
async fn knz_01_outside_the_hours_registration_says_when_it_opens() {
    let opens = json!({ "opensAt": "2024-09-17T22:00:00Z" });
    let tenant = (pages::tenant::NAME, data(json!({ "tenant": samples::closed() })));
    let closed = [ask::RULES, ask::STANDS, done::NAME].map(|name| (name, refused("CLOSED", opens.clone())));
    let scene = Scene::new(Sample::Kanazawa, Language::Ja, [vec![tenant], closed.to_vec()].concat());
    for path in ["/register", "/register/code", "/register/step/1", "/register/mobile", "/register/done"] {
        let answer = scene.get_with(&cookie(Sample::Kanazawa), path).await;
        assert_eq!(answer.status, 503, "{path}");
        assert!(answer.body.contains("午前7時"), "{path}");
    }
    let answer = scene.post("/register", "mail=a").await;
    assert_eq!((answer.status.as_u16(), answer.header("retry-after")), (503, "45963"));
}

#[tokio::test]
async fn on_a_shared_host_every_way_keeps_the_city() {
    let sent = vec![
        (send::BEGIN, json!({ "beginRegistration": moved("CODE", 0) })),
        (send::SEND, json!({ "sendContactCode": moved("CODE", 0) })),
    ];
    let shared = scene(Sample::Oumu, &registration("CODE", 0), sent).on_shared_host();
    let kept = cookie(Sample::Oumu);
    leads(&shared.post("/register", "mail=a").await, "/register/code?tenant=oumu");
    leads(&shared.post_with(&kept, "/register/code/again", "").await, "/register/code?tenant=oumu&sent=yes");
    leads(&shared.get("/register/code").await, "/register?tenant=oumu&gone=yes");
    leads(&shared.get_with(&kept, "/register/step/1").await, "/register/code?tenant=oumu");
    let check = scene(Sample::Oumu, &samples::register::typed(Sample::Oumu, 4), vec![]).on_shared_host();
    for (scene, path) in [
        (&shared, "/register"),
        (&shared, "/register/code"),
        (&check, "/register/step/3"),
        (&check, "/register/step/4"),
    ] {
        let page = scene.get_with(&kept, path).await.body;
        let links = page.split(" href=\"").skip(1).chain(page.split(" action=\"").skip(1));
        for link in links.filter_map(|rest| rest.split('"').next()).filter(|link| link.starts_with("/register")) {
            assert!(link.contains("?tenant=oumu"), "{path}: {link}");
        }
    }
}
