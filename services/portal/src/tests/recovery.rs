//! Getting back in, step by step, and what it says to whom.
use super::{
    fake::{Answer, Sample, Scene, data, refused},
    samples::{self, moved, wrong},
    words,
};
use crate::pages::{
    self,
    recover::{AGAIN, ANSWER, BEGIN, PROVE, RESET, RULES, STANDS},
};
use serde_json::{Value, json};
use texts::Language;

const KEY: &str = "__Host-r-osaka=k.ey; Path=/; Secure; HttpOnly; SameSite=Lax";

/// A browser with a key.
struct Browser(Scene);

impl Browser {
    async fn get(&self, path: &str) -> Answer {
        self.0.get_with(&self.cookie(), path).await
    }

    async fn post(&self, path: &str, form: &str) -> Answer {
        self.0.post_with(&self.cookie(), path, form).await
    }

    fn cookie(&self) -> String {
        format!("__Host-r-{}=k.ey", self.0.visit.tenant_code)
    }
}

fn browser(sample: Sample, next: Option<&str>, answers: Vec<(&'static str, Value)>) -> Browser {
    let tenant = samples::recovering(sample);
    let recovery = next.map(|next| samples::recovery(sample, next));
    let known = vec![
        (pages::tenant::NAME, data(json!({ "tenant": tenant }))),
        (RULES, data(json!({ "tenant": tenant }))),
        (STANDS, data(json!({ "tenant": tenant, "recovery": recovery }))),
    ];
    Browser(Scene::new(sample, Language::Ja, [known, answers].concat()))
}

fn says(operation: &'static str, mutation: &str, answer: Value) -> Vec<(&'static str, Value)> {
    vec![(operation, data(json!({ mutation: answer })))]
}

fn asked(browser: &Browser, name: &str) -> Value {
    browser.0.asked(name).unwrap()
}

fn leads(answer: &Answer) -> (u16, &str) {
    (answer.status.as_u16(), answer.header("location"))
}

#[tokio::test]
async fn an_address_is_sent_in_the_pages_language_and_stands_in_no_other() {
    let answers = says(BEGIN, "beginRecovery", moved(Some("CODE"), &[]));
    let scene = Browser(browser(Sample::Osaka, None, answers).0.on_shared_host());
    let answer = scene.post("/recover", "mail=+%EF%BC%AD%EF%BD%89%40example.jp+").await;
    assert_eq!(leads(&answer), (303, "/recover/code?tenant=osaka"));
    assert_eq!(answer.cookies(), [KEY]);
    assert_eq!(asked(&scene, BEGIN)["input"], json!({ "key": "k.ey", "mail": "Mi@example.jp", "language": "ja" }));
}

#[tokio::test]
async fn a_browser_without_a_key_sends_none_and_is_led_to_the_first_page() {
    let Browser(fresh) = browser(Sample::Osaka, None, says(BEGIN, "beginRecovery", moved(Some("CODE"), &[])));
    fresh.post("/recover", "mail=a%40example.jp").await;
    assert_eq!(fresh.asked(BEGIN).unwrap()["input"], json!({ "mail": "a@example.jp", "language": "ja" }));
    for path in ["/recover/code", "/recover/answer", "/recover/password"] {
        assert_eq!(leads(&fresh.get(path).await), (303, "/recover?gone=yes"), "{path}");
        // A key with which nothing goes on is no better.
        assert_eq!(leads(&browser(Sample::Osaka, None, vec![]).get(path).await), (303, "/recover?gone=yes"), "{path}");
    }
    let page = fresh.get("/recover?gone=yes").await.body;
    assert!(page.contains("role=\"status\"") && words(&page).contains("はじめからお願いします"), "{page}");
}

#[tokio::test]
async fn each_page_leads_to_where_it_stands() {
    let places = [("CODE", "/recover/code"), ("ANSWER", "/recover/answer"), ("NEW_PASSWORD", "/recover/password")];
    for (next, path) in places {
        let scene = browser(Sample::Kanazawa, Some(next), vec![]);
        for (_, other) in places {
            let expected = if other == path { (200, "") } else { (303, path) };
            assert_eq!(leads(&scene.get(other).await), expected, "{next} at {other}");
            if other != path {
                assert_eq!(leads(&scene.post(other, "code=1&answer=a&password=b").await), (303, path));
            }
        }
    }
}

#[tokio::test]
async fn code_answer_and_password_lead_on() {
    let of = Sample::Kanazawa;
    let right = says(PROVE, "proveRecovery", moved(Some("ANSWER"), &[]));
    let code = browser(of, Some("CODE"), right);
    assert_eq!(leads(&code.post("/recover/code", "code=%EF%BC%91%EF%BC%923456").await), (303, "/recover/answer"));
    assert_eq!(asked(&code, PROVE), json!({ "key": "k.ey", "code": "１２3456" }));

    let right = says(ANSWER, "answerQuestion", moved(Some("NEW_PASSWORD"), &[]));
    let answer = browser(of, Some("ANSWER"), right);
    assert_eq!(leads(&answer.post("/recover/answer", "answer=geheim").await), (303, "/recover/password"));
    assert_eq!(asked(&answer, ANSWER), json!({ "key": "k.ey", "answer": "geheim" }));

    let mut done = moved(None, &[]);
    done["done"] = json!(true);
    let password = browser(of, Some("NEW_PASSWORD"), says(RESET, "resetPassword", done));
    let set = password.post("/recover/password", "password=+ge+heim+").await;
    assert_eq!(leads(&set), (303, "/recover/done"));
    assert_eq!(asked(&password, RESET), json!({ "key": "k.ey", "password": " ge heim " }), "a password is as typed");
    let forgotten = |name: &str| format!("__Host-{name}-kanazawa=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    assert_eq!(set.cookies(), [forgotten("r"), forgotten("s"), forgotten("find")], "every session has ended");
    let page = words(&password.get("/recover/done").await.body);
    for said in ["新しいパスワードを設定しました", "すべてログアウト", "ロックがかかっていたときは、解除しました"]
    {
        assert!(page.contains(said), "OSK-20: {page}");
    }
}

#[tokio::test]
async fn the_page_after_the_address_says_to_whom_no_code_goes() {
    let page = words(&browser(Sample::Osaka, Some("CODE"), vec![]).get("/recover/code").await.body);
    assert!(page.contains("登録されていないメールアドレスには、認証コードは送信されません"), "NYR-14: {page}");
    let own = Browser(browser(Sample::Kurashiki, Some("CODE"), vec![]).0.in_own_words(Sample::Kurashiki));
    let page = own.get("/recover/code").await.body;
    let krs = "認証コードが届かない場合は、ユーザーIDの登録が完了しておりませんので、新規登録を行ってください";
    assert!(page.contains(krs) && page.contains("href=\"/register\""), "KRS-12, KRS-14: {page}");
    assert!(page.contains("ユーザーIDとして登録されていないメールアドレスには認証コードは送信されません"), "{page}");
}

#[tokio::test]
async fn another_code_is_sent_and_said() {
    let sent = browser(Sample::Osaka, Some("CODE"), says(AGAIN, "sendRecoveryCode", moved(Some("CODE"), &[])));
    assert_eq!(leads(&sent.post("/recover/code/again", "").await), (303, "/recover/code?sent=yes"));
    assert!(sent.get("/recover/code?sent=yes").await.body.contains("role=\"status\""));
    let used_up = wrong("CODES_USED_UP", None, None, Some("2024-09-17T15:00:00Z"));
    let none = browser(Sample::Osaka, Some("CODE"), says(AGAIN, "sendRecoveryCode", moved(Some("CODE"), &[used_up])));
    let page = none.post("/recover/code/again", "").await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("<title>エラー：") && page.body.contains("9月18日（水）"), "{}", page.body);
}

#[tokio::test]
async fn what_is_wrong_is_said_above_and_at_its_field_and_no_secret_comes_back() {
    let errors = [
        wrong("TOO_SHORT", Some("PASSWORD"), Some(8), None),
        wrong("LACKS_UPPER", Some("PASSWORD"), None, None),
        wrong("LACKS_DIGIT", Some("PASSWORD"), None, None),
    ];
    let answers = says(RESET, "resetPassword", moved(Some("NEW_PASSWORD"), &errors));
    let page = browser(Sample::Oumu, Some("NEW_PASSWORD"), answers).post("/recover/password", "password=geheim").await;
    assert_eq!(page.status, 422);
    assert_eq!(page.body.matches("<a href=\"#password\">").count(), 3, "OUM-04: all at once: {}", page.body);
    assert_eq!(page.body.matches("class=\"wrong\"").count(), 3);
    assert!(page.body.contains("aria-invalid=\"true\"") && page.body.contains("autocomplete=\"new-password\""));
    assert!(!page.body.contains("geheim"));

    let not = [wrong("NOT_MAIL", Some("MAIL"), None, None)];
    let start = browser(Sample::Osaka, None, says(BEGIN, "beginRecovery", moved(None, &not)));
    let page = start.post("/recover", "mail=mizuno%22%40").await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("value=\"mizuno&#34;@\"") && page.body.contains("<a href=\"#mail\">"), "{}", page.body);
}

