//! What a clerk does about paper, and finds on its lists.
use crate::staff::found;
use acceptance::{Client, Value, World, files, json};

/// Publishes a city's fixtures, its reading days too.
pub async fn loaded(world: &World, city: &str) {
    world.load(city).await;
    world.import(city, files(city, "calendar")).await.expect("the reading days are in order");
}

/// Who gets paper at the readings of a day, and why: `[["1203040506", "NO_MEMBER"]]`.
pub async fn listed(clerk: &mut Client, on: &str) -> Value {
    let query = format!(
        "{{ paperList(readingOn: \"{on}\", first: 100) {{ nodes {{ customerNo reason }} pageInfo {{ hasNextPage }} }} }}"
    );
    let list = clerk.data(&query).await["paperList"].take();
    assert_eq!(list["pageInfo"]["hasNextPage"], false);
    let lines = list["nodes"].as_array().expect("lines");
    lines.iter().map(|line| json!([line["customerNo"], line["reason"]])).collect()
}

/// One act on paper, as in `keepPaper(customerNo: "1")`: the codes of what was wrong, none where it was done.
pub async fn act(clerk: &mut Client, call: &str) -> Value {
    let mutation = format!("mutation {{ {call} {{ done userErrors {{ code field }} }} }}");
    let mut data = clerk.data(&mutation).await;
    let name = call.split('(').next().expect("a name");
    let payload = data[name].take();
    let errors = payload["userErrors"].as_array().expect("errors");
    assert_eq!(payload["done"], errors.is_empty(), "{payload}");
    errors.iter().map(|error| error["code"].clone()).collect()
}

/// The bureau withdraws a member: one asks, another approves.
pub async fn withdrawn([clerk, chief]: &mut [Client; 2], login_name: &str) {
    let id = found(clerk, login_name).await.expect("a member");
    let ask = format!("mutation {{ withdrawMember(id: \"{id}\", reason: ASKED) {{ userErrors {{ code }} }} }}");
    assert_eq!(clerk.data(&ask).await["withdrawMember"]["userErrors"], json!([]));
    let approve = format!("mutation {{ approveWithdrawal(id: \"{id}\") {{ done }} }}");
    assert_eq!(chief.data(&approve).await["approveWithdrawal"]["done"], true);
}
