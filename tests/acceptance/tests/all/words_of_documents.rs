//! What the bureaus' documents tell whoever registers or can't get in stands on the page that needs it, in their words.
use acceptance::{Browser, Page, StatusCode, World, on_both_engines};

const MAIL: &str = "ayame@example.com";
const MOBILE: &str = "090-1234-5678";
const PASSWORD: &str = "Hanashobu-no-niwa3";
const VERSION: &str = "2024-04-01";

/// Sends a form that is right and opens the page to which it leads.
async fn sent(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    let answer = browser.submit(path, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.words());
    let page = browser.open(&answer.location.expect("it leads on")).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.words());
    page
}

/// The page that asks for the first code.
async fn code_page(browser: &mut Browser) -> Page {
    sent(browser, "/register", &[("mail", MAIL)]).await
}

/// The page after that one.
async fn after_code(world: &World, browser: &mut Browser) -> Page {
    sent(browser, "/register/code", &[("code", &world.code_to(MAIL).await)]).await
}

/// The page of the contract, in a city whose details these are.
async fn contract_page(world: &World, browser: &mut Browser, details: &[(&str, &str)]) -> Page {
    code_page(browser).await;
    after_code(world, browser).await;
    sent(browser, "/register/step/1", details).await
}

fn says(page: &Page, texts: &[&str]) {
    for text in texts {
        assert!(page.says(text), "「{text}」 is not said: {}", page.words());
    }
}

const OSAKA: [(&str, &str); 5] =
    [("name", "島 あかり"), ("mobile", MOBILE), ("password", PASSWORD), ("terms", VERSION), ("privacy", VERSION)];
const NAYORO: [(&str, &str); 2] = [("name", "島 あかり"), ("password", PASSWORD)];
const KURASHIKI: [(&str, &str); 3] = [("name", "島 あかり"), ("contact-phone", "086-426-1111"), ("password", PASSWORD)];