#[tokio::test]
async fn wrong_answers_say_how_many_are_left_and_then_when_and_whom_to_call() {
    let page_of = async |error: Value| {
        let answers = says(ANSWER, "answerQuestion", moved(Some("ANSWER"), &[error]));
        browser(Sample::Kanazawa, Some("ANSWER"), answers).post("/recover/answer", "answer=geheim").await
    };
    let left = page_of(wrong("WRONG_ANSWER", Some("ANSWER"), Some(2), None)).await;
    assert_eq!(left.status, 422);
    assert!(left.body.contains("あと2回") && left.body.contains("name=\"answer\"") && !left.body.contains("geheim"));
    let used_up = page_of(wrong("ANSWERS_USED_UP", Some("ANSWER"), None, Some("2024-09-17T15:00:00Z"))).await;
    assert_eq!(used_up.status, 422);
    assert!(used_up.body.contains("9月18日（水）") && used_up.body.contains("000-000-0000"), "{}", used_up.body);
    assert!(!used_up.body.contains("name=\"answer\""), "there is nothing to be typed today");
}

#[tokio::test]
async fn too_many_tries_are_429_and_an_earlier_step_that_is_missing_leads_there() {
    let many = [wrong("TOO_MANY", None, None, Some("2024-09-17T09:15:00Z"))];
    let start = browser(Sample::Osaka, None, says(BEGIN, "beginRecovery", moved(None, &many)));
    let page = start.post("/recover", "mail=a%40example.jp").await;
    assert_eq!((page.status.as_u16(), page.header("retry-after")), (429, "63"));
    let early = [wrong("TOO_EARLY", None, None, None)];
    let answers = says(RESET, "resetPassword", moved(Some("CODE"), &early));
    let led = browser(Sample::Osaka, Some("NEW_PASSWORD"), answers).post("/recover/password", "password=x").await;
    assert_eq!(leads(&led), (303, "/recover/code"));
    let gone = [wrong("GONE", None, None, None)];
    let answers = says(PROVE, "proveRecovery", moved(None, &gone));
    let led = browser(Sample::Osaka, Some("CODE"), answers).post("/recover/code", "code=123456").await;
    assert_eq!(leads(&led), (303, "/recover?gone=yes"));
}

