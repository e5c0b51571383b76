//! Slips and postcards of a bureau that makes its lists three business days before a reading.
use crate::{
    paper::{act, listed, loaded, withdrawn},
    residents::MIYAKE,
    staff::{KURASHIKI_CHIEF, KURASHIKI_CLERK, at_work},
};
use acceptance::{files, json, on_both_engines};

/// A Thursday: Wednesday and Tuesday before it, Monday is a holiday, and the list is made on Friday.
const ON: &str = "2024-11-07";
const NEXT: &str = "2025-01-07";
/// The other route's, whose list is made on Thursday, 2024-11-07.
const OTHER: &str = "2024-11-12";

on_both_engines! {
    async fn krs_24_paper_stops_and_what_was_not_issued_is_not_made_up_for(world: World) {
        loaded(&world, "kurashiki").await;
        world.set_clock("2024-10-31T12:00:00+09:00");
        let mut staff = at_work(&world, [&KURASHIKI_CLERK, &KURASHIKI_CHIEF]).await;
        let query = format!("{{ paperList(readingOn: \"{OTHER}\") {{ nodes {{ customerNo form address place }} }} }}");
        let list = staff[0].data(&query).await["paperList"]["nodes"].take();
        let of = |number: &str, form: &str, address: &str, place: &str| {
            json!({"customerNo": number, "form": form, "address": address, "place": place})
        };
        let [garden, elsewhere] = ["倉敷市玉島阿賀崎1丁目①番2～5 ｶﾞｰﾃﾞﾝ玉島", "倉敷市中央1丁目2番3号 髙﨑ﾋﾞﾙ①号室"];
        let makibi = "倉敷市真備町箭田1141-1";
        assert_eq!(
            list,
            json!([of("2304050607", "POSTCARD", elsewhere, garden), of("4506070809", "POSTCARD", makibi, makibi)])
        );
        let query = format!("{{ paperList(readingOn: \"{ON}\") {{ nodes {{ customerNo form }} }} }}");
        let slips = staff[0].data(&query).await["paperList"]["nodes"].take();
        assert_eq!(slips, json!(["1203040506", "3405060708"].map(|number| json!({"customerNo": number, "form": "SLIP"}))));

        world.enrol(&MIYAKE).await;
        assert_eq!(listed(&mut staff[0], ON).await, json!([["3405060708", "NO_MEMBER"]]));
        assert_eq!(listed(&mut staff[0], OTHER).await, json!([["4506070809", "NO_MEMBER"]]));
        // after the readings she leaves: what they didn't bring stays so, and no later reading brings it besides
        world.set_clock("2024-11-20T12:00:00+09:00");
        let mut staff = [world.at_work(&KURASHIKI_CLERK).await, world.at_work(&KURASHIKI_CHIEF).await];
        withdrawn(&mut staff, MIYAKE.id).await;
        assert_eq!(listed(&mut staff[0], ON).await, json!([["3405060708", "NO_MEMBER"]]));
        assert_eq!(listed(&mut staff[0], NEXT).await, json!([["1203040506", "NO_MEMBER"], ["3405060708", "NO_MEMBER"]]));
        let call = format!("paperOnce(customerNo: \"1203040506\", readingOn: \"{ON}\")");
        assert_eq!(act(&mut staff[0], &call).await, json!(["PAST"]));
    }

    async fn krs_25_a_reading_soon_after_joining_still_brings_one(world: World) {
        loaded(&world, "kurashiki").await;
        world.set_clock("2024-11-01T00:00:00+09:00");
        world.enrol(&MIYAKE).await;
        let [mut clerk, _chief] = at_work(&world, [&KURASHIKI_CLERK, &KURASHIKI_CHIEF]).await;
        assert_eq!(listed(&mut clerk, ON).await, json!([["1203040506", "LIST_WAS_MADE"], ["3405060708", "NO_MEMBER"]]));
        assert_eq!(listed(&mut clerk, OTHER).await, json!([["4506070809", "NO_MEMBER"]]), "its list isn't made yet");
        assert_eq!(listed(&mut clerk, NEXT).await, json!([["3405060708", "NO_MEMBER"]]));
    }

    async fn krs_25_who_joins_before_the_list_is_made_has_none(world: World) {
        loaded(&world, "kurashiki").await;
        world.set_clock("2024-10-31T23:59:59+09:00");
        world.enrol(&MIYAKE).await;
        let [mut clerk, _chief] = at_work(&world, [&KURASHIKI_CLERK, &KURASHIKI_CHIEF]).await;
        assert_eq!(listed(&mut clerk, ON).await, json!([["3405060708", "NO_MEMBER"]]));
    }

    async fn krs_28_the_window_sends_the_paper_of_one_period(world: World) {
        loaded(&world, "kurashiki").await;
        world.enrol(&MIYAKE).await;
        world.set_clock("2024-11-05T12:00:00+09:00");
        let [mut clerk, _chief] = at_work(&world, [&KURASHIKI_CLERK, &KURASHIKI_CHIEF]).await;
        let once = |on: &str| format!("paperOnce(customerNo: \"1203040506\", readingOn: \"{on}\")");
        assert_eq!(act(&mut clerk, &once(ON)).await, json!([]));
        assert_eq!(listed(&mut clerk, ON).await, json!([["1203040506", "ONE_PERIOD"], ["3405060708", "NO_MEMBER"]]));
        assert_eq!(listed(&mut clerk, NEXT).await, json!([["3405060708", "NO_MEMBER"]]), "once");
        assert_eq!(act(&mut clerk, &once(ON)).await, json!(["ALREADY_ASKED"]));
        assert_eq!(act(&mut clerk, &once(OTHER)).await, json!(["NO_READING"]), "the other route's day");
        assert_eq!(act(&mut clerk, &once("2024-09-07")).await, json!(["PAST"]));
        let nobody = "paperOnce(customerNo: \"3405060708\", readingOn: \"2024-11-07\")";
        assert_eq!(act(&mut clerk, nobody).await, json!(["NO_MEMBER"]));
    }

    async fn a_period_that_was_asked_for_keeps_its_paper_when_its_day_moves(world: World) {
        loaded(&world, "kurashiki").await;
        world.enrol(&MIYAKE).await;
        world.set_clock("2024-11-05T12:00:00+09:00");
        let [mut clerk, _chief] = at_work(&world, [&KURASHIKI_CLERK, &KURASHIKI_CHIEF]).await;
        let once = format!("paperOnce(customerNo: \"2304050607\", readingOn: \"{OTHER}\")");
        assert_eq!(act(&mut clerk, &once).await, json!([]));
        world.import("kurashiki", files("kurashiki", "calendar-to-another-month")).await.expect("a day to come");
        assert_eq!(listed(&mut clerk, OTHER).await, json!([]));
        assert_eq!(listed(&mut clerk, "2024-12-02").await, json!([["2304050607", "ONE_PERIOD"], ["4506070809", "NO_MEMBER"]]));
    }
}