on_both_engines! {
    async fn osk_15_both_numbers_stand_on_the_slip_and_the_printed_address_is_a_link(world: World) {
        let page = contract_page(&world, &mut world.browser("osaka"), &OSAKA).await;
        let where_ = "検針時に投函しているお知らせ票に記載されておりますので、ご確認ください。";
        assert_eq!(page.words().matches(where_).count(), 2, "{}", page.words());
        says(&page, &["行政オンラインシステムより調定番号のお問合せが可能です。"]);
        let online = "https://lgpos.task-asp.net/cu/271004/ea/residents/portal/home".to_owned();
        assert!(page.addresses().contains(&online), "{:?}", page.addresses());
    }

    async fn osk_16_what_to_check_when_a_code_does_not_come_by_mail_and_by_sms(world: World) {
        world.load("osaka").await;
        let mut browser = world.browser("osaka");
        let by_mail = code_page(&mut browser).await;
        says(&by_mail, &[
            "設定をご確認のうえ、再度ご登録ください。",
            "メールアドレスが誤っている",
            "受信制限設定をしている",
            "迷惑メールフォルダにメールを受信している",
        ]);
        after_code(&world, &mut browser).await;
        sent(&mut browser, "/register/step/1", &OSAKA).await;
        let proof = [
            ("customer-no", "A123456789"),
            ("assessment-no", "24K0812345"),
            ("known-phone", "06-6000-1132"),
            ("relation", "holder"),
        ];
        let by_sms = sent(&mut browser, "/register/step/2", &proof).await;
        says(&by_sms, &[
            "ご利用の関係での通信状態や端末での省電力や通信制限が考えられます。",
            "受信状況が悪い場合もしくは機内モード（飛行機のマークが表示）の場合、届かないことがあります。",
            "ご利用の電話番号がSMSに対応していない。（別途オプション契約が必要なことがあります）",
            "登録者以外からのメッセージを拒否する設定がされている場合がありますので、設定をご確認ください。",
            "SMSの保存容量を超えている。不要データを削除してから再度携帯電話の番号を入力してください。",
        ]);
    }

    async fn osk_18_who_forgot_the_address_is_told_the_contact_centre(world: World) {
        let mut browser = world.browser("osaka");
        assert!(browser.open("/login").await.addresses().contains(&"/recover/lost".to_owned()));
        let page = browser.open("/recover/lost").await;
        says(&page, &["お客さまセンター（06-6458-1132）へお問合せください。"]);
        assert!(page.addresses().contains(&"tel:0664581132".to_owned()));
    }

    async fn osk_20_the_page_of_a_lock_tells_how_to_unlock(world: World) {
        let mut browser = world.browser("osaka");
        let typed = [("id", MAIL), ("password", "wrong")];
        for _ in 0..10 {
            assert!(!browser.submit("/login", &typed).await.says("ロックがかかっています"));
        }
        let page = browser.submit("/login", &typed).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&page, &["ロックがかかっています。", "「パスワードを忘れた方」から再設定してください。"]);
        let ways = page.addresses().iter().filter(|address| *address == "/recover").count();
        assert!(ways >= 2, "one stands above, one below the form");
    }

    async fn nyr_06_help_when_a_code_does_not_come(world: World) {
        let mut browser = world.browser("nayoro");
        says(&code_page(&mut browser).await, &[
            "メールアドレスが正しく入力されているか、メールボックスの容量や受信拒否設定を再度ご確認ください。",
            "また通信環境によっては、認証コードが届くまでに数分かかる場合があります。",
        ]);
        // Q11, in the words for a new password
        says(&sent(&mut browser, "/recover", &[("mail", MAIL)]).await, &[
            "入力いただいたメールアドレスが正しいか、再度ご確認をお願いいたします。",
            "アカウントとして登録されていないメールアドレスには認証コードは送信されません。",
        ]);
    }

    async fn nyr_08_where_the_tap_number_stands_and_that_nobody_is_told_by_phone(world: World) {
        let page = contract_page(&world, &mut world.browser("nayoro"), &NAYORO).await;
        says(&page, &["「上下水道料のお知らせ（検針票）」や領収書等をご確認ください。", "※なりすまし防止のためお電話では回答できません。"]);
    }

    async fn nyr_09_a_telephone_that_is_unknown_or_old_is_a_matter_for_the_office(world: World) {
        let page = contract_page(&world, &mut world.browser("nayoro"), &NAYORO).await;
        says(&page, &["届け出た電話番号がわからない", "電話番号が古い場合や、未登録の場合がございますので水道業務課までお問い合わせください。"]);
    }

    async fn nyr_16_help_for_who_can_not_log_in(world: World) {
        let page = world.browser("nayoro").open("/login").await;
        says(&page, &[
            "入力内容に間違いはありませんか。間違いが確認できない場合は、パスワードの変更をお試しください。",
            "「パスワードを忘れた場合はこちら」から、ご登録のメールアドレスへパスワード再設定用の認証コードを送信してください。",
        ]);
        assert!(page.addresses().contains(&"/recover".to_owned()));
    }

    async fn krs_03_where_the_customer_number_stands_else_the_window(world: World) {
        let page = contract_page(&world, &mut world.browser("kurashiki"), &KURASHIKI).await;
        says(&page, &[
            "「使用水量等のお知らせ」や「納入通知書」などに記載していますのでご確認ください。",
            "「使用水量等のお知らせ」などがお手元にない場合は、水道料金窓口までお問い合わせください。",
        ]);
    }

    async fn krs_06_what_each_of_the_two_telephones_is_for(world: World) {
        let mut browser = world.browser("kurashiki");
        code_page(&mut browser).await;
        says(&after_code(&world, &mut browser).await, &[
            "申請者電話番号",
            "水道局から当アプリの申込者に対してご連絡させていただく場合に使用するものです。",
        ]);
        says(&sent(&mut browser, "/register/step/1", &KURASHIKI).await, &[
            "水道局に届け出た電話番号",
            "使用者本人のみが知っている情報として、ご本人確認のために入力いただくものです。",
            "「申請者電話番号」と、すべて同じである必要はありません。",
        ]);
    }

    async fn oum_10_no_mail_what_to_check_and_whom_to_ask(world: World) {
        let page = code_page(&mut world.browser("oumu")).await;
        says(&page, &[
            "メールが届かない場合",
            "メールアドレスの確認をお願いします。",
            "迷惑メールフォルダなどに入っていないか確認をお願いします。",
            "建設水道課 水道係",
        ]);
    }

    async fn oum_11_what_to_have_at_hand_and_the_office_to_ask(world: World) {
        let mut browser = world.browser("oumu");
        let at_hand = ["用意するもの", "メールアドレス", "検針票（水道使用量のお知らせ）", "※使用者番号の分かるもの", "スマートフォンもしくはパソコン"];
        let before = browser.open("/login").await;
        says(&before, &at_hand);
        says(&before, &["使い方や登録方法などわからないことは、建設水道課 水道係へお問い合わせください。", "初めての方はこちら"]);
        says(&browser.open("/register").await, &at_hand);
    }

    async fn knz_06_pages_for_everybody_are_linked_from_the_login_page_and_answer_at_any_hour(world: World) {
        let login = world.browser("kanazawa").open("/login").await;
        let texts = ["/about", "/privacy", "/terms", "/faq"];
        for path in texts.iter().chain(&["/register"]) {
            assert!(login.addresses().iter().any(|address| address == path), "{path}: {:?}", login.addresses());
        }
        let (noon, night) = ("2024-09-17T12:00:00+09:00", "2024-09-18T03:00:00+09:00");
        for (clock, register) in [(noon, StatusCode::OK), (night, StatusCode::SERVICE_UNAVAILABLE)] {
            world.set_clock(clock);
            for path in texts {
                let page = world.browser("kanazawa").open(path).await;
                assert_eq!(page.status, StatusCode::OK, "{path} at {clock}: {}", page.words());
                assert!(page.says("金沢市企業局") && !page.says("ご利用時間外"), "{path}: {}", page.words());
            }
            let page = world.browser("kanazawa").open("/register").await;
            assert_eq!(page.status, register, "{}", page.words());
            assert_eq!(page.says("会員登録"), register == StatusCode::OK, "{}", page.words());
        }
        let closed = world.browser("kanazawa").open("/register").await;
        assert!(texts.iter().all(|path| closed.addresses().iter().any(|address| address == path)));
    }
}