#[tokio::test]
async fn where_people_log_in_with_an_id_it_is_shown_before_a_password_is_asked_for() {
    let page = browser(Sample::Kanazawa, Some("NEW_PASSWORD"), vec![]).get("/recover/password").await.body;
    let (id, field) = (page.find("<b>mizuno-hanako</b>"), page.find("type=\"password\""));
    assert!(id.is_some() && id < field, "KNZ-04: {page}");
    assert!(page.contains("autocomplete=\"username\" value=\"mizuno-hanako\" hidden"));
    let page = browser(Sample::Oumu, Some("NEW_PASSWORD"), vec![]).get("/recover/password").await.body;
    assert!(!page.contains("ログインID"), "{page}");
    assert!(words(&page).contains("大文字、小文字、数字"), "OUM-04: {page}");
}

#[tokio::test]
async fn who_lost_the_address_is_told_what_the_city_does() {
    let of = |sample| Browser(browser(sample, None, vec![]).0.in_own_words(sample));
    let osaka = words(&of(Sample::Osaka).get("/recover/lost").await.body);
    assert!(osaka.contains("お客さまセンター（000-000-0000）へお問合せください"), "OSK-18: {osaka}");
    let nayoro = words(&of(Sample::Nayoro).get("/recover/lost").await.body);
    for said in ["お心当たりのあるメールアドレスをお試しください", "業務課側から退会手続をさせていただきますので"]
    {
        assert!(nayoro.contains(said), "NYR-15: {nayoro}");
    }
    let kurashiki = of(Sample::Kurashiki).get("/recover/lost").await.body;
    assert!(words(&kurashiki).contains("水道局側から退会手続をさせていただきますので"), "KRS-13: {kurashiki}");
    assert!(kurashiki.contains("href=\"/recover\"") && kurashiki.contains("href=\"/register\""));
}

#[tokio::test]
async fn outside_the_hours_nobody_gets_back_in() {
    let mut tenant = samples::recovering(Sample::Kanazawa);
    tenant["access"] = samples::closed()["access"].clone();
    let opens = refused("CLOSED", json!({ "opensAt": "2024-09-17T22:00:00Z" }));
    let known = data(json!({ "tenant": tenant }));
    let answers = vec![(pages::tenant::NAME, known.clone()), (RULES, known), (STANDS, opens)];
    let closed = Browser(Scene::new(Sample::Kanazawa, Language::Ja, answers));
    for path in ["/recover", "/recover/code", "/recover/answer", "/recover/password"] {
        assert_eq!(closed.get(path).await.status, 503, "{path}");
        assert_eq!(closed.post(path, "mail=a&code=1&answer=b&password=c").await.status, 503, "{path}");
    }
    assert!(
        closed.0.door.asked.lock().unwrap().iter().all(|(name, _)| [pages::tenant::NAME, RULES, STANDS].contains(name))
    );
    assert_eq!(closed.get("/recover/lost").await.status, 200, "words may be read");
}
