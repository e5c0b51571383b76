//! What each city's document prints, where it is needed.
use super::{cookie, scene};
use crate::{
    pages::register::done,
    tests::{
        fake::{Sample, Scene, data},
        samples::register::{self, last_step, registration, typed},
        words,
    },
};
use texts::Language;

async fn said(sample: Sample, place: &str, step: i32, path: &str) -> String {
    let scene = scene(sample, &registration(place, step), vec![]).in_own_words(sample);
    words(&scene.get_with(&cookie(sample), path).await.body)
}

fn holds(said: &str, all: &[&str]) {
    for text in all {
        assert!(said.contains(text), "{text}: {said}");
    }
}

#[tokio::test]
async fn osk_15_osk_16_where_numbers_stand_and_what_to_do_without_a_code() {
    let contract = scene(Sample::Osaka, &registration("STEP", 2), vec![]).in_own_words(Sample::Osaka);
    let page = contract.get_with(&cookie(Sample::Osaka), "/register/step/2").await.body;
    let link = "https://lgpos.task-asp.net/cu/271004/ea/residents/portal/home";
    assert!(page.contains(&format!("<a href=\"{link}\">{link}</a>")), "{page}");
    holds(
        &words(&page),
        &[
            "検針時に投函しているお知らせ票に記載されておりますので、ご確認ください。",
            "契約情報が更新されることはありません。",
            "「電話番号」「使用場所」「口座番号下4ケタ」については、いずれか1点が正しい場合、ご登録いただけます。",
        ],
    );
    holds(&said(Sample::Osaka, "CODE", 0, "/register/code").await, &["受信制限設定をしている", "4段階の1"]);
    let mobile = said(Sample::Osaka, "MOBILE_CODE", 3, "/register/mobile").await;
    holds(&mobile, &["機内モード（飛行機のマークが表示）", "SMSの保存容量を超えている。", "4段階の4 SMS認証"]);
    holds(&said(Sample::Osaka, "STEP", 1, "/register/step/1").await, &["SMS認証以外では使用いたしません。"]);
    let number = said(Sample::Osaka, "MOBILE_CODE", 3, "/register/mobile/number").await;
    holds(&number, &["ご登録済みの携帯電話番号をご入力いただいても再発行は可能です。"]);
}

#[tokio::test]
async fn nyr_06_to_nyr_09_help_with_codes_the_tap_number_and_the_phone() {
    let code = said(Sample::Nayoro, "CODE", 0, "/register/code").await;
    holds(&code, &["メールボックスの容量や受信拒否設定を", "最後発行された認証コードだけが有効になります。"]);
    let contract = said(Sample::Nayoro, "STEP", 2, "/register/step/2").await;
    holds(
        &contract,
        &[
            "※なりすまし防止のためお電話では回答できません。",
            "水道業務課までお問い合わせください。",
            "給水契約者本人の同意",
        ],
    );
}

#[tokio::test]
async fn krs_02_to_krs_06_the_newest_code_and_the_two_phones() {
    let code = said(Sample::Kurashiki, "CODE", 0, "/register/code").await;
    holds(&code, &["一番新しい認証コードのみが有効になります。", "受信拒否設定"]);
    let details = said(Sample::Kurashiki, "STEP", 1, "/register/step/1").await;
    holds(&details, &["申請者電話番号", "日中のご連絡が可能な電話番号を入力してください。"]);
    let contract = said(Sample::Kurashiki, "STEP", 2, "/register/step/2").await;
    holds(
        &contract,
        &[
            "水道局に届け出た電話番号",
            "ご本人確認のために入力いただくものです。",
            "「使用水量等のお知らせ」や「納入通知書」などに記載していますのでご確認ください。",
            "水道局で登録している電話番号が古い場合や電話番号の届出をいただいていない場合もございます。",
        ],
    );
}

#[tokio::test]
async fn oum_03_to_oum_11_the_words_of_the_leaflet() {
    let first = said(Sample::Oumu, "CODE", 0, "/register").await;
    holds(&first, &["検針票（水道使用量のお知らせ）", "※使用者番号の分かるもの", "認証コードの送信"]);
    let code = said(Sample::Oumu, "CODE", 0, "/register/code").await;
    holds(&code, &["メールが届かない場合", "迷惑メールフォルダなどに入っていないか確認をお願いします。"]);
    let details = said(Sample::Oumu, "STEP", 1, "/register/step/1").await;
    holds(&details, &["大文字、小文字、数字を含む8文字以上で設定します"]);
    holds(&said(Sample::Oumu, "STEP", 2, "/register/step/2").await, &["使用者番号", "カナ氏名", "次へ"]);
    holds(&said(Sample::Oumu, "STEP", 3, "/register/step/3").await, &["申込者と契約者の関係", "確認"]);
    holds(&said(Sample::Oumu, "STEP", 4, "/register/step/4").await, &["「登録」ボタン"]);
}

#[tokio::test]
async fn the_last_page_says_from_when_data_shows_and_what_becomes_of_paper() {
    for (sample, all) in [
        (Sample::Osaka, ["いますぐ、ご覧になれます", "紙のお知らせ票は発行されません。", "hanako.mizuno@example.jp"]),
        (Sample::Nayoro, ["9月18日", "9月18日（水）から", "１営業日以降に閲覧が可能となります。"]),
        (
            Sample::Kurashiki,
            ["9月18日（水） 午前9時から", "近日中に検針があった場合", "発行されなかった月分の再発行は行いません"],
        ),
        (Sample::Oumu, ["登録は完了です", "9月18日", "1営業日後から使用料や料金の確認ができるようになります。"]),
    ] {
        let answers = vec![(done::NAME, data(register::done(sample)))];
        let scene = Scene::new(sample, Language::Ja, answers).in_own_words(sample);
        let said = words(&scene.get("/register/done").await.body);
        holds(&said, &all);
        assert!(!said.contains("午前0時"), "{said}");
        assert!(said.contains("水野 花子さま"));
    }
}

/// No message is missing where a city says it in its own words, in any language.
#[tokio::test]
async fn every_citys_own_words_fill_every_page() {
    for sample in Sample::ALL {
        for step in 1..=last_step(sample) {
            for language in Language::ALL {
                let answers =
                    vec![(crate::pages::register::ask::STANDS, data(register::stands(sample, &typed(sample, step))))];
                let scene = Scene::new(sample, language, answers).in_own_words(sample);
                let page = scene.get_with(&cookie(sample), &format!("/register/step/{step}")).await;
                assert_eq!(page.status, 200, "{sample:?} {step} {language:?}");
            }
        }
    }
}
