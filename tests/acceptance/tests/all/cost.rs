//! What a page asks of the store: one flight, few statements, however much there is to see.
use crate::{
    residents::{HANAKO, MIYAKE, MIZUNO, YOSHINO},
    written::osaka_contracts,
};
use acceptance::{Resident, World, on_both_engines};

const BILL: &str = " fragment bill on Bill { id month billNo issuedOn total parts { kind name amount tax taxRate } usageM3 \
    doubtful periodFrom periodTo days readOn previousValue currentValue estimated dueOn debitOn paymentMethod state \
    paymentShowsBy paidOn paid refunded refundedOn provisional }";
const ROWS: &str = "nodes { id month issuedOn total usageM3 doubtful days dueOn debitOn state paidOn provisional }";
const LABEL: &str = "id customerNo nickname serviceAddress";

/// What each page asks, as its `services/portal/src/pages/<page>/operation.rs` has it.
fn pages() -> [(&'static str, String); 9] {
    let choice = format!("contractPage(first: 20) {{ nodes {{ {LABEL} }} totalCount }}");
    [
        (
            "home",
            format!(
                "{{ tenant {{ name access {{ open }} today }} announcements(first: 3) {{ nodes {{ id title publishedAt }} }} \
                 viewer {{ displayName {choice} contract {{ {LABEL} latestBill {{ ...bill }} bills(first: 28) {{ {ROWS} }} }} \
                 laterContracts {{ customerNo nickname visibleFrom }} \
                 unpaidBills {{ contract {{ {LABEL} }} ...bill }} dataUpdatedAt }} }}{BILL}"
            ),
        ),
        (
            "history",
            format!(
                "{{ tenant {{ name historyFrom historyBills }} viewer {{ {choice} contract {{ {LABEL} startedOn \
                 bills(first: 60) {{ {ROWS} pageInfo {{ hasNextPage endCursor }} }} }} dataUpdatedAt }} }}"
            ),
        ),
        (
            "details",
            "{ viewer { loginId mail mailAsked contactPhone displayName notices { kind on mayBeOff } } }".to_owned(),
        ),
        ("devices", "{ viewer { devices { id kind firstSeenAt lastSeenAt stays isThis } } }".to_owned()),
        (
            "withdraw",
            "{ viewer { loginId contractsHeld leaving { showsAgainFrom paper { customerNo nickname from on } } } }"
                .to_owned(),
        ),
        (
            "contract",
            "{ viewer { contract { id movedOut startedOn endedOn isMain } laterContracts { id } contractsHeld } }"
                .to_owned(),
        ),
        (
            "notice",
            format!(
                "{{ tenant {{ noticePrintsBillNo invoiceNumbers {{ name number }} }} viewer {{ contract {{ {LABEL} holderName \
                 latestReading {{ readOn previousValue currentValue usageM3 usageM3YearBefore nextReadOn bills {{ ...bill }} }} \
                 lastDebit {{ month amount paidOn }} bills(first: 1) {{ nodes {{ id }} }} }} }} }}{BILL}"
            ),
        ),
        (
            "contracts",
            format!(
                "{{ viewer {{ contractPage(search: \"1\", first: 20) {{ nodes {{ {LABEL} }} \
                 pageInfo {{ hasNextPage endCursor }} totalCount }} }} }}"
            ),
        ),
        (
            "news",
            "{ announcements { nodes { id title publishedAt body } pageInfo { hasNextPage endCursor } } }".to_owned(),
        ),
    ]
}

async fn cost(world: &World, resident: &Resident, document: &str) -> (u32, u32) {
    let mut client = world.logged_in(resident).await;
    client.data(document).await;
    client.cost.expect("development tells what an answer costs")
}

on_both_engines! {
    async fn each_page_is_one_flight_of_eight_statements_at_most(world: World) {
        for resident in [MIZUNO, HANAKO, MIYAKE, YOSHINO] {
            world.load(resident.city).await;
            world.enrol(&resident).await;
            for (page, document) in pages() {
                let (flights, statements) = cost(&world, &resident, &document).await;
                assert_eq!(flights, 1, "{page} of {}", resident.city);
                assert!(statements <= 8, "{page}: {statements} statements");
            }
        }
        // a visitor's page asks nothing of the store
        let mut visitor = world.client("osaka");
        visitor.data("{ tenant { name access { open } } viewer { displayName } }").await;
        assert_eq!(visitor.cost, Some((0, 0)));
    }

    async fn osk_33_two_hundred_contracts_cost_no_statement_more(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let numbers: Vec<String> = (0..200).map(|i| format!("D{i:09}")).collect();
        let rows: Vec<_> =
            numbers.iter().map(|number| (number.clone(), "水野 花子", "大阪市中央区馬場町1-2-3")).collect();
        world.import("osaka", vec![osaka_contracts("keiyaku_20240918.csv", &rows)]).await.expect("good");
        let contracts: Vec<(&'static str, &'static str)> =
            numbers.iter().map(|number| (&*Box::leak(number.clone().into_boxed_str()), "家")).collect();
        let owner = Resident { id: "taro@example.jp", contracts: Box::leak(contracts.into_boxed_slice()), ..HANAKO };
        world.enrol(&owner).await;
        for (page, document) in pages() {
            assert_eq!(cost(&world, &owner, &document).await, cost(&world, &HANAKO, &document).await, "{page}");
        }
        let list = "{ viewer { contracts { latestBill { total parts { amount } } } unpaidBills { contract { id } parts { amount } } } }";
        assert_eq!(cost(&world, &owner, list).await, cost(&world, &HANAKO, list).await);
        let deep = "{ viewer { contracts { bills(first: 3) { nodes { total parts { amount } } } latestReading { usageM3 } \
                    lastDebit { amount } } } }";
        let (flights, statements) = cost(&world, &owner, deep).await;
        assert!(flights == 1 && statements <= 5, "{flights} flights, {statements} statements");
    }
}
