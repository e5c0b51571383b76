//! A corrected bill takes the place of the one before it, which stays; both pages say so.
use crate::residents::{HANAKO, MIZUNO};
use acceptance::{Resident, StatusCode, World, files, json, on_both_engines};

struct Corrected {
    resident: Resident,
    before: &'static str,
    after: &'static str,
    totals: (i32, i32),
}

async fn corrected(world: &World, case: &Corrected) {
    let Corrected { resident, before, after, totals } = case;
    let city = resident.city;
    world.load(city).await;
    world.enrol(resident).await;
    let mut client = world.logged_in(resident).await;
    let latest =
        "{ viewer { contract { latestBill { id total corrects { id total } correctedBy } bills { nodes { id } } } } }";
    let old = client.data(latest).await["viewer"]["contract"].take();
    assert_eq!(old["latestBill"]["total"], totals.0);
    world.set_clock("2024-09-20T12:00:00+09:00");
    let summary = world.import(city, files(city, "correction")).await.expect("good");
    assert_eq!(summary.counts.iter().map(|c| (c.rows, c.changed, c.corrections)).collect::<Vec<_>>(), [(1, 1, 1)]);

    let mut client = world.logged_in(resident).await;
    let new = client.data(latest).await["viewer"]["contract"].take();
    let (old_id, new_id) = (&old["latestBill"]["id"], &new["latestBill"]["id"]);
    let new_bill =
        json!({"id": new_id, "total": totals.1, "corrects": {"id": old_id, "total": totals.0}, "correctedBy": null});
    assert_eq!(new["latestBill"], new_bill);
    let count = |contract: &acceptance::Value| contract["bills"]["nodes"].as_array().map(Vec::len);
    assert_eq!(count(&new), count(&old), "the one before is in no list");
    let by_id = format!(
        "{{ viewer {{ bill(id: {old_id}) {{ total correctedBy parts {{ amount }} }} unpaidBills {{ id }} }} }}"
    );
    let data = client.data(&by_id).await["viewer"].take();
    assert_eq!((&data["bill"]["total"], &data["bill"]["correctedBy"]), (&json!(totals.0), new_id));
    assert!(!data["unpaidBills"].as_array().expect("bills").contains(&json!({"id": old_id})));

    let mut browser = world.browser(city);
    let home = browser.log_in(resident.id, resident.password).await;
    assert!(home.says(after) && !home.says(before), "{}", home.words());
    let path = |id: &acceptance::Value| format!("/bills/{}", id.as_str().expect("an id"));
    let page = browser.open(&path(new_id)).await;
    assert_eq!(page.status, StatusCode::OK);
    for words in ["この請求は訂正されました", before, after, "訂正の内容"] {
        assert!(page.says(words), "{words}: {}", page.words());
    }
    assert!(page.addresses().contains(&path(old_id)), "it leads to the one before");
    let page = browser.open(&path(old_id)).await;
    assert_eq!(page.status, StatusCode::OK);
    for words in ["この請求は訂正されています", before, "訂正前", "このご請求では、お支払いにならないでください"]
    {
        assert!(page.says(words), "{words}: {}", page.words());
    }
    assert!(page.addresses().contains(&path(new_id)), "it leads to the one that counts");
    assert!(!page.says("お支払い待ち"), "{}", page.words());
    let history = browser.open("/history").await;
    assert!(history.says(after) && !history.addresses().contains(&path(old_id)), "{}", history.words());
}

on_both_engines! {
    async fn kanazawas_corrected_bill_is_shown_and_the_old_one_says_so(world: World) {
        corrected(&world, &Corrected { resident: MIZUNO, before: "5,509円", after: "5,091円", totals: (5509, 5091) })
            .await;
    }

    async fn osakas_corrected_bill_is_shown_and_the_old_one_says_so(world: World) {
        corrected(&world, &Corrected { resident: HANAKO, before: "4,587円", after: "4,213円", totals: (4587, 4213) })
            .await;
    }
}
